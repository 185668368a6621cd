package se.varn.act.actions;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.links.Links;
import se.varn.foundation.links.Relation;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;

/** How measures show themselves elsewhere, and what they remedy. */
@Component
class ActionCards {
    private final ActionStore store;
    private final Cards cards;
    private final Links links;

    ActionCards(ActionStore store, Cards cards, Links links) {
        this.store = store;
        this.cards = cards;
        this.links = links;
    }

    void put(ActionId id) {
        ActionDetail a = store.find(id).orElseThrow();
        cards.put(
                new Card(
                        id.ref(),
                        a.row().number(),
                        a.row().title(),
                        a.row().status().name(),
                        a.row().address(),
                        null,
                        a.circle(),
                        a.row().createdAt()),
                a.description() + " " + a.expectedEffect());
    }

    /** The measures that remedy a record. */
    List<UUID> remedying(RecordRef record) {
        return links.at(List.of(record.id())).stream()
                .filter(link ->
                        link.relation() == Relation.REMEDIED_BY
                                && link.from().id().equals(record.id()))
                .map(link -> link.to().id())
                .toList();
    }
}
