package se.varn.foundation.administration.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.text.Message;

/** An import as read. {@code said} is what its last job came to. */
public record RegisterImport(
        UUID id,
        String number,
        Subject subject,
        String fileName,
        List<String> header,
        @Nullable Mapping mapping,
        String mappingName,
        Stage stage,
        int version,
        String createdByName,
        Instant createdAt,
        @Nullable UUID previewJob,
        @Nullable Instant previewedAt,
        @Nullable UUID runJob,
        @Nullable Instant doneAt,
        int unidentified,
        @Nullable Message said,
        Map<Fate, Integer> counts) {
    public static final String HOME = "/people/imports";

    public String address() {
        return HOME + "/" + id;
    }

    public int count(Fate fate) {
        return counts.getOrDefault(fate, 0);
    }

    /** People who would lose access, and units that would be closed. */
    public int leaving() {
        return count(Fate.LEAVES) + count(Fate.CLOSES);
    }

    /** The page of the job at work, if one is. */
    public @Nullable String jobAddress() {
        UUID job = stage == Stage.PREVIEWING ? previewJob : stage == Stage.RUNNING ? runJob : null;
        return job == null ? null : "/jobs/" + job;
    }
}
