package se.varn.account.assignments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A frozen version of a report: the text as it stood, and the figures as they were counted.
 *
 * @param digest SHA-256 over the text and every figure's digest, as lower-case hex
 */
public record Frozen(
        UUID id,
        UUID report,
        int version,
        long cut,
        Instant cutAt,
        Instant frozenAt,
        String frozenByName,
        String digest,
        Edition edition,
        List<Evidence> evidence) {
    /** A figure's value; its rows are read one figure at a time. */
    public record Evidence(UUID id, String query, String value, int rowCount, String digest) {}

    /** A version as lists show it. */
    public record Row(
            int version, Instant frozenAt, String frozenByName, long cut, String digest) {}
}
