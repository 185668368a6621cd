package se.varn.account.assignments;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Actor;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.links.Links;
import se.varn.foundation.links.Relation;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;

/** What a report shows of itself elsewhere: its card, and its ties to what it rests on. */
@Component
class ReportCards {
    private final ReportStore store;
    private final AssignmentStore assignments;
    private final Cards cards;
    private final Links links;

    ReportCards(ReportStore store, AssignmentStore assignments, Cards cards, Links links) {
        this.store = store;
        this.assignments = assignments;
        this.cards = cards;
        this.links = links;
    }

    /** Writes the cards of a report and its assignment, and ties the two. */
    void put(AssignmentId id, AssignmentStatus status) {
        AssignmentDetail a = assignments.find(id).orElseThrow();
        Draft.Head head = store.find(id.value()).orElseThrow().head();
        cards.put(
                new Card(
                        id.ref(),
                        a.row().number(),
                        a.row().title(),
                        status.name(),
                        a.row().address(),
                        null,
                        null,
                        a.row().createdAt()),
                a.row().source());
        cards.put(
                new Card(
                        new ReportId(head.id()).ref(),
                        head.number(),
                        head.title(),
                        status.name(),
                        a.row().address() + "/report",
                        null,
                        null,
                        head.savedAt()),
                "");
        links.tie(null, id.ref(), Relation.HANDLES, new ReportId(head.id()).ref());
    }

    /** Ties the records that statements rest on to the report, and unties those no longer used. */
    void tieSupport(Actor actor, Draft before, AssignmentId id) {
        RecordRef report = new ReportId(before.head().id()).ref();
        Set<RecordRef> then = support(before);
        Set<RecordRef> now = support(store.find(id.value()).orElseThrow());
        then.stream()
                .filter(r -> !now.contains(r))
                .forEach(r -> links.untie(r, Relation.EVIDENCE_IN, report));
        now.stream()
                .filter(r -> !then.contains(r))
                .forEach(r -> links.tie(actor.person(), r, Relation.EVIDENCE_IN, report));
    }

    private static Set<RecordRef> support(Draft draft) {
        Set<RecordRef> all = new HashSet<>();
        draft.statements().forEach(s -> all.addAll(s.support()));
        return all;
    }
}
