package se.varn.account.disclosures;

import org.springframework.stereotype.Component;
import se.varn.account.disclosures.jooq.tables.records.RequestRecord;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;

/** How requests show themselves elsewhere. */
@Component
class DisclosureCards {
    private final DisclosureStore store;
    private final Cards cards;

    DisclosureCards(DisclosureStore store, Cards cards) {
        this.store = store;
        this.cards = cards;
    }

    void put(DisclosureId id) {
        RequestRecord r = store.find(id).orElseThrow();
        String wording = r.getWording().replaceAll("\\s+", " ");
        cards.put(
                new Card(
                        id.ref(),
                        r.getNumber(),
                        wording.length() > 120 ? wording.substring(0, 119) + "…" : wording,
                        r.getState(),
                        "/disclosures/" + r.getId(),
                        null,
                        null,
                        r.getReceivedAt()),
                "");
    }
}
