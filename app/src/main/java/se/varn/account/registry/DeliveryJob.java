package se.varn.account.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.account.registry.jooq.tables.records.DeliveryRecord;
import se.varn.account.registry.jooq.tables.records.RegistrationRecord;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.attachments.Attachment;
import se.varn.foundation.attachments.Attachments;
import se.varn.foundation.attachments.Opened;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.documents.Paper;
import se.varn.foundation.documents.Pdf;
import se.varn.foundation.jobs.JobContext;
import se.varn.foundation.jobs.JobFailedException;
import se.varn.foundation.jobs.JobHandler;
import se.varn.foundation.jobs.JobResult;
import se.varn.foundation.jobs.JobState;
import se.varn.foundation.records.Transcribed;
import se.varn.foundation.records.Transcript;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a package for preservation: as whoever ordered it reads the documents, in Swedish, and read
 * back before it is said to be ready.
 */
@Component
class DeliveryJob implements JobHandler {
    static final String KIND = "preservation";

    private final DeliveryStore store;
    private final Deliveries deliveries;
    private final SeriesStore series;
    private final Attachments attachments;
    private final Access access;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final JsonMapper json;
    private final String agency;
    private final Map<String, Transcribed> kinds;

    DeliveryJob(
            DeliveryStore store,
            Deliveries deliveries,
            SeriesStore series,
            Attachments attachments,
            Access access,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock,
            JsonMapper json,
            List<Transcribed> kinds,
            @Value("${varn.agency:Myndigheten}") String agency) {
        this.store = store;
        this.deliveries = deliveries;
        this.series = series;
        this.attachments = attachments;
        this.access = access;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.json = json;
        this.agency = agency;
        this.kinds =
                kinds.stream().collect(Collectors.toMap(Transcribed::kind, Function.identity()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    private static UUID id(String argument) {
        return UUID.fromString(argument.replace("\"", ""));
    }

    @Override
    public JobResult run(JobContext context, String argument) {
        UUID id = id(argument);
        DeliveryRecord delivery = store.find(id).orElseThrow();
        Actor actor =
                access.actor(delivery.getOrderedBy())
                        .orElseThrow(() -> new JobFailedException(RegistryText.DELIVERY_GONE));
        Path file = deliveries.file(id);
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(id + ".new");
            int leftOut = write(context, actor, delivery, fresh);
            List<String> faults = PackageReader.faults(fresh, json);
            if (!faults.isEmpty()) {
                throw new IllegalStateException("the package does not read back: " + faults);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            int documents = store.count(delivery.getSeries(), delivery.getYear()) - leftOut;
            String digest = digest(file);
            long bytes = Files.size(file);
            transaction.executeWithoutResult(status -> {
                if (context.held() && store.ready(id, documents, leftOut, bytes, digest)) {
                    audit.append(
                            actor.person(),
                            "registry.made_delivery",
                            new RecordRef(Deliveries.KIND, id),
                            null,
                            Map.of("documents", documents, "sha256", digest));
                }
            });
            return new JobResult(
                    Message.of(
                            RegistryText.DELIVERY_MADE.in(Language.SV, documents),
                            RegistryText.DELIVERY_MADE.in(Language.EN, documents)),
                    "/registry/deliveries");
        } catch (IOException e) {
            throw new UncheckedIOException("the package cannot be written", e);
        }
    }

    @Override
    public void stopped(String argument, JobState state, Message why) {
        UUID id = id(argument);
        if (store.failed(id)) {
            audit.append(
                    null,
                    "registry.failed_delivery",
                    new RecordRef(Deliveries.KIND, id),
                    null,
                    Map.of());
        }
    }

    private static String digest(Path file) throws IOException {
        MessageDigest digest = PackageWriter.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Answers how many documents are left out. */
    private int write(JobContext context, Actor actor, DeliveryRecord delivery, Path to)
            throws IOException {
        List<RegistrationRecord> all = store.documents(delivery.getSeries(), delivery.getYear());
        List<Map<String, Object>> documents = new ArrayList<>();
        int leftOut = 0;
        try (PackageWriter out = new PackageWriter(Files.newOutputStream(to), json)) {
            for (RegistrationRecord entry : all) {
                if (context.cancelled()) {
                    throw new JobFailedException(RegistryText.DELIVERY_STOPPED);
                }
                Optional<Map<String, Object>> document = document(actor, entry, out);
                document.ifPresent(documents::add);
                leftOut += document.isEmpty() ? 1 : 0;
                context.progress(documents.size() + leftOut, all.size());
            }
            Map<String, Object> manifest = new LinkedHashMap<>();
            manifest.put("format", PackageWriter.FORMAT);
            manifest.put("number", delivery.getNumber());
            manifest.put("agency", agency);
            manifest.put("series", code(delivery));
            manifest.put("year", delivery.getYear());
            manifest.put("made", clock.instant().toString());
            manifest.put("leftOut", leftOut);
            manifest.put("documents", documents);
            out.manifest(manifest);
        }
        return leftOut;
    }

    private String code(DeliveryRecord delivery) {
        return series.find(delivery.getSeries(), delivery.getYear()).orElseThrow().code();
    }

    /** The register's entry with its files; empty when the orderer may not see the record. */
    private Optional<Map<String, Object>> document(
            Actor actor, RegistrationRecord entry, PackageWriter out) throws IOException {
        RecordRef record = new RecordRef(entry.getKind(), entry.getRecord());
        Transcribed room = kinds.get(record.kind());
        Optional<Transcript> transcript =
                room == null ? Optional.empty() : room.transcript(actor, record.id(), Language.SV);
        if (transcript.isEmpty()) {
            return Optional.empty();
        }
        String folder =
                "documents/"
                        + String.format(
                                Locale.ROOT, "%05d-%d", entry.getCaseNo(), entry.getDocumentNo());
        List<PackageWriter.Listed> files = new ArrayList<>();
        files.add(
                out.add(
                        folder + "/document.pdf",
                        "application/pdf",
                        Pdf.of(paper(entry, transcript.get()))));
        files.add(
                out.add(
                        folder + "/document.json",
                        "application/json",
                        json.writeValueAsBytes(transcript.get())));
        files.addAll(attachments(actor, record, folder, out));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("registrationNumber", entry.getNumber());
        document.put("way", entry.getWay());
        document.put("date", entry.getDatedOn().toString());
        document.put("counterpart", entry.getCounterpart());
        document.put("subject", entry.getSubject());
        document.put("counterpartOmitted", entry.getCounterpartOmitted());
        document.put("subjectOmitted", entry.getSubjectOmitted());
        document.put("kind", record.kind());
        document.put("number", transcript.get().number());
        document.put("registered", entry.getRegisteredAt().toString());
        document.put("files", PackageWriter.files(files));
        return Optional.of(document);
    }

    private List<PackageWriter.Listed> attachments(
            Actor actor, RecordRef record, String folder, PackageWriter out) throws IOException {
        List<PackageWriter.Listed> files = new ArrayList<>();
        for (Attachment a : attachments.list(actor, record).orElse(List.of())) {
            Opened opened = attachments.open(actor, a.id()).orElse(null);
            if (opened instanceof Opened.Content content) {
                Path stored = content.file();
                files.add(
                        out.add(
                                folder + "/attachments/" + (files.size() + 1),
                                a.type(),
                                () -> Files.newInputStream(Objects.requireNonNull(stored))));
            }
        }
        return files;
    }

    private Paper paper(RegistrationRecord entry, Transcript transcript) {
        Language in = Language.SV;
        Paper.Writer out = new Paper.Writer();
        out.add(
                new Paper.Facts(
                        List.of(
                                new Paper.Fact(RegistryText.NUMBER.in(in), entry.getNumber()),
                                new Paper.Fact(
                                        RegistryText.DATED_ON.in(in),
                                        entry.getDatedOn().toString()))));
        for (Transcript.Passage passage : transcript.passages()) {
            String who = passage.who() == null ? "" : " (" + passage.who() + ")";
            out.runs(
                    Paper.Tone.BODY,
                    List.of(
                            new Paper.Run(passage.label() + who + ": ", true),
                            new Paper.Run(passage.text(), false)));
        }
        return out.paper(transcript.number(), agency, entry.getNumber(), in);
    }
}
