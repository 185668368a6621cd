package se.varn.sigma;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * One value of an event while it is looked at, with its text and folded text made when first
 * needed.
 */
final class Value {
    /** An object with fields in it: something is there, but nothing to compare with. */
    static final Value OBJECT = new Value("{…}");

    private final @Nullable Object object;
    private @Nullable String text;
    private @Nullable String folded;

    Value(@Nullable Object object) {
        this.object = object;
    }

    boolean isNull() {
        return object == null;
    }

    /** Whether there is something to compare with. */
    boolean isPlain() {
        return object != null && this != OBJECT;
    }

    String text() {
        String made = text;
        if (made == null) {
            made = object instanceof String string ? string : String.valueOf(object);
            text = made;
        }
        return made;
    }

    String folded() {
        String made = folded;
        if (made == null) {
            made = Fold.fold(text());
            folded = made;
        }
        return made;
    }

    /** The value as a number: a JSON number, or text of at most 40 characters that is one. */
    @Nullable BigDecimal number() {
        return switch (object) {
            case Long number -> BigDecimal.valueOf(number);
            case BigInteger number -> new BigDecimal(number);
            case BigDecimal number -> number;
            case String string -> Numbers.parse(string);
            case null, default -> null;
        };
    }

    /** The value as a number only if the log had a number there. */
    @Nullable BigDecimal ownNumber() {
        return object instanceof Number ? number() : null;
    }

    @Nullable Object object() {
        return object;
    }

    @Override
    public String toString() {
        return text();
    }
}
