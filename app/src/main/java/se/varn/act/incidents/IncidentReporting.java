package se.varn.act.incidents;

import static org.jooq.impl.DSL.noCondition;
import static se.varn.act.incidents.jooq.Tables.INCIDENT;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.act.incidents.jooq.tables.records.IncidentRecord;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.attachments.AttachFiles;
import se.varn.foundation.attachments.Attached;
import se.varn.foundation.attachments.Attachments;
import se.varn.foundation.text.PersonalNumbers;

/** Reporting by any employee, and what a reporter may see afterwards. */
@Service
public class IncidentReporting {
    private static final int LONGEST = 20_000;
    private final DSLContext db;
    private final IncidentStore store;
    private final IncidentBook book;
    private final IncidentDiary diary;
    private final IncidentNews news;
    private final Attachments attachments;
    private final Clock clock;

    IncidentReporting(
            DSLContext db,
            IncidentStore store,
            IncidentBook book,
            IncidentDiary diary,
            IncidentNews news,
            Attachments attachments,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.book = book;
        this.diary = diary;
        this.news = news;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** Takes a report. The same form sent twice answers with the same incident. */
    @Transactional
    public Outcome<IncidentId> report(Actor actor, ReportEvent command) {
        if (!actor.may(Permission.INCIDENT_REPORT)) {
            return new Outcome.Forbidden<>();
        }
        List<FieldError> errors = check(command);
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        boolean numbers =
                PersonalNumbers.any(command.whatHappened())
                        || PersonalNumbers.any(command.where())
                        || PersonalNumbers.any(command.contact())
                        || Attachments.numbered(command.files());
        if (numbers && command.numbers() == null) {
            return new Outcome.Confirm<>(ReportText.NUMBERS_FOUND, List.of());
        }
        db.fetch("select pg_advisory_xact_lock(hashtext({0}))", command.formKey().toString());
        Optional<IncidentRecord> sent =
                db.selectFrom(INCIDENT)
                        .where(INCIDENT.FORM_KEY.eq(command.formKey()))
                        .fetchOptional();
        if (sent.isPresent()) {
            return actor.is(sent.get().getReporter())
                    ? new Outcome.Done<>(new IncidentId(sent.get().getId()))
                    : new Outcome.Forbidden<>();
        }
        IncidentRecord incident = fresh(actor, command);
        incident.insert();
        book.write(
                actor,
                incident.getId(),
                IncidentBook.Line.of(EntryType.REPORTED, incident.getWhatHappened()));
        news.received(incident);
        book.close(
                actor,
                "report",
                incident,
                null,
                Map.of(
                        "number",
                        incident.getNumber(),
                        "kind",
                        incident.getKind(),
                        "when",
                        command.when().name()));
        IncidentId id = new IncidentId(incident.getId());
        attach(actor, id, command);
        return new Outcome.Done<>(id);
    }

    private void attach(Actor actor, IncidentId id, ReportEvent command) {
        if (command.files().uploads().isEmpty()) {
            return;
        }
        AttachFiles.Numbers numbers =
                command.numbers() == ReportEvent.Numbers.REMOVE
                        ? AttachFiles.Numbers.REMOVE
                        : AttachFiles.Numbers.KEEP;
        Outcome<Attached> outcome =
                attachments.attach(actor, new AttachFiles(id.ref(), command.files(), numbers));
        if (!(outcome instanceof Outcome.Done<Attached>)) {
            throw new IllegalStateException("the files of the report were not taken: " + outcome);
        }
    }

    private List<FieldError> check(ReportEvent command) {
        List<FieldError> errors = new ArrayList<>(command.files().refused());
        if (command.kind() == null) {
            errors.add(new FieldError("kind", ReportText.KIND_MISSING));
        }
        if (command.whatHappened().isBlank()) {
            errors.add(new FieldError("what", ReportText.WHAT_MISSING));
        } else if (command.whatHappened().length() > LONGEST) {
            errors.add(new FieldError("what", ReportText.TOO_LONG));
        }
        if (command.where().length() > 200) {
            errors.add(new FieldError("where", ReportText.TOO_LONG));
        }
        if (command.contact().length() > 200) {
            errors.add(new FieldError("contact", ReportText.TOO_LONG));
        }
        if (command.when() == ReportEvent.When.EARLIER) {
            Instant at = command.at();
            if (at == null) {
                errors.add(new FieldError("at", ReportText.TIME_WRONG));
            } else if (at.isAfter(clock.instant())) {
                errors.add(new FieldError("at", ReportText.FUTURE));
            }
        }
        return errors;
    }

    private IncidentRecord fresh(Actor actor, ReportEvent command) {
        Instant now = clock.instant();
        ReportKind kind = Objects.requireNonNull(command.kind());
        String what = kept(command, command.whatHappened());
        IncidentRecord incident = store.fresh();
        incident.setId(UUID.randomUUID());
        incident.setNumber(book.nextNumber());
        incident.setTitle(titleOf(what));
        incident.setWhatHappened(what);
        incident.setKind(kind.kind().name());
        incident.setSeverity(Severity.MEDIUM.name());
        incident.setSeverityJudged(false);
        incident.setLevel(Level.INCIDENT.name());
        incident.setHighestLevel(Level.INCIDENT.name());
        incident.setStage(Stage.REPORTED.name());
        incident.setOrigin(Origin.EMPLOYEE.name());
        incident.setPersonalData(command.personalData().name());
        incident.setReporter(actor.person());
        incident.setContact(kept(command, command.contact()));
        incident.setPlace(kept(command, command.where()));
        incident.setTracks("");
        incident.setNoticedAt(
                switch (command.when()) {
                    case NOW -> now;
                    case EARLIER -> command.at();
                    case UNKNOWN -> null;
                });
        incident.setFormKey(command.formKey());
        incident.setCreatedAt(now);
        incident.setCreatedBy(actor.person());
        incident.setVersion(1);
        return incident;
    }

    private static String kept(ReportEvent command, String text) {
        String stripped = text.strip();
        return command.numbers() == ReportEvent.Numbers.REMOVE
                ? PersonalNumbers.without(stripped, ReportText.NUMBERS_REMOVED.sv())
                : stripped;
    }

    /** The first sentence, at most 90 characters. */
    static String titleOf(String text) {
        String line = text.strip().lines().findFirst().orElse("").strip();
        int stop = line.indexOf(". ");
        String first = stop > 0 ? line.substring(0, stop) : line;
        if (first.length() <= 90) {
            return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
        }
        int space = first.lastIndexOf(' ', 88);
        return first.substring(0, space > 40 ? space : 88) + " …";
    }

    /** A person's own reports, newest first. */
    public List<OwnReport> mine(Actor actor, int most) {
        return db.selectFrom(INCIDENT)
                .where(INCIDENT.REPORTER.eq(actor.person()))
                .orderBy(INCIDENT.CREATED_AT.desc())
                .limit(most)
                .fetch(i -> own(actor, i, List.of()));
    }

    /** One of a person's own reports; nobody else's. */
    public Optional<OwnReport> mine(Actor actor, IncidentId id) {
        return store.find(id)
                .filter(i -> actor.is(i.getReporter()))
                .map(i ->
                        own(
                                actor,
                                i,
                                diary.entries(actor, i.getId()).stream()
                                        .filter(IncidentEntry::published)
                                        .toList()));
    }

    /** Own reports whose remedy this person is asked to confirm. */
    public List<OwnReport> asked(Actor actor) {
        return db
                .selectFrom(INCIDENT)
                .where(
                        INCIDENT.REPORTER
                                .eq(actor.person())
                                .and(INCIDENT.STAGE.eq(Stage.FAULT_SOURCE_REMEDIED.name())))
                .fetch(i -> own(actor, i, List.of()))
                .stream()
                .filter(OwnReport::asked)
                .toList();
    }

    private static OwnReport own(Actor actor, IncidentRecord i, List<IncidentEntry> messages) {
        return new OwnReport(
                i.getId(),
                i.getNumber(),
                i.getWhatHappened(),
                Stage.valueOf(i.getStage()),
                i.getCreatedAt(),
                messages,
                IncidentProcess.steps(actor, i).contains(Step.REPORTER_CONFIRMS),
                i.getVersion());
    }

    /** What the agency's people may know of, newest first. */
    public List<Disturbance> disturbances() {
        return published(noCondition());
    }

    /** Of these, what is not yet verified to be over. */
    public List<Disturbance> disturbancesNow() {
        return published(INCIDENT.STAGE.ne(Stage.EFFECT_VERIFIED.name()));
    }

    private List<Disturbance> published(Condition which) {
        return db.selectFrom(INCIDENT)
                .where(INCIDENT.PUBLISHED_AT.isNotNull().and(INCIDENT.CIRCLE.isNull()).and(which))
                .orderBy(INCIDENT.PUBLISHED_AT.desc())
                .limit(100)
                .fetch(i ->
                        new Disturbance(
                                i.getPublicText(),
                                i.getPublishedAt(),
                                Stage.valueOf(i.getStage())));
    }
}
