package se.varn.foundation.administration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.organisation.Unit;

/** Adds units, renames and moves them, and closes those that are empty. */
@Service
public class UnitRegister {
    private final Organisation organisation;
    private final Audit audit;

    UnitRegister(Organisation organisation, Audit audit) {
        this.organisation = organisation;
        this.audit = audit;
    }

    /** Adds a unit below another. */
    @Transactional
    public Outcome<UUID> add(Actor actor, TypedUnit typed) {
        if (!actor.may(Permission.ORGANISATION_WRITE)) {
            return new Outcome.Forbidden<>();
        }
        organisation.holdTree();
        UUID id = UUID.randomUUID();
        return write(
                actor,
                new Unit(
                        id,
                        typed.name().strip(),
                        typed.shortName().strip(),
                        typed.parent(),
                        typed.manager(),
                        true,
                        code(typed)),
                Organisation.NEW,
                "organisation.addUnit");
    }

    /** Renames a unit, moves it or gives it another manager. */
    @Transactional
    public Outcome<UUID> change(Actor actor, UUID id, int version, TypedUnit typed) {
        if (!actor.may(Permission.ORGANISATION_WRITE)) {
            return new Outcome.Forbidden<>();
        }
        organisation.holdTree();
        Unit before = organisation.unit(id).orElse(null);
        if (before == null) {
            return new Outcome.Forbidden<>();
        }
        return write(
                actor,
                new Unit(
                        id,
                        typed.name().strip(),
                        typed.shortName().strip(),
                        typed.parent(),
                        typed.manager(),
                        before.open(),
                        code(typed)),
                version,
                "organisation.changeUnit");
    }

    private static @Nullable String code(TypedUnit typed) {
        return typed.code().isBlank() ? null : typed.code().strip();
    }

    private Outcome<UUID> write(Actor actor, Unit unit, int version, String command) {
        Map<UUID, Unit> units = all();
        List<FieldError> errors = faults(unit, units);
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        if (!organisation.put(unit, version)) {
            return new Outcome.Conflict<>();
        }
        Unit parent = unit.parent() == null ? null : units.get(unit.parent());
        audit.append(
                actor.person(),
                command,
                new RecordRef("unit", unit.id()),
                null,
                Map.of(
                        "name", unit.name(),
                        "short", unit.shortName(),
                        "below", parent == null ? "" : parent.shortName()));
        return new Outcome.Done<>(unit.id());
    }

    private Map<UUID, Unit> all() {
        return organisation.units().stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    private List<FieldError> faults(Unit unit, Map<UUID, Unit> units) {
        List<FieldError> errors = new ArrayList<>();
        if (Rules.badLine(unit.name())) {
            errors.add(new FieldError("name", OrganisationText.UNIT_NAME_WRONG));
        }
        if (Rules.shortName(unit.shortName()).isPresent()) {
            errors.add(
                    new FieldError(
                            "shortName", OrganisationText.SHORT_WRONG, Rules.longestShort()));
        } else if (units.values().stream()
                .anyMatch(u ->
                        !u.id().equals(unit.id())
                                && u.shortName().equalsIgnoreCase(unit.shortName()))) {
            errors.add(new FieldError("shortName", OrganisationText.SHORT_TAKEN));
        }
        String code = Objects.requireNonNullElse(unit.code(), "");
        Rules.code(code).ifPresent(fault -> errors.add(new FieldError("code", fault)));
        if (units.values().stream()
                .anyMatch(u -> !u.id().equals(unit.id()) && code.equalsIgnoreCase(u.code()))) {
            errors.add(new FieldError("code", OrganisationText.CODE_TAKEN));
        }
        place(unit, units).ifPresent(fault -> errors.add(new FieldError("parent", fault)));
        if (unit.manager() != null
                && organisation.person(unit.manager()).filter(Person::active).isEmpty()) {
            errors.add(new FieldError("manager", OrganisationText.MANAGER_UNKNOWN));
        }
        return errors;
    }

    /** What is wrong with where the unit stands in the tree. */
    private static java.util.Optional<OrganisationText> place(Unit unit, Map<UUID, Unit> units) {
        Unit before = units.get(unit.id());
        boolean root = before != null && before.parent() == null;
        UUID parent = unit.parent();
        if (parent == null) {
            return root
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(OrganisationText.PARENT_MISSING);
        }
        Unit above = units.get(parent);
        boolean moved = before == null || !parent.equals(before.parent());
        if (above == null || (moved && !above.open())) {
            return java.util.Optional.of(OrganisationText.PARENT_MISSING);
        }
        Set<UUID> seen = new HashSet<>();
        for (Unit at = above;
                at != null;
                at = at.parent() == null ? null : units.get(at.parent())) {
            if (at.id().equals(unit.id()) || !seen.add(at.id())) {
                return java.util.Optional.of(OrganisationText.LOOP);
            }
        }
        return java.util.Optional.empty();
    }

    /** Closes a unit in which nobody is, and below which there is no open one. */
    @Transactional
    public Outcome<UUID> close(Actor actor, UUID id, int version, String reason) {
        if (!actor.may(Permission.ORGANISATION_WRITE)) {
            return new Outcome.Forbidden<>();
        }
        organisation.holdTree();
        Unit unit = organisation.unit(id).filter(Unit::open).orElse(null);
        if (unit == null) {
            return new Outcome.Forbidden<>();
        }
        long people = organisation.peopleByUnit().getOrDefault(id, 0);
        long below = organisation.openUnits().stream().filter(u -> id.equals(u.parent())).count();
        List<FieldError> errors = new ArrayList<>();
        if (reason.isBlank()) {
            errors.add(new FieldError("reason", OrganisationText.REASON_MISSING));
        }
        if (unit.parent() == null) {
            errors.add(new FieldError("reason", OrganisationText.ROOT_STAYS));
        }
        if (people + below > 0) {
            errors.add(new FieldError("reason", OrganisationText.UNIT_IN_USE, people, below));
        }
        return errors.isEmpty()
                ? turn(actor, unit, version, false, reason)
                : new Outcome.Invalid<>(errors);
    }

    /** Opens a closed unit again. */
    @Transactional
    public Outcome<UUID> open(Actor actor, UUID id, int version, String reason) {
        if (!actor.may(Permission.ORGANISATION_WRITE)) {
            return new Outcome.Forbidden<>();
        }
        organisation.holdTree();
        Unit unit = organisation.unit(id).filter(u -> !u.open()).orElse(null);
        if (unit == null) {
            return new Outcome.Forbidden<>();
        }
        if (reason.isBlank()) {
            return new Outcome.Invalid<>("reason", OrganisationText.REASON_MISSING);
        }
        boolean above =
                organisation
                        .unit(Objects.requireNonNull(unit.parent()))
                        .filter(Unit::open)
                        .isPresent();
        return above
                ? turn(actor, unit, version, true, reason)
                : new Outcome.Invalid<>("reason", OrganisationText.PARENT_CLOSED);
    }

    private Outcome<UUID> turn(
            Actor actor, Unit unit, int version, boolean open, @Nullable String reason) {
        if (!organisation.put(unit.open(open), version)) {
            return new Outcome.Conflict<>();
        }
        audit.append(
                actor.person(),
                open ? "organisation.openUnit" : "organisation.closeUnit",
                new RecordRef("unit", unit.id()),
                reason,
                Map.of());
        return new Outcome.Done<>(unit.id());
    }
}
