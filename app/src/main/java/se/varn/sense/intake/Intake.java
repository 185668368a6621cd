package se.varn.sense.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.text.Times;
import se.varn.logs.ReadOptions;

/*
 * The order that makes a receipt worth something: the file is read into segment files, these and their folder are forced to the
 * disk, and only then one transaction writes the rows that refer to them. Killed before that transaction, the segments are
 * orphans that a later start sets aside, and nobody was told anything; killed after it, everything is there.
 */
/** Takes log files in, and lists what was taken in. */
@Service
public class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private static final int LONGEST_NAME = 200;

    private final Segments segments;
    private final IntakeStore store;
    private final Receipts receipts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final long mostUnpacked;

    Intake(
            Segments segments,
            IntakeStore store,
            Receipts receipts,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${varn.intake.max-unpacked-mb:8192}") long mostUnpackedMb) {
        this.segments = segments;
        this.store = store;
        this.receipts = receipts;
        this.transaction = transaction;
        this.clock = clock;
        this.mostUnpacked = mostUnpackedMb << 20;
    }

    /** A stream, imported as a file in UTF-8; the stream is read to its end and not closed. */
    public Outcome<ImportId> importFile(
            Actor actor, InputStream in, String fileName, String sourceName) throws IOException {
        Path file = Files.createTempFile(segments.blobs(), "import", ".tmp");
        try {
            Files.copy(in, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return importFile(actor, new ImportFile(file, fileName, sourceName));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** A file in UTF-8 whose events tell what they are. */
    public Outcome<ImportId> importFile(
            Actor actor, Path file, String fileName, String sourceName) {
        return importFile(actor, new ImportFile(file, fileName, sourceName));
    }

    /**
     * Imports a file. Every event is on the disk when this answers {@code Done}; the rules run over
     * it afterwards. A file imported before, or one that is damaged, is asked about first.
     */
    public Outcome<ImportId> importFile(Actor actor, ImportFile asked) {
        if (!actor.may(Permission.LOG_IMPORT)) {
            return new Outcome.Forbidden<>();
        }
        ImportFile command = asked.named(name(asked.fileName()), asked.source().strip());
        List<FieldError> errors = check(command);
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        try {
            String sha256 = sha256(command.file());
            Optional<Outcome<ImportId>> question = known(command, sha256);
            return question.isPresent() ? question.get() : read(actor, command, sha256);
        } catch (IOException e) {
            LOG.warn("{} could not be imported", command.fileName(), e);
            return new Outcome.Invalid<>(
                    "file", IntakeText.UNREADABLE, command.fileName(), Reasons.of(e));
        }
    }

    private static List<FieldError> check(ImportFile command) {
        List<FieldError> errors = new ArrayList<>();
        if (command.source().isEmpty() || command.source().length() > 100) {
            errors.add(new FieldError("source", IntakeText.SOURCE_MISSING));
        }
        if (!command.product().matches("[a-zA-Z0-9_.-]{0,50}")) {
            errors.add(new FieldError("product", IntakeText.PRODUCT_WRONG));
        }
        if (!Files.isRegularFile(command.file()) || !Files.isReadable(command.file())) {
            errors.add(new FieldError("file", IntakeText.FILE_MISSING));
        }
        return errors;
    }

    private Optional<Outcome<ImportId>> known(ImportFile command, String sha256) {
        return command.again()
                ? Optional.empty()
                : store.bySha256(sha256)
                        .map(before ->
                                new Outcome.Confirm<>(
                                        IntakeText.AGAIN,
                                        List.of(
                                                before.fileName(),
                                                before.number(),
                                                Times.dateTime(before.at()),
                                                before.byName())));
    }

    private Outcome<ImportId> read(Actor actor, ImportFile command, String sha256)
            throws IOException {
        Instant now = clock.instant();
        ReadOptions options = StoredEvents.options(command.product(), now);
        try (SegmentWriter writer = new SegmentWriter(segments)) {
            Taken taken =
                    Taken.from(
                            command.file(),
                            options.withCharset(command.encoding().charset()),
                            mostUnpacked,
                            writer);
            IOException failure = taken.failure();
            if (failure instanceof LogInput.TooLargeException) {
                return new Outcome.Invalid<>(
                        "file", IntakeText.TOO_LARGE, command.fileName(), mostUnpacked >> 20);
            }
            if (failure != null && taken.events() == 0) {
                return new Outcome.Invalid<>(
                        "file", IntakeText.UNREADABLE, command.fileName(), Reasons.of(failure));
            }
            if (failure != null && !command.partial()) {
                return new Outcome.Confirm<>(
                        IntakeText.DAMAGED,
                        List.of(command.fileName(), taken.events(), Reasons.of(failure)));
            }
            if (taken.events() + taken.refused() == 0) {
                return new Outcome.Invalid<>("file", IntakeText.EMPTY, command.fileName());
            }
            List<SegmentWriter.Written> written = writer.finish();
            return receipt(actor, command, sha256, now, taken, written, writer);
        }
    }

    private Outcome<ImportId> receipt(
            Actor actor,
            ImportFile command,
            String sha256,
            Instant now,
            Taken taken,
            List<SegmentWriter.Written> written,
            SegmentWriter writer)
            throws IOException {
        AtomicReference<Outcome<ImportId>> decided = new AtomicReference<>();
        try {
            transaction.executeWithoutResult(_ -> {
                store.lock(sha256);
                decided.set(
                        known(command, sha256)
                                .orElseGet(() ->
                                        new Outcome.Done<>(
                                                receipts.write(
                                                        actor, command, sha256, now, taken,
                                                        written))));
            });
        } catch (RuntimeException e) {
            if (!(decided.get() instanceof Outcome.Done<ImportId>)) {
                writer.abandon();
                throw e;
            }
            // The rows may be there. Segments that have none are the keeper's to set aside.
            LOG.error("whether {} was stored is not known", command.fileName(), e);
            return new Outcome.Invalid<>("file", IntakeText.UNCERTAIN, command.fileName());
        }
        Outcome<ImportId> outcome = java.util.Objects.requireNonNull(decided.get());
        if (!(outcome instanceof Outcome.Done<ImportId>)) {
            writer.abandon();
        }
        return outcome;
    }

    private static String name(String fileName) {
        String last = fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1).strip();
        // Controls, and what turns the direction of writing or is half a character.
        String shown = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "·");
        int most = Math.min(LONGEST_NAME, shown.codePointCount(0, shown.length()));
        return shown.isEmpty() ? "–" : shown.substring(0, shown.offsetByCodePoints(0, most));
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Imports, newest first unless asked otherwise; filters: {@code q}, {@code source}. */
    public Listing<LogImport> imports(Actor actor, ListQuery query, int most) {
        return reads(actor) ? store.imports(query, most) : new Listing<>(List.of(), 0, query);
    }

    /** Sources with what has come from them. */
    public List<LogSource> sources(Actor actor) {
        return reads(actor) ? store.sources() : List.of();
    }

    public Optional<LogImport> find(Actor actor, ImportId id) {
        return reads(actor) ? store.find(id) : Optional.empty();
    }

    /** The first thousand refused lines of an import. */
    public List<RefusedLine> refused(Actor actor, ImportId id) {
        return reads(actor) ? store.refused(id) : List.of();
    }

    /** Imports by id, for pages of upper rooms; one query. */
    public Map<UUID, LogImport> byIds(Actor actor, java.util.Collection<UUID> ids) {
        return reads(actor) ? store.byIds(ids) : Map.of();
    }

    private static boolean reads(Actor actor) {
        return actor.may(Permission.LOG_READ) || actor.may(Permission.LOG_IMPORT);
    }
}
