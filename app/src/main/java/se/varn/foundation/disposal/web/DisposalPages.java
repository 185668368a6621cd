package se.varn.foundation.disposal.web;

import java.util.List;
import se.varn.foundation.disposal.Preview;
import se.varn.foundation.disposal.Rule;
import se.varn.foundation.disposal.RunDetail;
import se.varn.foundation.disposal.RunRow;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;

/** What the pages of disposal show. */
public final class DisposalPages {
    private DisposalPages() {}

    public record HomePage(List<Rule> rules, List<RunRow> runs) {}

    public record NewRulePage(Form form, List<Choice> kinds, List<Choice> grounds) {}

    public record RulePage(Rule rule, Preview preview, Form form) {}

    public record RunPage(RunDetail run, boolean mayApprove, Form form) {}
}
