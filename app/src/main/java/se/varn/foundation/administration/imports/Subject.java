package se.varn.foundation.administration.imports;

import java.util.Arrays;
import java.util.List;
import se.varn.foundation.text.Message;

/** What a file is about. */
public enum Subject implements Message {
    PEOPLE("Medarbetare", "People"),
    UNITS("Enheter", "Units");

    private final String sv;
    private final String en;

    Subject(String sv, String en) {
        this.sv = sv;
        this.en = en;
    }

    /** What its columns may be. */
    public List<ImportField> fields() {
        return Arrays.stream(ImportField.values()).filter(f -> f.subject() == this).toList();
    }

    /** What a row may be known by when the file comes again. */
    public List<ImportField> keys() {
        return this == PEOPLE
                ? List.of(ImportField.EMPLOYEE_NO, ImportField.EMAIL)
                : List.of(ImportField.CODE, ImportField.SHORT);
    }

    @Override
    public String sv() {
        return sv;
    }

    @Override
    public String en() {
        return en;
    }
}
