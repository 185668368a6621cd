package se.varn.logs;

import org.jspecify.annotations.Nullable;

/**
 * What the owner of a log source says about it, in the words of Sigma's {@code logsource}. A label
 * that is given wins over anything that is guessed from the event.
 */
public record Labels(
        @Nullable String product, @Nullable String category, @Nullable String service) {
    /** Nothing is known beforehand. */
    public static final Labels NONE = new Labels(null, null, null);
}
