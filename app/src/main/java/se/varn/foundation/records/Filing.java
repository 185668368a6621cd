package se.varn.foundation.records;

import java.util.Set;
import se.varn.foundation.text.Message;

/**
 * How the records of a kind stand in the agency's register of official documents.
 *
 * @param states those in which one is a finished document; empty: from its beginning
 */
public record Filing(Way way, Set<String> states) {
    public Filing {
        states = Set.copyOf(states);
    }

    public Filing(Way way) {
        this(way, Set.of());
    }

    /** How a document became official. */
    public enum Way implements Message {
        INCOMING("Inkommen", "Received"),
        OUTGOING("Utgående", "Sent"),
        DRAWN_UP("Upprättad", "Drawn up");

        private final String sv;
        private final String en;

        Way(String sv, String en) {
            this.sv = sv;
            this.en = en;
        }

        @Override
        public String sv() {
            return sv;
        }

        @Override
        public String en() {
            return en;
        }
    }
}
