package se.varn.sigma;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an event's origin says in the words of Sigma's logsource. Null: unknown, contradicts
 * nothing; empty: known to be none of those that rules name.
 *
 * @param audit whether it is Security event 4688, whose fields process rules know by other names
 */
record Facets(
        @Nullable Set<String> products,
        @Nullable Set<String> categories,
        @Nullable Set<String> services,
        boolean audit) {
    static final Facets UNKNOWN = new Facets(null, null, null, false);

    /** Whether a rule for that log source may meet the event. */
    boolean admit(Logsource source) {
        return agrees(products, source.product())
                && agrees(categories, source.category())
                && agrees(services, source.service());
    }

    /** Whether the rule meets the event only because nothing is known that speaks against it. */
    boolean onTrust(Logsource source) {
        return (source.product() != null && products == null)
                || (source.category() != null && categories == null)
                || (source.service() != null && services == null);
    }

    private static boolean agrees(@Nullable Set<String> known, @Nullable String wanted) {
        return wanted == null || known == null || known.contains(wanted.toLowerCase(Locale.ROOT));
    }
}
