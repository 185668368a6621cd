package se.varn.sense.detection;

import java.util.List;
import se.varn.act.incidents.Severity;

/**
 * What an import of rules would do.
 *
 * @param same rules that are there already, word for word
 * @param elsewhere rules whose id another collection brought; they stay as they are
 */
public record RulesPreview(
        String origin,
        List<Line> fresh,
        List<Line> changed,
        List<Line> removed,
        List<RefusedRule> refused,
        List<Line> elsewhere,
        int same) {
    /** A rule in the preview. */
    public record Line(String ruleId, String title, Severity level, String file) {}

    /** Whether importing would change any rule. */
    public boolean changesAnything() {
        return fresh.size() + changed.size() + removed.size() > 0;
    }
}
