package se.varn.sense.intake;

/**
 * A line that was no event.
 *
 * @param line line of the file, from 1
 * @param reason what is wrong, in the reader's words (English)
 * @param start how the line begins
 */
public record RefusedLine(long line, String reason, String start) {}
