package se.varn.foundation.administration.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.administration.OrganisationText;
import se.varn.foundation.administration.Rules;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.organisation.Roll;
import se.varn.foundation.organisation.Unit;
import se.varn.foundation.text.Times;

/*
 * What becomes of each row of a file of people. Rows come in batches, each looked up by one query, so that memory does not
 * grow with the file. Of a person whose data is protected nothing is kept but the row's number; who he or she is in the
 * register is held in memory until the plan is made, so that nobody takes the person for missing.
 */
final class PeoplePlan {
    private static final Set<String> NO = Set.of("", "nej", "n", "no", "0", "false", "falskt", "-");
    private final Roll roll;
    private final UnitNames units;
    private final Mapping mapping;
    private final LocalDate today;
    private final UUID planner;
    private final Set<UUID> held = new HashSet<>();
    private int unidentified;
    private int seq;

    PeoplePlan(Roll roll, UnitNames units, Mapping mapping, LocalDate today, UUID planner) {
        this.roll = roll;
        this.units = units;
        this.mapping = mapping;
        this.today = today;
        this.planner = planner;
    }

    /** People whom the file marks as protected: never to be taken for missing. */
    Set<UUID> held() {
        return held;
    }

    /** Rows of which nobody can tell whom they are about. */
    int unidentified() {
        return unidentified;
    }

    List<PlannedRow> plan(List<RawRow> rows) {
        Candidates candidates = new Candidates(roll, rows);
        return rows.stream().map(row -> plan(row, candidates)).toList();
    }

    private PlannedRow plan(RawRow row, Candidates candidates) {
        seq++;
        Candidates.Found found = candidates.match(row, mapping.key());
        Roll.Entry entry = found.entry();
        unidentified += found.known() ? 0 : 1;
        if (row.wrong(ImportField.PROTECTED)
                || !NO.contains(row.value(ImportField.PROTECTED).toLowerCase(Locale.ROOT))) {
            if (entry != null) {
                held.add(entry.person().id());
            }
            return made(row, null, null, "", Fate.HELD, null, Map.of(), List.of());
        }
        String key = found.known() ? Candidates.low(row.value(mapping.key())) : null;
        String name = (row.value(ImportField.GIVEN) + " " + row.value(ImportField.FAMILY)).strip();
        Map<ImportField, String> fields = new EnumMap<>(row.values());
        fields.remove(ImportField.PROTECTED);
        Optional<LocalDate> last = lastDay(row);
        boolean gone = last.filter(day -> day.isBefore(today)).isPresent();
        if (entry != null && !entry.program() && gone && row.faults().isEmpty()) {
            return leaves(row, key, name, entry, fields);
        }
        check(row);
        Fate fate = Fate.NEW;
        List<Difference> changes = List.of();
        if (entry != null) {
            about(row, entry);
            changes = differences(row, entry.person(), last.orElse(null));
            fate = changes.isEmpty() ? Fate.SAME : Fate.CHANGED;
        } else if (gone) {
            fate = Fate.SAME;
        }
        boolean typed = !row.value(ImportField.USERNAME).isEmpty();
        String username =
                fate == Fate.NEW || (fate == Fate.CHANGED && typed)
                        ? Candidates.username(row)
                        : null;
        names(row, entry, candidates);
        boolean wrong = !row.faults().isEmpty();
        return made(
                row,
                key,
                wrong ? null : username,
                name,
                wrong ? Fate.REFUSED : fate,
                entry,
                fields,
                wrong ? List.of() : changes);
    }

    private PlannedRow made(
            RawRow row,
            @Nullable String key,
            @Nullable String username,
            String name,
            Fate fate,
            Roll.@Nullable Entry entry,
            Map<ImportField, String> fields,
            List<Difference> changes) {
        return new PlannedRow(
                seq,
                row.line(),
                key,
                username,
                name,
                fate,
                entry == null ? null : entry.person().id(),
                entry == null ? Organisation.NEW : entry.version(),
                fields,
                changes,
                fate == Fate.HELD ? List.of() : List.copyOf(row.faults()),
                false);
    }

    private PlannedRow leaves(
            RawRow row,
            @Nullable String key,
            String name,
            Roll.Entry entry,
            Map<ImportField, String> fields) {
        Person person = entry.person();
        if (person.id().equals(planner)) {
            row.fault(ImportField.LAST_DAY, FaultText.NOT_ONESELF);
        }
        Fate fate = person.active() ? Fate.LEAVES : Fate.SAME;
        return made(
                row,
                key,
                null,
                name,
                row.faults().isEmpty() ? fate : Fate.REFUSED,
                entry,
                fields,
                List.of());
    }

