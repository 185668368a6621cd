package se.varn.foundation.administration.imports;

import static se.varn.foundation.administration.jooq.Tables.REGISTER_IMPORT;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.jobs.Jobs;
import se.varn.foundation.records.Cards;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;

/**
 * Files of people and units: sent, columns chosen, previewed row by row, then carried out. The
 * preview is kept, so that it can be looked at and approved another day; what has changed since is
 * not written over.
 */
@Service
public class PeopleImports {
    static final String KIND = "register_import";

    /** The largest file, in MB. */
    public static final int LARGEST = 50;

    private static final int LONGEST_NAME = 60;
    private static final int FEW = 10;

    private final ImportStore store;
    private final RowStore rows;
    private final Jobs jobs;
    private final Cards cards;
    private final Audit audit;

    PeopleImports(ImportStore store, RowStore rows, Jobs jobs, Cards cards, Audit audit) {
        this.store = store;
        this.rows = rows;
        this.jobs = jobs;
        this.cards = cards;
        this.audit = audit;
    }

    private static boolean may(Actor actor) {
        return actor.may(Permission.ORGANISATION_WRITE);
    }

    /** Takes a file in, without reading more of it than its headings. */
    @Transactional
    public Outcome<UUID> send(Actor actor, Subject subject, String fileName, Path file) {
        if (!may(actor)) {
            return new Outcome.Forbidden<>();
        }
        try {
            if (Files.size(file) > (long) LARGEST << 20) {
                return new Outcome.Invalid<>("file", ImportText.TOO_LARGE, LARGEST);
            }
            List<String> header = new TableFile(file, Encoding.AUTO).header();
            UUID id = UUID.randomUUID();
            String number = cards.nextNumber("REG", store.now());
            String name = fileName.replaceAll("\\p{Cntrl}", " ").strip();
            String shown =
                    name.isEmpty() ? number : name.substring(0, Math.min(100, name.length()));
            store.insert(
                    new ImportStore.Sent(
                            id, number, subject, shown, digest(file), header, actor.person()),
                    file);
            append(actor, "organisation.sendImport", id, Map.of("number", number));
            return new Outcome.Done<>(id);
        } catch (UnreadableFileException e) {
            return new Outcome.Invalid<>("file", e.why());
        } catch (IOException e) {
            throw new UncheckedIOException("the file that was sent cannot be read", e);
        }
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private void append(Actor actor, String command, UUID id, Map<String, ?> typed) {
        audit.append(actor.person(), command, new RecordRef(KIND, id), null, typed);
    }

    /** What the columns seem to be: as saved under a name, else as chosen before, else guessed. */
    public Mapping suggested(RegisterImport sent, String name) {
        Mapping saved = store.mappings(sent.subject()).get(name);
        Mapping before = sent.mapping();
        return saved != null
                ? saved
                : before != null ? before : Mapping.guess(sent.subject(), sent.header());
    }

    /** Names of saved mappings. */
    public List<String> mappings(Subject subject) {
        return List.copyOf(store.mappings(subject).keySet());
    }

    /** A saved mapping. */
    public Optional<Mapping> mapping(Subject subject, String name) {
        return Optional.ofNullable(store.mappings(subject).get(name));
    }

    /** Starts the preview; the answer is the job. */
    @Transactional
    public Outcome<UUID> preview(Actor actor, UUID id, int version, TypedMapping typed) {
        RegisterImport sent = store.find(id, Map.of()).orElse(null);
        if (sent == null || !may(actor)) {
            return new Outcome.Forbidden<>();
        }
        String name = typed.saveAs().strip();
        List<FieldError> errors =
                new ArrayList<>(typed.mapping().faults(sent.subject(), sent.header()));
        if (name.length() > LONGEST_NAME) {
            errors.add(new FieldError("saveAs", ImportText.NAME_LONG));
        }
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        var more = ImportStore.saying(null);
        more.put(REGISTER_IMPORT.MAPPING, store.text(typed.mapping()));
        more.put(REGISTER_IMPORT.MAPPING_NAME, name);
        if (!store.turn(
                id, version, List.of(Stage.SENT, Stage.PREVIEWED), Stage.PREVIEWING, more)) {
            return new Outcome.Conflict<>();
        }
        UUID job =
                jobs.submit(
                        actor,
                        PreviewJob.KIND,
                        ImportText.JOB_PREVIEW.filled(sent.number(), sent.fileName()),
                        ImportActors.argument(id));
        store.set(id, REGISTER_IMPORT.PREVIEW_JOB, job);
        if (!name.isEmpty()) {
            store.save(sent.subject(), name, typed.mapping());
        }
        append(
                actor,
                "organisation.planImport",
                id,
                Map.of(
                        "number", sent.number(),
                        "saved", name,
                        "complete", typed.mapping().complete()));
        return new Outcome.Done<>(job);
    }

    /**
     * Starts carrying out what was previewed; the answer is the job. Refused when what it is about
     * has changed since, and while another import is at work.
     *
     * @param confirmed that many leave, where many do
     */
    @Transactional
    public Outcome<UUID> run(Actor actor, UUID id, int version, boolean confirmed) {
        RegisterImport plan = find(actor, id).orElse(null);
        if (plan == null) {
            return new Outcome.Forbidden<>();
        }
        if (plan.version() != version || plan.stage() != Stage.PREVIEWED) {
            return new Outcome.Conflict<>();
        }
        if (store.otherRuns(id)) {
            return new Outcome.Invalid<>("", ImportText.OTHER_RUNS);
        }
        int stale = rows.stalePeople(id);
        if (stale > 0) {
            return new Outcome.Invalid<>("", ImportText.STALE, stale);
        }
        if (asks(plan) && !confirmed) {
            return new Outcome.Invalid<>("confirmed", ImportText.CONFIRM_MISSING);
        }
        if (!store.turn(
                id, version, List.of(Stage.PREVIEWED), Stage.RUNNING, ImportStore.saying(null))) {
            return new Outcome.Conflict<>();
        }
        UUID job =
                jobs.submit(
                        actor,
                        RunJob.KIND,
                        ImportText.JOB_RUN.filled(plan.number(), plan.fileName()),
                        ImportActors.argument(id));
        store.set(id, REGISTER_IMPORT.RUN_JOB, job);
        append(
                actor,
                "organisation.runImport",
                id,
                Map.of(
                        "number", plan.number(),
                        "new", plan.count(Fate.NEW),
                        "changed", plan.count(Fate.CHANGED),
                        "leaving", plan.leaving(),
                        "confirmed", confirmed));
        return new Outcome.Done<>(job);
    }

    /** Whether so many leave that whoever carries it out is asked: more than ten, and a tenth. */
    public boolean asks(RegisterImport plan) {
        return plan.count(Fate.LEAVES) > Math.max(FEW, rows.people() / FEW);
    }

    /** Drops a file that is not to be carried out, with its preview. */
    @Transactional
    public Outcome<UUID> drop(Actor actor, UUID id, int version) {
        RegisterImport plan = find(actor, id).orElse(null);
        if (plan == null) {
            return new Outcome.Forbidden<>();
        }
        if (!store.turn(
                id, version, List.of(Stage.SENT, Stage.PREVIEWED), Stage.DROPPED, Map.of())) {
            return new Outcome.Conflict<>();
        }
        forget(id);
        append(actor, "organisation.dropImport", id, Map.of("number", plan.number()));
        return new Outcome.Done<>(id);
    }

    void forget(UUID id) {
        store.dropFile(id);
        rows.drop(id);
    }

    /** Imports, newest first, but for those that were dropped. */
    public Listing<RegisterImport> list(ListQuery query, int most) {
        return store.list(query, most);
    }

    public Optional<RegisterImport> find(Actor actor, UUID id) {
        return may(actor) ? store.find(id, rows.counts(id)) : Optional.empty();
    }

    /** Rows of an import; filter {@code fate}. */
    public Listing<PlannedRow> rows(UUID id, ListQuery query, int most) {
        return rows.list(id, query, most);
    }
}
