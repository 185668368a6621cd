package se.varn.account.disclosures.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.varn.account.disclosures.DisclosureDetail;
import se.varn.account.disclosures.DisclosureRow;
import se.varn.account.disclosures.DisclosureWork;
import se.varn.account.disclosures.Provision;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Panel;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Listing;

/** What the pages of requests for disclosure show. */
public final class DisclosurePages {
    private DisclosurePages() {}

    public record ListPage(Listing<DisclosureRow> listing, List<Choice> states) {}

    public record NewPage(Form form, List<Choice> channels, List<Choice> forms) {}

    /**
     * One request.
     *
     * @param question what is asked before the decision is made
     * @param found documents that a search met
     */
    public record RequestPage(
            DisclosureDetail request,
            Form form,
            @Nullable String question,
            String query,
            List<Card> found,
            List<Panel.Box> boxes) {}

    /** The harm test of one document. */
    public record TestPage(
            DisclosureDetail request,
            DisclosureWork.Opened document,
            List<Provision> provisions,
            Form form) {
        /** What is chosen for a sentence: as typed, else as saved. */
        public String chosen(String sentence, String saved) {
            return form.values().getOrDefault("j_" + sentence, saved);
        }
    }

    /** Provisions; {@code chosen} is the code of the one whose form is open. */
    public record ProvisionsPage(
            List<Provision> provisions, List<Choice> requirements, Form form, String chosen) {}
}
