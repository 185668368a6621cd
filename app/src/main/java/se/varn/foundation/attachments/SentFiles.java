package se.varn.foundation.attachments;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The files of a form, as a browser sends them. */
public final class SentFiles {
    private SentFiles() {}

    /**
     * Those that were chosen: a field that was left empty comes as a file without name or bytes.
     */
    public static List<IncomingFile> of(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(f -> !f.isEmpty() || !name(f).isEmpty())
                        .map(f -> new IncomingFile(name(f), f::getInputStream))
                        .toList();
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    /** Uploads that an earlier sending of the form brought, and that are still marked. */
    public static List<UUID> kept(@Nullable List<String> ids) {
        List<UUID> kept = new ArrayList<>();
        for (String id : ids == null ? List.<String>of() : ids) {
            if (id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                kept.add(UUID.fromString(id));
            }
        }
        return kept;
    }
}
