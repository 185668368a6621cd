package se.varn.foundation.administration.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.varn.foundation.shell.Exports;
import se.varn.foundation.text.PersonalNumbers;

/**
 * A row of a file: what each field says, stripped, and what cannot be kept.
 *
 * @param faults what is wrong already with what was written
 */
record RawRow(int line, Map<ImportField, String> values, List<Fault> faults) {
    /** Longer than anything a field may hold: what is longer is refused all the same. */
    private static final int LONGEST = 400;

    /** Takes the cells of a row by where each field's column stands. */
    static RawRow of(int line, List<String> cells, Map<ImportField, Integer> places) {
        Map<ImportField, String> values = new EnumMap<>(ImportField.class);
        List<Fault> faults = new ArrayList<>();
        places.forEach((field, place) -> {
            String cell = place < cells.size() ? cells.get(place) : "";
            String value = Exports.unguarded(cell.strip()).strip();
            if (PersonalNumbers.any(value)) {
                faults.add(Fault.of(field, FaultText.PERSONAL_NUMBER));
                value = "";
            } else if (value.chars().anyMatch(c -> c == 0xFFFD || Character.isISOControl(c))) {
                faults.add(Fault.of(field, FaultText.UNREADABLE));
                value = value.replaceAll("\\p{Cntrl}", " ");
            }
            values.put(field, value.length() > LONGEST ? value.substring(0, LONGEST) : value);
        });
        return new RawRow(line, values, faults);
    }

    /**
     * A row that goes on where the headings end: its cells have come to stand under the wrong ones,
     * and nothing of it is kept.
     */
    static RawRow shifted(int line, ImportField key) {
        List<Fault> faults = new ArrayList<>(List.of(Fault.of(key, FaultText.SHIFTED)));
        return new RawRow(line, new EnumMap<>(ImportField.class), faults);
    }

    String value(ImportField field) {
        return values.getOrDefault(field, "");
    }

    boolean wrong(ImportField field) {
        return faults.stream().anyMatch(f -> f.field() == field);
    }

    /** Notes what is wrong with a field, unless something is already. */
    void fault(ImportField field, FaultText text, Object... arguments) {
        if (!wrong(field)) {
            faults.add(Fault.of(field, text, arguments));
        }
    }
}
