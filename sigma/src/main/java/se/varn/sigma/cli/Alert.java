package se.varn.sigma.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.varn.logs.Event;
import se.varn.sigma.Explanation;
import se.varn.sigma.Rule;

/**
 * A rule that matched an event.
 *
 * @param record place of the event in its file, from 0
 * @param time when it happened, if the event tells
 * @param why how the rule matched, if that was asked for
 */
record Alert(
        Rule rule,
        String file,
        long record,
        Event event,
        @Nullable Instant time,
        @Nullable Explanation why) {}
