package se.varn.foundation.administration.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Unit;

/*
 * Carries out a plan of units as one act: a tree is whole or not at all. Rows wait for the unit above them, and for those
 * that must move away first; what still waits when nothing moves any more is refused.
 */
@Component
class UnitsWriter {
    private final Organisation organisation;
    private final Managers managers;
    private final RowStore rows;

    UnitsWriter(Organisation organisation, Managers managers, RowStore rows) {
        this.organisation = organisation;
        this.managers = managers;
        this.rows = rows;
    }

    /** Adds and changes units, then closes those that the file does not have. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PeopleWriter.Batch put(
            RegisterImport plan, List<PlannedRow> puts, List<PlannedRow> closes) {
        organisation.holdTree();
        Tree tree = new Tree(Objects.requireNonNull(plan.mapping()).key());
        organisation.units().forEach(tree::add);
        Map<String, UUID> leaders =
                managers.called(puts.stream().map(r -> r.value(ImportField.MANAGER)).toList());
        List<Integer> taken = new ArrayList<>();
        List<PlannedRow> left = new ArrayList<>(puts);
        int added = 0;
        boolean moved = true;
        while (moved && !left.isEmpty()) {
            moved = false;
            for (Iterator<PlannedRow> each = left.iterator(); each.hasNext(); ) {
                PlannedRow row = each.next();
                Unit unit = tree.place(plan, row, leaders);
                if (unit == null) {
                    continue;
                }
                each.remove();
                moved = true;
                if (organisation.put(unit, row.version())) {
                    tree.add(unit);
                    taken.add(row.seq());
                    added += row.fate() == Fate.NEW ? 1 : 0;
                } else {
                    rows.refuse(plan.id(), row.seq(), Fault.of(null, FaultText.CHANGED_MEANWHILE));
                }
            }
        }
        left.forEach(row ->
                rows.refuse(
                        plan.id(),
                        row.seq(),
                        Fault.of(
                                ImportField.PARENT,
                                FaultText.PARENT_UNKNOWN,
                                row.value(ImportField.PARENT))));
        close(plan, tree, closes, taken);
        rows.taken(plan.id(), taken);
        int all = puts.size() + closes.size();
        return new PeopleWriter.Batch(added, taken.size() - added, all - taken.size());
    }

    /** The deepest first. */
    private void close(
            RegisterImport plan, Tree tree, List<PlannedRow> closes, List<Integer> taken) {
        Map<UUID, Integer> people = rows.peopleByUnit();
        List<PlannedRow> left = new ArrayList<>(closes);
        boolean moved = true;
        while (moved) {
            moved =
                    left.removeIf(row -> {
                        Unit unit = tree.units.get(row.record());
                        if (unit == null
                                || people.containsKey(unit.id())
                                || tree.above(unit)
                                || !organisation.put(unit.open(false), row.version())) {
                            return false;
                        }
                        tree.units.put(unit.id(), unit.open(false));
                        taken.add(row.seq());
                        return true;
                    });
        }
        left.forEach(row ->
                rows.refuse(plan.id(), row.seq(), Fault.of(null, FaultText.CHANGED_MEANWHILE)));
    }

    /** The units as they are while the plan is carried out. */
    private static final class Tree {
        private final ImportField key;
        private final Map<UUID, Unit> units = new HashMap<>();
        private final Map<String, Unit> byKey = new HashMap<>();

        Tree(ImportField key) {
            this.key = key;
        }

        void add(Unit unit) {
            units.put(unit.id(), unit);
            String name = key == ImportField.CODE ? unit.code() : unit.shortName();
            if (name != null && unit.open()) {
                byKey.put(Candidates.low(name), unit);
            }
        }

        /** The unit as the row wants it; null while it has no place. */
        @Nullable Unit place(RegisterImport plan, PlannedRow row, Map<String, UUID> leaders) {
            Unit was = row.record() == null ? null : units.get(row.record());
            String wanted = Candidates.low(row.value(ImportField.PARENT));
            Unit parent = byKey.get(wanted);
            boolean top = wanted.isEmpty() && was != null && was.parent() == null;
            if ((parent == null && !top) || (row.record() != null && was == null)) {
                return null;
            }
            boolean leads =
                    Objects.requireNonNull(plan.mapping())
                            .columns()
                            .containsKey(ImportField.MANAGER);
            String code = row.value(ImportField.CODE);
            Unit unit =
                    new Unit(
                            was == null ? UUID.randomUUID() : was.id(),
                            row.value(ImportField.NAME),
                            row.value(ImportField.SHORT),
                            parent == null ? null : parent.id(),
                            leads
                                    ? leaders.get(Candidates.low(row.value(ImportField.MANAGER)))
                                    : was == null ? null : was.manager(),
                            true,
                            code.isEmpty() ? (was == null ? null : was.code()) : code);
            return below(unit, parent) ? null : unit;
        }

        /** Whether there is an open unit below it. */
        boolean above(Unit unit) {
            return units.values().stream().anyMatch(u -> u.open() && unit.id().equals(u.parent()));
        }

        private boolean below(Unit unit, @Nullable Unit parent) {
            Set<UUID> seen = new HashSet<>();
            Unit at = parent;
            while (at != null && seen.add(at.id())) {
                if (at.id().equals(unit.id())) {
                    return true;
                }
                at = at.parent() == null ? null : units.get(at.parent());
            }
            return false;
        }
    }
}