    private Optional<LocalDate> lastDay(RawRow row) {
        String text = row.value(ImportField.LAST_DAY);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = day(text);
        if (day.isEmpty()) {
            row.fault(ImportField.LAST_DAY, FaultText.DAY_WRONG, text);
        }
        return day;
    }

    /** 2026-10-14 or 20261014, with a time of day after it or not. */
    static Optional<LocalDate> day(String text) {
        String day = text.replaceFirst("[T ]\\d\\d[:.]\\d\\d.*$", "");
        return Times.typedDay(
                day.matches("\\d{8}")
                        ? day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6)
                        : day);
    }

    private void check(RawRow row) {
        for (ImportField field :
                List.of(ImportField.GIVEN, ImportField.FAMILY, ImportField.TITLE)) {
            if (Rules.badLine(row.value(field))) {
                row.fault(field, FaultText.LINE_WRONG);
            }
        }
        if (Rules.email(row.value(ImportField.EMAIL)).isPresent()) {
            row.fault(ImportField.EMAIL, FaultText.EMAIL_WRONG);
        }
        if (Rules.code(row.value(ImportField.EMPLOYEE_NO)).isPresent()) {
            row.fault(ImportField.EMPLOYEE_NO, FaultText.CODE_WRONG);
        }
        String unit = row.value(ImportField.UNIT);
        if (units.find(unit) == null && !row.wrong(ImportField.UNIT)) {
            row.faults().add(units.fault(unit));
        }
    }

    private static void about(RawRow row, Roll.Entry entry) {
        Person person = entry.person();
        if (entry.program()) {
            row.faults().add(Fault.of(null, FaultText.PROGRAM, person.name()));
        } else if (!person.active()) {
            row.faults().add(Fault.of(null, FaultText.HAS_LEFT));
        }
    }

    /** That nobody else has the user name. */
    private static void names(RawRow row, Roll.@Nullable Entry entry, Candidates candidates) {
        boolean given = !row.value(ImportField.USERNAME).isEmpty();
        if ((entry != null && !given) || row.wrong(ImportField.EMAIL)) {
            return;
        }
        String username = Candidates.username(row);
        Optional<OrganisationText> wrong = Rules.usernameFault(username);
        if (wrong.isPresent()) {
            row.fault(ImportField.USERNAME, FaultText.USERNAME_WRONG);
            return;
        }
        Roll.Entry other = candidates.username(username);
        boolean own =
                other != null && entry != null && other.person().id().equals(entry.person().id());
        if (other != null && !own) {
            row.fault(ImportField.USERNAME, FaultText.USERNAME_TAKEN, username);
        }
    }

    private List<Difference> differences(RawRow row, Person was, @Nullable LocalDate last) {
        List<Difference> found = new ArrayList<>();
        differ(found, row, ImportField.GIVEN, was.given());
        differ(found, row, ImportField.FAMILY, was.family());
        if (!was.email().equalsIgnoreCase(row.value(ImportField.EMAIL))) {
            differ(found, row, ImportField.EMAIL, was.email());
        }
        differ(found, row, ImportField.TITLE, was.title());
        Unit unit = units.find(row.value(ImportField.UNIT));
        if (unit != null && !unit.id().equals(was.unit())) {
            found.add(
                    new Difference(
                            ImportField.UNIT, units.shortName(was.unit()), unit.shortName()));
        }
        if (!row.value(ImportField.USERNAME).isEmpty()
                && !was.username().equals(Candidates.username(row))) {
            found.add(
                    new Difference(ImportField.USERNAME, was.username(), Candidates.username(row)));
        }
        if (!row.value(ImportField.EMPLOYEE_NO).isEmpty()) {
            differ(
                    found,
                    row,
                    ImportField.EMPLOYEE_NO,
                    Objects.requireNonNullElse(was.employeeNo(), ""));
        }
        if (mapping.columns().containsKey(ImportField.LAST_DAY)
                && !Objects.equals(last, was.lastDay())) {
            found.add(
                    new Difference(
                            ImportField.LAST_DAY,
                            Objects.toString(was.lastDay(), ""),
                            Objects.toString(last, "")));
        }
        return found;
    }

    private static void differ(List<Difference> found, RawRow row, ImportField field, String was) {
        if (!was.equals(row.value(field))) {
            found.add(new Difference(field, was, row.value(field)));
        }
    }
}
