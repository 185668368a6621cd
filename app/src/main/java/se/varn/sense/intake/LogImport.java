package se.varn.sense.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as lists show it.
 *
 * @param bytes length of the file as it came
 * @param events records that were understood and stored
 * @param refused records that were not
 * @param frames pieces it lies in, numbered from 0
 * @param whole false when the file was damaged and taken as far as it could be read
 * @param lost stored events that a damaged disk has lost since
 */
public record LogImport(
        UUID id,
        String number,
        String source,
        String fileName,
        long bytes,
        String sha256,
        Encoding encoding,
        @Nullable String product,
        long events,
        long refused,
        int frames,
        boolean whole,
        long lost,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        Instant at,
        String byName) {
    public String address() {
        return "/logs/imports/" + id;
    }
}
