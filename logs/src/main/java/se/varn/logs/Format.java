package se.varn.logs;

/** How a stream is cut into records and how a record is read. */
public enum Format {
    /**
     * Decided from the first bytes of the stream, and per line where lines of several kinds are
     * mixed.
     */
    AUTO,
    /** One JSON object per line. */
    JSON_LINES,
    /** JSON objects that may span lines, one after another or as the elements of an array. */
    JSON_DOCUMENTS,
    /** One syslog message per line, RFC 5424 or RFC 3164, with or without its priority. */
    SYSLOG
}
