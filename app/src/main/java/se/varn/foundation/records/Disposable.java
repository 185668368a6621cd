package se.varn.foundation.records;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.audit.RecordRef;

/**
 * Takes records of a kind away for good when a rule of disposal says so: one Spring bean per kind.
 */
public interface Disposable {
    String kind();

    /**
     * Those that were closed before a moment, the longest closed first, then by id.
     *
     * @param after the last one of the page before; null: from the first
     */
    List<Candidate> closedBefore(Instant before, @Nullable Candidate after, int most);

    /** For each of these records those that go with it: what holds one of them holds it. */
    default Map<UUID, Set<UUID>> together(Collection<UUID> records) {
        return Map.of();
    }

    /**
     * Whether this one is closed since before a moment, held until the transaction ends: nobody
     * opens it anew meanwhile.
     */
    boolean hold(UUID record, Instant before);

    /**
     * Deletes a record's rows in this room and in the rooms below that hold rows of it. Part of the
     * caller's command; cards, links, notices and attachments are the caller's.
     *
     * @return every record that went: this one and those that were nothing without it
     */
    Set<RecordRef> remove(UUID record);

    /**
     * A closed record.
     *
     * @param circle who reads it, when not everybody does
     */
    record Candidate(RecordRef ref, String number, Instant closedAt, @Nullable UUID circle) {}
}
