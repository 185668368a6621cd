package se.varn.sense.intake;

import java.time.Instant;
import se.varn.logs.Event;

/**
 * An event read back from its segment.
 *
 * @param line line of the imported file on which it begins, from 1
 * @param at when it happened; when it was imported, if the event does not tell
 */
public record StoredEvent(EventRef ref, long line, Instant at, Event event) {}
