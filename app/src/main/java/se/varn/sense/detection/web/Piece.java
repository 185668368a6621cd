package se.varn.sense.detection.web;

/**
 * A piece of an event's text: marked because the rule matched it, the name of a field, or neither.
 */
public record Piece(String text, boolean mark, boolean key) {
    static Piece plain(String text) {
        return new Piece(text, false, false);
    }
}
