package se.varn.sigma;

import java.util.Locale;
import java.util.Optional;

/** The modifiers of Sigma 2.1.0 that are understood. */
public enum Modifier {
    CONTAINS,
    STARTSWITH,
    ENDSWITH,
    ALL,
    RE,
    I,
    IGNORECASE,
    M,
    MULTILINE,
    S,
    DOTALL,
    CASED,
    EXISTS,
    NEQ,
    LT,
    LTE,
    GT,
    GTE,
    CIDR,
    WINDASH,
    BASE64,
    BASE64OFFSET,
    WIDE,
    UTF16LE,
    UTF16BE,
    UTF16,
    FIELDREF,
    EXPAND,
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR;

    /** As rules write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Modifier> named(String name) {
        for (Modifier modifier : values()) {
            if (modifier.word().equals(name)) {
                return Optional.of(modifier);
            }
        }
        return Optional.empty();
    }

    boolean isRegexFlag() {
        return switch (this) {
            case I, IGNORECASE, M, MULTILINE, S, DOTALL -> true;
            default -> false;
        };
    }

    boolean isTimePart() {
        return switch (this) {
            case MINUTE, HOUR, DAY, WEEK, MONTH, YEAR -> true;
            default -> false;
        };
    }
}
