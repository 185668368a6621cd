package se.varn.sense.detection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Listing;
import se.varn.sense.detection.RefusedRule;
import se.varn.sense.detection.RuleRow;
import se.varn.sense.detection.Rules;
import se.varn.sense.detection.RulesPreview;

/** What the templates of rules show. */
public final class RulesPages {
    private RulesPages() {}

    /** The list; {@code refused} is null unless those are asked for. */
    public record RulesList(
            Listing<RuleRow> listing,
            Rules.Counts counts,
            List<Choice> levels,
            List<String> origins,
            @Nullable List<RefusedRule> refused) {}

    /** One rule. */
    public record OneRule(RuleRow row, String source, Form form) {}

    /** The form, and what an import would change once a file was sent. */
    public record ImportPage(
            Form form,
            List<String> origins,
            @Nullable RulesPreview preview,
            String token,
            String fileName) {}
}
