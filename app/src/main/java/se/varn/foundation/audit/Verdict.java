package se.varn.foundation.audit;

import java.util.List;

/**
 * What a walk along the chain found: entries read, and every fault with its entry number in words.
 */
public record Verdict(long entries, String head, List<String> faults) {
    public boolean holds() {
        return faults.isEmpty();
    }
}
