package se.varn.sense.intake.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.api.Answers;
import se.varn.foundation.api.ApiText;
import se.varn.foundation.api.Documented;
import se.varn.foundation.api.Lists;
import se.varn.foundation.api.Made;
import se.varn.foundation.api.Paged;
import se.varn.foundation.api.ProblemKind;
import se.varn.foundation.api.Refusal;
import se.varn.foundation.shell.ListQuery;
import se.varn.sense.intake.Encoding;
import se.varn.sense.intake.ImportFile;
import se.varn.sense.intake.ImportId;
import se.varn.sense.intake.Intake;
import se.varn.sense.intake.LogImport;
import se.varn.sense.intake.Uploads;

/**
 * Log files sent in. The request's body is the file as it is: no form, no base64. A file that was
 * imported before is known by its digest, so that sending it again imports it once.
 */
@RestController
@RequestMapping(ImportsResource.HOME)
@Requires({Permission.LOG_IMPORT, Permission.LOG_READ})
class ImportsResource {
    static final String HOME = "/api/v1/imports";
    private final Intake intake;
    private final Uploads uploads;
    private final DataSize largest;

    ImportsResource(
            Intake intake,
            Uploads uploads,
            @Value("${spring.servlet.multipart.max-file-size:1MB}") DataSize largest) {
        this.intake = intake;
        this.uploads = uploads;
        this.largest = largest;
    }

    /**
     * An import.
     *
     * @param events records that were understood and stored
     * @param refused records that were not
     * @param whole false when the file was damaged and taken as far as it could be read
     */
    record ImportJson(
            UUID id,
            String number,
            String source,
            String fileName,
            long bytes,
            String sha256,
            long events,
            long refused,
            boolean whole,
            @Nullable Instant firstAt,
            @Nullable Instant lastAt,
            Instant at,
            String by) {
        static ImportJson of(LogImport i) {
            return new ImportJson(
                    i.id(),
                    i.number(),
                    i.source(),
                    i.fileName(),
                    i.bytes(),
                    i.sha256(),
                    i.events(),
                    i.refused(),
                    i.whole(),
                    i.firstAt(),
                    i.lastAt(),
                    i.at(),
                    i.byName());
        }
    }

    @GetMapping
    @Documented("Lists imports of log files.")
    @Lists(
            filters = {"q", "source"},
            sorts = {"number", "at", "source", "file", "events", "refused"},
            sort = "at",
            descending = true)
    ResponseEntity<Paged<ImportJson>> list(Actor actor, ListQuery query) {
        return Paged.of(intake.imports(actor, query, query.size()), ImportJson::of);
    }

    @GetMapping("/{id}")
    @Documented("Reads what came of an import.")
    ImportJson read(Actor actor, @PathVariable UUID id) {
        return intake.find(actor, new ImportId(id))
                .map(ImportJson::of)
                .orElseThrow(Refusal::notFound);
    }

    @PostMapping(
            consumes = {
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                "application/x-ndjson",
                "application/gzip",
                "text/plain"
            })
    @Requires(Permission.LOG_IMPORT)
    @Documented(
            value =
                    "Imports a log file sent as the body; every event is on disk when it is answered,"
                            + " and the rules run afterwards as a job.",
            status = 201)
    ResponseEntity<Made> send(
            Actor actor,
            HttpServletRequest request,
            @RequestParam String source,
            @RequestParam(defaultValue = "") String fileName,
            @RequestParam(defaultValue = "UTF_8") Encoding encoding,
            @RequestParam(defaultValue = "") String product,
            @RequestParam(defaultValue = "false") boolean again,
            @RequestParam(defaultValue = "false") boolean partial)
            throws IOException {
        UUID kept = uploads.keep(actor, new Bounded(request.getInputStream(), largest));
        try {
            Path file = uploads.find(actor, kept.toString()).orElseThrow();
            ImportId id =
                    Answers.done(
                            intake.importFile(
                                    actor,
                                    new ImportFile(
                                            file, fileName, source, encoding, product, again,
                                            partial)));
            return Answers.made(HOME, id.value());
        } finally {
            uploads.drop(actor, kept);
        }
    }

    /** Ends with a refusal when more comes than is taken. */
    private static final class Bounded extends InputStream {
        private final InputStream in;
        private final DataSize most;
        private long left;

        Bounded(InputStream in, DataSize most) {
            this.in = in;
            this.most = most;
            this.left = most.toBytes();
        }

        private int count(int read) {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new Refusal(ProblemKind.TOO_LARGE, ApiText.FILE_LONG, most.toMegabytes());
            }
            return read;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return count(in.read(bytes, from, length));
        }
    }
}
