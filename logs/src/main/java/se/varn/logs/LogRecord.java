package se.varn.logs;

/** One record of a log: an event, or why there is none. */
public sealed interface LogRecord {
    /** Place among the records of its file, from 0; refused records count, blank lines do not. */
    long index();

    /** Line of the file on which the record begins, from 1. */
    long line();

    /** A record that was understood. */
    record Parsed(long index, long line, Event event) implements LogRecord {}

    /**
     * A record that was not understood.
     *
     * @param reason what is wrong and where, and after a semicolon what to do
     * @param start the first 200 characters of the record, control characters made visible
     */
    record Refused(long index, long line, String reason, String start) implements LogRecord {}
}
