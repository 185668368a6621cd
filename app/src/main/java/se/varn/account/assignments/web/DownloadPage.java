package se.varn.account.assignments.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.account.assignments.Appendix;
import se.varn.account.assignments.Edition;
import se.varn.account.assignments.Frozen;
import se.varn.account.assignments.ReportText;
import se.varn.foundation.records.Card;
import se.varn.foundation.text.Language;

/**
 * A report as a file of its own. Either {@code edition} (the agency's) or {@code published} is
 * there.
 *
 * @param frozen null for a draft
 * @param cards records that statements rest on and that are restricted to nobody
 */
public record DownloadPage(
        @Nullable Edition edition,
        Edition.@Nullable Published published,
        @Nullable Frozen frozen,
        List<Appendix> appendix,
        Map<UUID, Card> cards) {
    /** The numbers of the records that a statement rests on; of restricted ones how many. */
    public String restsOn(Edition.Sentence sentence, Language language) {
        List<String> words = new ArrayList<>();
        sentence.support().stream()
                .map(cards::get)
                .filter(Objects::nonNull)
                .map(Card::number)
                .forEach(words::add);
        int hidden = sentence.support().size() - words.size();
        if (hidden > 0) {
            words.add(ReportText.RESTRICTED.in(language, hidden));
        }
        return String.join(", ", words);
    }

    /**
     * On what a statement stands, in one line: level, provision, who, which document and records.
     */
    public String standing(Edition.Sentence s, Language language) {
        List<String> words = new ArrayList<>();
        words.add(
                s.disclosure() == null
                        ? ReportText.CHOOSE_LEVEL.in(language)
                        : s.disclosure().in(language));
        if (s.provision() != null) {
            words.add(
                    ReportText.SECRECY.in(
                            language,
                            s.provision(),
                            String.valueOf(s.assessedOn()),
                            String.valueOf(s.agency())));
        }
        if (s.standpointBy() != null) {
            words.add(ReportText.STANDPOINT.in(language, s.standpointBy()));
        }
        if (s.document() != null) {
            words.add(ReportText.DOCUMENT_IS.in(language, s.document()));
        }
        if (!s.support().isEmpty()) {
            words.add(ReportText.RESTS_ON.in(language) + restsOn(s, language));
        }
        return String.join(". ", words);
    }

    public Edition.Foreword foreword() {
        return edition != null ? edition.foreword() : Objects.requireNonNull(published).foreword();
    }
}
