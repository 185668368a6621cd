package se.varn.act.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.varn.foundation.text.Message;

/** A receiver of reports through time: the duty stays while the authority changes name or moves. */
public record Authority(String id, List<Period> periods) {

    /**
     * What the receiver is called between two days.
     *
     * @param channel how it is reached, in words
     */
    public record Period(InForce inForce, Message name, Message channel, Provenance provenance) {}

    /** Who receives what is sent on this day. */
    public Optional<Period> on(LocalDate day) {
        return periods.stream().filter(p -> p.inForce().holds(day)).findFirst();
    }
}
