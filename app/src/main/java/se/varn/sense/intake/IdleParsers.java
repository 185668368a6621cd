package se.varn.sense.intake;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import se.varn.logs.EventParser;
import se.varn.logs.ReadOptions;

/**
 * Parsers that nobody uses at the moment. They are worth keeping, because a parser knows the
 * layouts of the events that it has read.
 */
final class IdleParsers {
    private static final int MOST = 8;

    private final SequencedMap<ReadOptions, EventParser> idle = new LinkedHashMap<>();

    /** A parser with these options for the caller alone. */
    synchronized EventParser take(ReadOptions options) {
        EventParser parser = idle.remove(options);
        return parser == null ? new EventParser(options) : parser;
    }

    synchronized void giveBack(ReadOptions options, EventParser parser) {
        idle.putLast(options, parser);
        if (idle.size() > MOST) {
            idle.pollFirstEntry();
        }
    }
}
