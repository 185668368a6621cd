package se.varn.foundation.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
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
import se.varn.foundation.text.Times;

/** Adds people, changes them, and notes that they leave or come back. */
@Service
public class PeopleRegister {
    private final Organisation organisation;
    private final Access access;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    PeopleRegister(
            Organisation organisation, Access access, Accounts accounts, Audit audit, Clock clock) {
        this.organisation = organisation;
        this.access = access;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
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
        whyNot(actor, id).ifPresent(text -> errors.add(new FieldError("leave-reason", text)));
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        return gone(actor, person, version, reason)
                ? new Outcome.Done<>(id)
                : new Outcome.Conflict<>();
    }

    /**
     * Why this person's access cannot be taken away, if so. Part of the caller's command: see
     * {@link Access#othersAdministrate}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<OrganisationText> whyNot(Actor actor, UUID id) {
        if (actor.is(id)) {
            return Optional.of(OrganisationText.NOT_ONESELF);
        }
        return administrates(id) && !access.othersAdministrate(id, LocalDate.MIN)
                ? Optional.of(OrganisationText.LAST_ADMINISTRATOR)
                : Optional.empty();
    }

    /**
     * The same as {@link #leave} for one of many, of whom the caller has asked {@link #whyNot} and
     * whom the caller may handle.
     *
     * @return false when somebody else was first
     */
    @Transactional
    public boolean gone(Actor actor, Person person, int version, String reason) {
        UUID id = person.id();
        if (!mayHandle(actor, id)) {
            throw new IllegalArgumentException("may not handle people: " + actor.person());
        }
        if (!organisation.put(person.active(false), version)) {
            return false;
        }
        List<Role> roles = access.endAll(actor, id);
        Access.LeftCircles circles = access.leaveCircles(actor, id);
        List<String> led = new ArrayList<>();
        organisation
                .ledBy(id)
                .forEach((unit, itsVersion) -> {
                    led.add(unit.shortName());
                    organisation.put(unit.under(null), itsVersion);
                });
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
        return true;
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
        if (!organisation.put(person.active(true), version)) {
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

    private static Person person(UUID id, TypedPerson typed, boolean active) {
        return new Person(
                id,
                Rules.username(typed.username()),
                typed.given().strip(),
                typed.family().strip(),
                typed.email().strip(),
                typed.title().strip(),
                Objects.requireNonNull(typed.unit()),
                active,
                typed.employeeNo().isBlank() ? null : typed.employeeNo().strip(),
                Times.typedDay(typed.lastDay()).orElse(null));
    }

    private static void line(
            List<FieldError> errors, String field, String text, OrganisationText fault) {
        if (Rules.badLine(text)) {
            errors.add(new FieldError(field, fault));
        }
    }

    private List<FieldError> faults(UUID id, TypedPerson typed, @Nullable UUID unitBefore) {
        List<FieldError> errors = new ArrayList<>();
        line(errors, "given", typed.given(), OrganisationText.GIVEN_WRONG);
        line(errors, "family", typed.family(), OrganisationText.FAMILY_WRONG);
        line(errors, "title", typed.title(), OrganisationText.TITLE_WRONG);
        String username = Rules.username(typed.username());
        Optional<Person> other = organisation.byUsername(username).filter(p -> !p.id().equals(id));
        Optional<OrganisationText> wrong = Rules.usernameFault(username);
        add(errors, "username", wrong.or(() -> other.map(_ -> OrganisationText.USERNAME_TAKEN)));
        add(errors, "email", Rules.email(typed.email()));
        String employeeNo = typed.employeeNo().strip();
        Optional<Person> holder =
                organisation.byEmployeeNo(employeeNo).filter(p -> !p.id().equals(id));
        add(
                errors,
                "employeeNo",
                Rules.code(employeeNo)
                        .or(() -> holder.map(_ -> OrganisationText.EMPLOYEE_NO_TAKEN)));
        if (!typed.lastDay().isBlank()) {
            boolean ahead =
                    Times.typedDay(typed.lastDay())
                            .filter(day -> !day.isBefore(Times.day(clock.instant())))
                            .isPresent();
            if (!ahead) {
                errors.add(new FieldError("lastDay", OrganisationText.LAST_DAY_WRONG));
            }
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

    private static void add(
            List<FieldError> errors, String field, Optional<OrganisationText> fault) {
        fault.ifPresent(text -> errors.add(new FieldError(field, text)));
    }

    private static List<String> changed(Person before, Person after) {
        Map<String, Boolean> same = new TreeMap<>();
        same.put("given", before.given().equals(after.given()));
        same.put("family", before.family().equals(after.family()));
        same.put("username", before.username().equals(after.username()));
        same.put("email", before.email().equals(after.email()));
        same.put("title", before.title().equals(after.title()));
        same.put("unit", before.unit().equals(after.unit()));
        same.put("employeeNo", Objects.equals(before.employeeNo(), after.employeeNo()));
        same.put("lastDay", Objects.equals(before.lastDay(), after.lastDay()));
        return same.entrySet().stream()
                .filter(field -> !field.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
