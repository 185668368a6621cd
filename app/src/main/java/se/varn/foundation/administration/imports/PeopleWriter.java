package se.varn.foundation.administration.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Actor;
import se.varn.foundation.administration.OrganisationText;
import se.varn.foundation.administration.PeopleRegister;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.organisation.Roll;
import se.varn.foundation.organisation.Unit;
import se.varn.foundation.text.Language;

/** Carries out a batch of planned rows of people, as part of the caller's transaction. */
@Component
class PeopleWriter {
    private final Organisation organisation;
    private final Roll roll;
    private final PeopleRegister register;
    private final RowStore rows;

    PeopleWriter(Organisation organisation, Roll roll, PeopleRegister register, RowStore rows) {
        this.organisation = organisation;
        this.roll = roll;
        this.register = register;
        this.rows = rows;
    }

    /** How many were added and changed, and rows that could not be. */
    record Batch(int added, int changed, int refused) {}

    /** Adds and changes people. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Batch put(RegisterImport plan, List<PlannedRow> batch) {
        organisation.holdTree();
        Mapping mapping = Objects.requireNonNull(plan.mapping());
        UnitNames units = new UnitNames(organisation.units());
        Candidates now = new Candidates(roll, batch.stream().map(PeopleWriter::raw).toList());
        int added = 0;
        List<Integer> taken = new ArrayList<>();
        Set<String> given = new HashSet<>();
        for (PlannedRow row : batch) {
            Unit unit = units.find(row.value(ImportField.UNIT));
            Fault fault =
                    unit == null
                            ? units.fault(row.value(ImportField.UNIT))
                            : clash(row, now).or(() -> twin(row, given)).orElse(null);
            if (fault == null && unit != null && !write(row, mapping, unit)) {
                fault = Fault.of(null, FaultText.CHANGED_MEANWHILE);
            }
            if (fault != null) {
                rows.refuse(plan.id(), row.seq(), fault);
            } else {
                taken.add(row.seq());
                added += row.fate() == Fate.NEW ? 1 : 0;
            }
        }
        rows.taken(plan.id(), taken);
        return new Batch(added, taken.size() - added, batch.size() - taken.size());
    }

    private static RawRow raw(PlannedRow row) {
        Map<ImportField, String> values = new EnumMap<>(ImportField.class);
        values.putAll(row.fields());
        return new RawRow(row.seq(), values, new ArrayList<>());
    }

    /** What only one person may have, and somebody else has got since. */
    private static Optional<Fault> clash(PlannedRow row, Candidates now) {
        Roll.Entry named = now.number(row.value(ImportField.EMPLOYEE_NO));
        if (named != null && !named.person().id().equals(row.record())) {
            return Optional.of(Fault.of(null, FaultText.CHANGED_MEANWHILE));
        }
        String username = Candidates.username(raw(row));
        Roll.Entry called = now.username(username);
        boolean asks = row.fate() == Fate.NEW || !row.value(ImportField.USERNAME).isEmpty();
        return asks && called != null && !called.person().id().equals(row.record())
                ? Optional.of(Fault.of(ImportField.USERNAME, FaultText.USERNAME_TAKEN, username))
                : Optional.empty();
    }

    /** What another row of the batch has been given, which the register does not tell yet. */
    private static Optional<Fault> twin(PlannedRow row, Set<String> given) {
        String number = Candidates.low(row.value(ImportField.EMPLOYEE_NO));
        if (!number.isEmpty() && !given.add("number " + number)) {
            return Optional.of(Fault.of(ImportField.EMPLOYEE_NO, FaultText.CHANGED_MEANWHILE));
        }
        String username = Candidates.username(raw(row));
        boolean asks = row.fate() == Fate.NEW || !row.value(ImportField.USERNAME).isEmpty();
        return asks && !given.add("name " + username)
                ? Optional.of(Fault.of(ImportField.USERNAME, FaultText.USERNAME_TAKEN, username))
                : Optional.empty();
    }

    private boolean write(PlannedRow row, Mapping mapping, Unit unit) {
        UUID id = row.record();
        Person was = id == null ? null : organisation.person(id).orElse(null);
        if (id != null && (was == null || !was.active())) {
            return false;
        }
        String typedName = row.value(ImportField.USERNAME);
        String typedNumber = row.value(ImportField.EMPLOYEE_NO);
        boolean saysDay = mapping.columns().containsKey(ImportField.LAST_DAY);
        Person person =
                new Person(
                        id == null ? UUID.randomUUID() : id,
                        was != null && typedName.isEmpty()
                                ? was.username()
                                : Candidates.username(raw(row)),
                        row.value(ImportField.GIVEN),
                        row.value(ImportField.FAMILY),
                        row.value(ImportField.EMAIL),
                        row.value(ImportField.TITLE),
                        unit.id(),
                        true,
                        typedNumber.isEmpty()
                                ? (was == null ? null : was.employeeNo())
                                : typedNumber,
                        saysDay
                                ? PeoplePlan.day(row.value(ImportField.LAST_DAY)).orElse(null)
                                : was == null ? null : was.lastDay());
        return organisation.put(person, row.version());
    }

    /** Takes away the access of those who have left; each is audited on its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(Actor actor, RegisterImport plan, List<PlannedRow> batch) {
        organisation.holdTree();
        List<Integer> taken = new ArrayList<>();
        for (PlannedRow row : batch) {
            UUID id = Objects.requireNonNull(row.record());
            Fault fault =
                    register.whyNot(actor, id)
                            .map(PeopleWriter::fault)
                            .orElseGet(() -> gone(actor, plan, row, id));
            if (fault != null) {
                rows.refuse(plan.id(), row.seq(), fault);
            } else {
                taken.add(row.seq());
            }
        }
        rows.taken(plan.id(), taken);
    }

    private static Fault fault(OrganisationText text) {
        return Fault.of(
                null,
                text == OrganisationText.NOT_ONESELF
                        ? FaultText.NOT_ONESELF
                        : FaultText.LAST_ADMINISTRATOR);
    }

    private @Nullable Fault gone(Actor actor, RegisterImport plan, PlannedRow row, UUID id) {
        Person person = organisation.person(id).filter(Person::active).orElse(null);
        String day = row.value(ImportField.LAST_DAY);
        String reason =
                row.line() == null
                        ? ImportText.REASON.in(Language.SV, plan.number(), plan.fileName())
                        : ImportText.REASON_DAY.in(Language.SV, plan.number(), day);
        return person != null && register.gone(actor, person, row.version(), reason)
                ? null
                : Fault.of(null, FaultText.CHANGED_MEANWHILE);
    }
}
