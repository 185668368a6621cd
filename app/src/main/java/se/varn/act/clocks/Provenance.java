package se.varn.act.clocks;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a fact about the law comes from and how sure it is.
 *
 * @param source the text it was read in; empty only where none was found
 * @param verified the day someone last compared it with the source
 */
public record Provenance(Certainty certainty, Optional<URI> source, LocalDate verified) {
    public Provenance {
        if (certainty == Certainty.CONFIRMED && source.isEmpty()) {
            throw new IllegalArgumentException("a confirmed fact names its source");
        }
    }
}
