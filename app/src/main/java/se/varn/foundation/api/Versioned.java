package se.varn.foundation.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The condition of a change: the version that the caller has read, from {@code If-Match}. A
 * resource compares it with the record's own by {@link #check}.
 *
 * @param tag the header as sent; null when it is missing
 */
public record Versioned(@Nullable String tag) {
    static Versioned of(HttpServletRequest request) {
        return new Versioned(request.getHeader("If-Match"));
    }

    /** The entity tag of a version. */
    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** The version, when it is the one that the caller has read. */
    public int check(int version) {
        if (tag == null || tag.isBlank()) {
            throw new Refusal(ProblemKind.CONDITION_MISSING, ApiText.IF_MATCH_MISSING);
        }
        for (String one : tag.split(",", -1)) {
            if (one.strip().equals(tag(version)) || one.strip().equals("*")) {
                return version;
            }
        }
        throw new Refusal(ProblemKind.CHANGED, ApiText.CHANGED);
    }
}
