package se.varn.foundation.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a walk along the chain found: entries read, and every fault with its entry number in words.
 *
 * @param erased what is gone by decisions that the chain covers, which is no fault
 */
public record Verdict(long entries, String head, List<String> faults, List<Erased> erased) {
    public boolean holds() {
        return faults.isEmpty();
    }

    /**
     * What one decision erased.
     *
     * @param seq the entry that names it
     * @param about what the decision belongs to: a disposal, or a record
     * @param ground what it rests on
     * @param entries of how many entries what was typed is gone
     * @param versions how many row versions are gone
     */
    public record Erased(
            long seq, Instant at, RecordRef about, String ground, int entries, int versions) {
        @Override
        public String toString() {
            return "entry %d, %s %s: typed text of %d entries and %d row versions erased. Ground: %s"
                    .formatted(seq, about.kind(), about.id(), entries, versions, ground);
        }
    }
}
