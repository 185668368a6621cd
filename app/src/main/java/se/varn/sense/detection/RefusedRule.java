package se.varn.sense.detection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.text.Language;

/**
 * What a collection held that was not understood.
 *
 * @param why the reason
 * @param details what the reason's words leave open
 */
public record RefusedRule(
        String origin,
        String file,
        int line,
        @Nullable String ruleId,
        RefusalText why,
        List<String> details) {

    /** The reason in a language. */
    public String reason(Language language) {
        return why.in(language, details.toArray());
    }
}
