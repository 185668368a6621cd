package se.varn.sense.intake;

import se.varn.foundation.text.Message;

/**
 * A line that became no event.
 *
 * @param line from 1
 * @param reason as the reader said it
 * @param start the line's first characters, control characters made visible
 */
public record RefusedLine(long line, String reason, String start) {
    /** The reason for whoever reads the page. */
    public Message why() {
        return Reasons.of(reason);
    }
}
