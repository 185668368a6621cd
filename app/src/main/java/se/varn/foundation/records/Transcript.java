package se.varn.foundation.records;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.audit.RecordRef;

/**
 * A record in words, from its beginning to its end: what is read, tested and handed out when
 * somebody asks for it, and what is kept of it when it is preserved.
 */
public record Transcript(RecordRef record, String number, List<Passage> passages) {
    public Transcript {
        passages = List.copyOf(passages);
    }

    /**
     * A piece of it.
     *
     * @param label what it is, in the reader's language; never anything that somebody wrote
     * @param who who wrote it or whom it names
     */
    public record Passage(String label, @Nullable String who, String text) {}

    /** Writes a transcript; what is empty is left out. */
    public static final class Writer {
        private final List<Passage> passages = new ArrayList<>();

        public Writer add(String label, @Nullable Object text) {
            return add(label, null, text == null ? "" : text.toString());
        }

        public Writer add(String label, @Nullable String who, String text) {
            boolean nobody = who == null || who.isBlank();
            if (!text.isBlank() || !nobody) {
                passages.add(new Passage(label, nobody ? null : who, text.strip()));
            }
            return this;
        }

        public Transcript of(RecordRef record, String number) {
            return new Transcript(record, number, passages);
        }
    }
}
