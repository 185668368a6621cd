package se.varn.foundation.attachments;

/** What a virus scanner says of a content. */
sealed interface Verdict {
    /** No scanner is set up. */
    record Unasked() implements Verdict {}

    /** Nothing was found. */
    record Clean() implements Verdict {}

    /** Malware, by the scanner's name for it. */
    record Infected(String name) implements Verdict {}

    /**
     * It did not answer, or could not say.
     *
     * @param silent whether another content would meet the same; else it is about this one
     */
    record Unanswered(String why, boolean silent) implements Verdict {}
}
