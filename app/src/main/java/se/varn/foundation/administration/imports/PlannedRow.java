package se.varn.foundation.administration.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.text.Language;

/**
 * A row of a file, or a record that the file does not speak of, and its fate.
 *
 * @param seq its place in the plan
 * @param line its row in the file; null when it has none
 * @param key what it is known by, in small letters; null when it cannot be known
 * @param username the user name that a new person would get
 * @param record the person or unit that it is about, when there is one already
 * @param version of that record when the plan was made
 * @param fields what the file says
 * @param taken whether it has been carried out
 */
public record PlannedRow(
        int seq,
        @Nullable Integer line,
        @Nullable String key,
        @Nullable String username,
        String name,
        Fate fate,
        @Nullable UUID record,
        int version,
        Map<ImportField, String> fields,
        List<Difference> changes,
        List<Fault> faults,
        boolean taken) {
    /** What the page says of it. */
    public List<String> said(Language language) {
        if (fate == Fate.HELD) {
            return List.of(ImportText.PROTECTED_ROW.in(language));
        }
        if (!faults.isEmpty()) {
            return faults.stream().map(f -> f.in(language)).toList();
        }
        if (fate == Fate.LEAVES || fate == Fate.CLOSES) {
            String day = fields.getOrDefault(ImportField.LAST_DAY, "");
            return List.of(
                    line == null || day.isEmpty()
                            ? ImportText.MISSING_IN_FILE.in(language)
                            : ImportText.LEFT_ON.in(language, day));
        }
        return changes.stream().map(c -> c.in(language)).toList();
    }

    public String value(ImportField field) {
        return fields.getOrDefault(field, "");
    }

    PlannedRow refused(Fault fault) {
        return new PlannedRow(
                seq,
                line,
                key,
                username,
                name,
                Fate.REFUSED,
                record,
                version,
                fields,
                List.of(),
                List.of(fault),
                false);
    }
}
