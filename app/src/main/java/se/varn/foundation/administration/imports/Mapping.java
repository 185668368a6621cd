package se.varn.foundation.administration.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.varn.foundation.access.FieldError;

/**
 * Which column of a file is what.
 *
 * @param key what a row is known by when the file comes again
 * @param complete whether the file has everybody, so that who is missing has left
 * @param columns from a field to the heading of its column
 */
public record Mapping(
        ImportField key, boolean complete, Encoding encoding, Map<ImportField, String> columns) {
    public Mapping {
        columns = Map.copyOf(columns);
    }

    /** What a header seems to say. */
    static Mapping guess(Subject subject, List<String> header) {
        Map<ImportField, String> columns = new EnumMap<>(ImportField.class);
        for (ImportField field : subject.fields()) {
            String column = field.guess(header);
            if (!column.isEmpty() && !columns.containsValue(column)) {
                columns.put(field, column);
            }
        }
        ImportField key =
                subject.keys().stream()
                        .filter(columns::containsKey)
                        .findFirst()
                        .orElse(subject.keys().getFirst());
        return new Mapping(key, false, Encoding.AUTO, columns);
    }

    List<FieldError> faults(Subject subject, List<String> header) {
        List<FieldError> errors = new ArrayList<>();
        if (!subject.keys().contains(key)) {
            errors.add(new FieldError("key", ImportText.KEY_MISSING));
        }
        for (ImportField field : subject.fields()) {
            String column = columns.get(field);
            if (column == null && (field.required() || field == key)) {
                errors.add(new FieldError(field.name(), ImportText.COLUMN_MISSING, field));
            } else if (column != null && !header.contains(column)) {
                errors.add(new FieldError(field.name(), ImportText.COLUMN_GONE, column));
            } else if (column != null
                    && columns.values().stream().filter(column::equals).count() > 1) {
                errors.add(new FieldError(field.name(), ImportText.COLUMN_TWICE, column));
            }
        }
        return errors;
    }
}
