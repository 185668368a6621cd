package se.varn.sigma;

import org.jspecify.annotations.Nullable;

/** What logs a rule is for, in lower case; at least one of the first three is there. */
public record Logsource(
        @Nullable String product,
        @Nullable String category,
        @Nullable String service,
        @Nullable String definition) {
    /** The three that decide which events the rule meets. */
    Logsource key() {
        return definition == null ? this : new Logsource(product, category, service, null);
    }
}
