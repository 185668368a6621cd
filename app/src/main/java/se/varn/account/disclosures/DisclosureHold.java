package se.varn.account.disclosures;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.varn.foundation.records.Hold;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/** Holds what somebody has asked to see until it is answered and no longer appealed. */
@Component
class DisclosureHold implements Hold {
    private final SelectionStore selection;

    DisclosureHold(SelectionStore selection) {
        this.selection = selection;
    }

    @Override
    public Map<UUID, Message> on(Collection<UUID> records) {
        Map<UUID, Message> held = new HashMap<>();
        selection
                .waitingFor(records)
                .forEach((record, number) ->
                        held.put(
                                record,
                                Message.of(
                                        DisclosuresText.HOLDS.in(Language.SV, number),
                                        DisclosuresText.HOLDS.in(Language.EN, number))));
        return held;
    }
}
