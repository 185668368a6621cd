package se.varn.account.disclosures;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.account.disclosures.Disclosures.DocumentKind;
import se.varn.account.disclosures.jooq.tables.records.RequestRecord;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.documents.Pdf;
import se.varn.foundation.records.Transcript;

/*
 * A decision follows from the harm tests and from nothing else: what is handed out is written from the sentences that were
 * judged open, so that a masked one is never near the file. It is made when every sentence of every document is tested, as
 * the documents read now, under provisions that the agency's lawyer has confirmed; then both documents are written, and
 * frozen with their digests in the request's own row, which the audit chain covers.
 */
@Service
public class Deciding {
    private static final int LONGEST = 4_000;

    /** Shorter texts stand in too many others to be worth a question. */
    private static final int SHORTEST = 8;

    private final DisclosureStore store;
    private final SelectionStore selection;
    private final Disclosures disclosures;
    private final DisclosureWork work;
    private final Provisions provisions;
    private final DisclosureCards own;
    private final Audit audit;
    private final Clock clock;
    private final String agency;

    Deciding(
            DisclosureStore store,
            SelectionStore selection,
            Disclosures disclosures,
            DisclosureWork work,
            Provisions provisions,
            DisclosureCards own,
            Audit audit,
            Clock clock,
            @Value("${varn.agency:Myndigheten}") String agency) {
        this.store = store;
        this.selection = selection;
        this.disclosures = disclosures;
        this.work = work;
        this.provisions = provisions;
        this.own = own;
        this.audit = audit;
        this.clock = clock;
        this.agency = agency;
    }

    @Transactional
    public Outcome<DecisionKind> decide(
            Actor actor, DisclosureId id, int version, String motive, boolean confirmed) {
        RequestRecord request =
                actor.may(Permission.DISCLOSURE_DECIDE) ? store.hold(id).orElse(null) : null;
        if (request == null) {
            return new Outcome.Forbidden<>();
        }
        if (!request.getState().equals(DisclosureState.OPEN.name())
                || request.getVersion() != version) {
            return new Outcome.Conflict<>();
        }
        DisclosureDetail detail = disclosures.detail(actor, request);
        Map<SelectedRow, List<SentenceRow>> documents = new LinkedHashMap<>();
        detail.selected().forEach(s -> documents.put(s, selection.sentences(s.id())));
        Map<String, Provision> known = provisions.byCode();
        List<FieldError> errors = faults(actor, detail, documents, known, motive);
        DecisionKind kind = detail.wouldBe();
        if (!errors.isEmpty() || kind == null) {
            return new Outcome.Invalid<>(errors);
        }
        java.util.SortedSet<String> alsoOpen = alsoOpen(documents);
        if (!alsoOpen.isEmpty() && !confirmed) {
            return new Outcome.Confirm<>(
                    DisclosuresText.ALSO_OPEN, List.of(String.join(", ", alsoOpen)));
        }
        DisclosurePapers papers =
                new DisclosurePapers(
                        detail, kind, documents, known, agency, actor.name(), clock.instant());
        byte[] decision = Pdf.of(papers.decision(motive.strip()));
        String decisionDigest = Digests.sha256(decision);
        store.keep(id, DocumentKind.DECISION.name(), decision, decisionDigest);
        String handoutDigest = null;
        if (kind == DecisionKind.FULL || kind == DecisionKind.PARTLY) {
            byte[] handout = Pdf.of(papers.handout());
            handoutDigest = Digests.sha256(handout);
            store.keep(id, DocumentKind.HANDOUT.name(), handout, handoutDigest);
        }
        store.decide(id, kind, motive, actor.person(), decisionDigest, handoutDigest);
        own.put(id);
        audit.append(
                actor.person(),
                "disclosures.decide",
                id.ref(),
                null,
                Map.of(
                        "outcome",
                        kind.name(),
                        "decision",
                        decisionDigest,
                        "handout",
                        handoutDigest == null ? "" : handoutDigest));
        return new Outcome.Done<>(kind);
    }

    private List<FieldError> faults(
            Actor actor,
            DisclosureDetail detail,
            Map<SelectedRow, List<SentenceRow>> documents,
            Map<String, Provision> known,
            String motive) {
        List<FieldError> errors = new ArrayList<>();
        if (detail.hidden() > 0) {
            errors.add(new FieldError("motive", DisclosuresText.HIDDEN_FROM_YOU));
            return errors;
        }
        TreeSet<String> used = new TreeSet<>();
        documents.forEach((row, sentences) -> {
            if (row.untested() > 0) {
                errors.add(
                        new FieldError(
                                "motive",
                                DisclosuresText.UNTESTED_LEFT,
                                row.number(),
                                row.untested()));
            } else if (changed(actor, detail, row, sentences)) {
                errors.add(new FieldError("motive", DisclosuresText.CHANGED, row.number()));
            }
            sentences.stream()
                    .map(SentenceRow::provision)
                    .filter(Objects::nonNull)
                    .forEach(used::add);
        });
        DecisionKind kind = detail.wouldBe();
        if (kind != null && kind.appealable()) {
            used.add(Provision.APPEAL);
            if (motive.isBlank() || motive.length() > LONGEST) {
                errors.add(new FieldError("motive", DisclosuresText.MOTIVE_MISSING));
            }
        }
        for (String code : used) {
            Provision provision = known.get(code);
            if (provision == null || !provision.confirmed()) {
                String name = provision == null ? code : provision.provision();
                errors.add(new FieldError("motive", DisclosuresText.PROVISION_UNCONFIRMED, name));
            }
        }
        return errors;
    }

    /** Documents of which a masked text stands, word for word, within an open one. */
    private static java.util.SortedSet<String> alsoOpen(
            Map<SelectedRow, List<SentenceRow>> documents) {
        StringBuilder open = new StringBuilder();
        documents
                .values()
                .forEach(sentences ->
                        sentences.stream()
                                .filter(s -> s.provision() == null)
                                .forEach(s -> open.append(bare(s.text())).append('\n')));
        TreeSet<String> numbers = new TreeSet<>();
        documents.forEach((row, sentences) -> {
            boolean elsewhere =
                    sentences.stream()
                            .filter(s -> s.provision() != null)
                            .map(s -> bare(s.text()))
                            .anyMatch(text -> text.length() >= SHORTEST && open.indexOf(text) >= 0);
            if (elsewhere) {
                numbers.add(row.number());
            }
        });
        return numbers;
    }

    private static String bare(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).replaceAll("[\\s.!?]+$", "").strip();
    }

    /** Whether the record reads otherwise now than the sentences that were tested. */
    private boolean changed(
            Actor actor, DisclosureDetail detail, SelectedRow row, List<SentenceRow> sentences) {
        Optional<Transcript> now =
                work.transcript(actor, row.kind(), row.record(), detail.language());
        List<SelectionStore.Line> tested =
                sentences.stream().map(s -> new SelectionStore.Line(s.label(), s.text())).toList();
        @Nullable List<SelectionStore.Line> reads =
                now.map(t -> SelectionStore.lines(t, detail.language())).orElse(null);
        return !tested.equals(reads);
    }
}
