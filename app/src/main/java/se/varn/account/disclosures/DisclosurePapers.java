package se.varn.account.disclosures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.varn.foundation.documents.Paper;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;
import se.varn.foundation.text.Times;

/**
 * The two documents of a decision: the decision itself, and what is handed out. A masked sentence
 * stands as a mark of one and the same length with the provision's name.
 */
final class DisclosurePapers {
    private final DisclosureDetail request;
    private final DecisionKind kind;
    private final Map<SelectedRow, List<SentenceRow>> documents;
    private final Map<String, Provision> provisions;
    private final String agency;
    private final String decider;
    private final Instant at;
    private final Language in;

    DisclosurePapers(
            DisclosureDetail request,
            DecisionKind kind,
            Map<SelectedRow, List<SentenceRow>> documents,
            Map<String, Provision> provisions,
            String agency,
            String decider,
            Instant at) {
        this.request = request;
        this.kind = kind;
        this.documents = documents;
        this.provisions = provisions;
        this.agency = agency;
        this.decider = decider;
        this.at = at;
        this.in = request.language();
    }

    private String t(Message message, Object... arguments) {
        return message.in(in, arguments);
    }

    private Paper.Fact fact(Message name, String value) {
        return new Paper.Fact(t(name), value);
    }

    /** What is handed out. */
    Paper handout() {
        Paper.Writer out = new Paper.Writer();
        out.add(
                new Paper.Facts(
                        List.of(
                                fact(DisclosuresText.PDF_NUMBER, request.row().number()),
                                fact(DisclosuresText.PDF_DATE, Times.day(at).toString()))));
        boolean masked = documents.keySet().stream().anyMatch(d -> d.masked() > 0);
        out.text(
                Paper.Tone.SMALL,
                t(masked ? DisclosuresText.PDF_LEGEND_TEXT : DisclosuresText.PDF_NONE));
        documents.forEach((row, sentences) -> {
            out.heading(2, row.number());
            passages(out, sentences);
        });
        return out.paper(
                t(DisclosuresText.PDF_HANDOUT) + ", " + request.row().number(),
                agency,
                request.row().number(),
                in);
    }

    private void passages(Paper.Writer out, List<SentenceRow> sentences) {
        for (int i = 0; i < sentences.size(); ) {
            String label = sentences.get(i).label();
            List<Paper.Run> runs = new ArrayList<>();
            runs.add(new Paper.Run(label + ": ", true));
            for (; i < sentences.size() && sentences.get(i).label().equals(label); i++) {
                runs.add(run(sentences.get(i)));
            }
            out.runs(Paper.Tone.BODY, runs);
        }
    }

    private Paper.Run run(SentenceRow sentence) {
        String code = sentence.provision();
        return code == null
                ? new Paper.Run(sentence.text() + " ", false)
                : new Paper.Run(t(DisclosuresText.PDF_MASKED, provision(code)) + " ", true);
    }

    private String provision(String code) {
        Provision known = provisions.get(code);
        return known == null ? code : known.provision();
    }

    /** The decision, with how it is appealed when it can be. */
    Paper decision(String motive) {
        Paper.Writer out = new Paper.Writer();
        out.add(
                new Paper.Facts(
                        List.of(
                                fact(DisclosuresText.PDF_NUMBER, request.row().number()),
                                fact(
                                        DisclosuresText.RECEIVED,
                                        Times.dateTime(request.row().receivedAt())),
                                fact(DisclosuresText.PDF_DATE, Times.day(at).toString()),
                                fact(DisclosuresText.PDF_DECIDER, decider),
                                fact(DisclosuresText.OUTCOME, t(kind)))));
        out.heading(2, t(DisclosuresText.PDF_ASKED));
        out.text(Paper.Tone.QUOTE, request.row().wording());
        if (!documents.isEmpty()) {
            out.heading(2, t(DisclosuresText.SELECTION));
            out.add(table());
        }
        if (!motive.isEmpty()) {
            out.heading(2, t(DisclosuresText.PDF_REASONS));
            out.text(motive);
        }
        grounds(out);
        Provision appeal = provisions.get(Provision.APPEAL);
        if (kind.appealable() && appeal != null) {
            out.heading(2, t(DisclosuresText.PDF_APPEAL));
            out.text(t(appeal.protects()));
            out.text(Paper.Tone.SMALL, appeal.provision());
        }
        return out.paper(t(DisclosuresText.PDF_DECISION), agency, request.row().number(), in);
    }

    private Paper.Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (SelectedRow row : documents.keySet()) {
            rows.add(
                    List.of(
                            row.number(),
                            String.valueOf(row.sentences()),
                            String.valueOf(row.masked())));
        }
        return new Paper.Table(
                t(DisclosuresText.SELECTION),
                List.of(
                        t(DisclosuresText.PDF_DOCUMENT),
                        t(DisclosuresText.PDF_ITEMS),
                        t(DisclosuresText.PDF_OF_MASKED)),
                rows);
    }

    /** For each document with something masked: the harm test, and the provisions it rests on. */
    private void grounds(Paper.Writer out) {
        Set<String> used = new LinkedHashSet<>();
        documents.forEach((row, sentences) -> {
            if (row.masked() > 0) {
                out.heading(3, row.number());
                out.text(row.reasoning());
                sentences.forEach(s -> {
                    if (s.provision() != null) {
                        used.add(s.provision());
                    }
                });
            }
        });
        for (String code : used) {
            Provision p = provisions.get(code);
            if (p != null) {
                out.runs(
                        Paper.Tone.BODY,
                        List.of(
                                new Paper.Run(p.provision() + ". ", true),
                                new Paper.Run(
                                        t(p.protects()) + ". " + t(p.requirement()) + ".", false)));
            }
        }
    }
}
