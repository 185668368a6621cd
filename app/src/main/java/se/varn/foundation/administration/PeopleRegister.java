package se.varn.foundation.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Accounts;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.organisation.Unit;

/** Adds people, changes them, and notes that they leave or come back. */
@Service
public class PeopleRegister {
    private static final int LONGEST = 100;
    private final Organisation organisation;
    private final Access access;
    private final Accounts accounts;
    private final Audit audit;

    PeopleRegister(Organisation organisation, Access access, Accounts accounts, Audit audit) {
        this.organisation = organisation;
        this.access = access;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Adds a person, who can sign in once a link has been made. */
    @Transactional
    public Outcome<UUID> add(Actor actor, TypedPerson typed) {
        if (!actor.may(Permission.ORGANISATION_WRITE)) {
            return new Outcome.Forbidden<>();
        }
        organisation.holdTree();
        UUID id = UUID.randomUUID();
        List<FieldError> errors = faults(id, typed, null);
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        Person person = person(id, typed, true);
        if (!organisation.put(person, Organisation.NEW)) {
            return new Outcome.Invalid<>("username", OrganisationText.USERNAME_TAKEN);
        }
        write(actor, id, "organisation.addPerson", null, Map.of());
        return new Outcome.Done<>(id);
    }

    /** Changes a person's name, mail, title or unit. */
    @Transactional
    public Outcome<UUID> change(Actor actor, UUID id, int version, TypedPerson typed) {
        Person before = organisation.person(id).orElse(null);
        if (before == null || !mayHandle(actor, id)) {
            return new Outcome.Forbidden<>();
        }
        organisation.holdTree();
        List<FieldError> errors = faults(id, typed, before.unit());
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        Person after = person(id, typed, before.active());
        if (!organisation.put(after, version)) {
            return new Outcome.Conflict<>();
        }
        write(
                actor,
                id,
                "organisation.changePerson",
                null,
                Map.of("fields", String.join(", ", changed(before, after))));
        return new Outcome.Done<>(id);
    }

    /**
     * Notes that a person has left: no sign-in, no sessions, no keys, no links; roles end today, so
     * does reading what is restricted, and units that he or she led have no manager. What the
     * person did stays.
     */
    @Transactional
    public Outcome<UUID> leave(Actor actor, UUID id, int version, String reason) {
        Person person = organisation.person(id).filter(Person::active).orElse(null);
        if (person == null || !mayHandle(actor, id)) {
            return new Outcome.Forbidden<>();
        }
        List<FieldError> errors = new ArrayList<>();
        if (reason.isBlank()) {
            errors.add(new FieldError("leave-reason", OrganisationText.REASON_MISSING));
        }
        if (actor.is(id)) {
            errors.add(new FieldError("leave-reason", OrganisationText.NOT_ONESELF));
        } else if (administrates(id) && !access.othersAdministrate(id, LocalDate.MIN)) {
            errors.add(new FieldError("leave-reason", OrganisationText.LAST_ADMINISTRATOR));
        }
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        if (!organisation.put(active(person, false), version)) {
            return new Outcome.Conflict<>();
        }
        List<Role> roles = access.endAll(actor, id);
        Access.LeftCircles circles = access.leaveCircles(actor, id);
        List<String> led = new ArrayList<>();
        for (Unit unit : organisation.units()) {
            if (id.equals(unit.manager())) {
                led.add(unit.shortName());
                organisation.put(
                        new Unit(
                                unit.id(),
                                unit.name(),
                                unit.shortName(),
                                unit.parent(),
                                null,
                                unit.open()),
                        organisation.unitVersion(unit.id()));
            }
        }
        accounts.close(actor, id);
        write(
                actor,
                id,
                "organisation.leavePerson",
                reason,
                Map.of(
                        "roles", roles.stream().map(Role::name).collect(Collectors.joining(", ")),
                        "led", String.join(", ", led),
                        "circles", circles.left(),
                        "circlesHandedOver", circles.handedOver()));
        return new Outcome.Done<>(id);
    }

    private boolean administrates(UUID person) {
        return access.grants(person).stream().anyMatch(g -> g.role() == Role.ADMINISTRATOR);
    }

    /**
     * Notes that a person is back; roles and password are given anew, and so is reading what is
     * restricted, unless nobody else has come to read it meanwhile.
     */
    @Transactional
    public Outcome<UUID> comeBack(Actor actor, UUID id, int version, String reason) {
        Person person = organisation.person(id).filter(p -> !p.active()).orElse(null);
        if (person == null || !mayHandle(actor, id)) {
            return new Outcome.Forbidden<>();
        }
        if (reason.isBlank()) {
            return new Outcome.Invalid<>("leave-reason", OrganisationText.REASON_MISSING);
        }
        organisation.holdTree();
        if (organisation.unit(person.unit()).filter(Unit::open).isEmpty()) {
            return new Outcome.Invalid<>("leave-reason", OrganisationText.UNIT_CLOSED_MEANWHILE);
        }
        if (!organisation.put(active(person, true), version)) {
            return new Outcome.Conflict<>();
        }
        access.leaveCircles(actor, id);
        write(actor, id, "organisation.returnPerson", reason, Map.of());
        return new Outcome.Done<>(id);
    }

    /** A program is handled as the service account that it is. */
    private boolean mayHandle(Actor actor, UUID id) {
        return actor.may(Permission.ORGANISATION_WRITE) && !organisation.isProgram(id);
    }

    private void write(
            Actor actor,
            UUID person,
            String command,
            @Nullable String reason,
            Map<String, ?> typed) {
        audit.append(actor.person(), command, new RecordRef("person", person), reason, typed);
    }

    private static Person active(Person p, boolean active) {
        return new Person(
                p.id(),
                p.username(),
                p.given(),
                p.family(),
                p.email(),
                p.title(),
                p.unit(),
                active);
    }

    private static Person person(UUID id, TypedPerson typed, boolean active) {
        return new Person(
                id,
                typed.username().strip().toLowerCase(Locale.ROOT),
                typed.given().strip(),
                typed.family().strip(),
                typed.email().strip(),
                typed.title().strip(),
                java.util.Objects.requireNonNull(typed.unit()),
                active);
    }

    private static void line(
            List<FieldError> errors, String field, String text, OrganisationText fault) {
        if (text.isBlank() || text.strip().length() > LONGEST) {
            errors.add(new FieldError(field, fault));
        }
    }

    private List<FieldError> faults(UUID id, TypedPerson typed, @Nullable UUID unitBefore) {
        List<FieldError> errors = new ArrayList<>();
        line(errors, "given", typed.given(), OrganisationText.GIVEN_WRONG);
        line(errors, "family", typed.family(), OrganisationText.FAMILY_WRONG);
        line(errors, "title", typed.title(), OrganisationText.TITLE_WRONG);
        String username = typed.username().strip().toLowerCase(Locale.ROOT);
        Optional<Person> other = organisation.byUsername(username).filter(p -> !p.id().equals(id));
        if (!username.matches("[a-z0-9][a-z0-9._-]{1,39}")) {
            errors.add(new FieldError("username", OrganisationText.USERNAME_WRONG));
        } else if (other.isPresent()) {
            errors.add(new FieldError("username", OrganisationText.USERNAME_TAKEN));
        }
        String email = typed.email().strip();
        if (!email.matches("[^\\s@,;<>]+@[^\\s@,;<>]+") || email.length() > LONGEST) {
            errors.add(new FieldError("email", OrganisationText.EMAIL_WRONG));
        }
        UUID unit = typed.unit();
        boolean there =
                unit != null
                        && organisation
                                .unit(unit)
                                .filter(u -> u.open() || unit.equals(unitBefore))
                                .isPresent();
        if (!there) {
            errors.add(new FieldError("unit", OrganisationText.UNIT_MISSING));
        }
        return errors;
    }

    private static List<String> changed(Person before, Person after) {
        Map<String, Boolean> same = new TreeMap<>();
        same.put("given", before.given().equals(after.given()));
        same.put("family", before.family().equals(after.family()));
        same.put("username", before.username().equals(after.username()));
        same.put("email", before.email().equals(after.email()));
        same.put("title", before.title().equals(after.title()));
        same.put("unit", before.unit().equals(after.unit()));
        return same.entrySet().stream()
                .filter(field -> !field.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
