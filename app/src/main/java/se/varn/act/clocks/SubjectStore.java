package se.varn.act.clocks;

import static se.varn.act.clocks.jooq.Tables.CLOCK;
import static se.varn.act.clocks.jooq.Tables.REPORT;
import static se.varn.act.clocks.jooq.Tables.SUBJECT;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.varn.act.clocks.jooq.tables.records.ClockRecord;
import se.varn.act.clocks.jooq.tables.records.SubjectRecord;

/** Subjects, and the facts about them that clocks are computed from. */
@Component
class SubjectStore {
    private final DSLContext db;

    SubjectStore(DSLContext db) {
        this.db = db;
    }

    /** Writes what the subject's own room knows; whether anything was new. */
    boolean put(Subject subject) {
        SubjectRecord row = lock(subject.ref().id()).orElse(null);
        boolean fresh = row == null;
        if (row == null) {
            row = db.newRecord(SUBJECT);
            row.setId(subject.ref().id());
            row.setKind(subject.ref().kind());
        }
        boolean changed = put(row, SUBJECT.NUMBER, subject.number());
        changed |= put(row, SUBJECT.TITLE, subject.title());
        changed |= put(row, SUBJECT.CIRCLE, subject.circle());
        changed |= put(row, SUBJECT.TRACKS, joined(subject.tracks()));
        changed |= put(row, SUBJECT.NOTICED_AT, micros(subject.noticedAt()));
        changed |= put(row, SUBJECT.KNOWN_AT, micros(subject.knownAt()));
        changed |= put(row, SUBJECT.JUDGED_AT, micros(subject.judgedReportableAt()));
        changed |= put(row, SUBJECT.HANDLED_AT, micros(subject.handledAt()));
        if (fresh) {
            row.insert();
        } else if (changed) {
            row.update();
        }
        return fresh || changed;
    }

    private static <T> boolean put(
            SubjectRecord row, TableField<SubjectRecord, T> field, @Nullable T value) {
        if (Objects.equals(row.get(field), value)) {
            return false;
        }
        row.set(field, value);
        return true;
    }

    private static String joined(Set<String> tracks) {
        for (String track : tracks) {
            if (Arrays.stream(Track.values()).noneMatch(t -> t.name().equals(track))) {
                throw new IllegalArgumentException(
                        "there is no track '" + track + "'; known are " + List.of(Track.values()));
            }
        }
        return String.join(",", new TreeSet<>(tracks));
    }

    static List<Track> tracks(SubjectRecord row) {
        return Arrays.stream(row.getTracks().split(",", -1))
                .filter(t -> !t.isEmpty())
                .map(Track::valueOf)
                .toList();
    }

    private static @Nullable Instant micros(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    /** The subject, held until the transaction ends: its clocks change one command at a time. */
    Optional<SubjectRecord> lock(UUID id) {
        return db.selectFrom(SUBJECT).where(SUBJECT.ID.eq(id)).forUpdate().fetchOptional();
    }

    Optional<SubjectRecord> find(UUID id) {
        return db.selectFrom(SUBJECT).where(SUBJECT.ID.eq(id)).fetchOptional();
    }

    void judgeHighRisk(UUID id, Instant at) {
        db.update(SUBJECT).set(SUBJECT.HIGH_RISK_AT, micros(at)).where(SUBJECT.ID.eq(id)).execute();
    }

    /** Subjects that are not over, held until the transaction ends. */
    List<UUID> lockGoing() {
        return db.select(SUBJECT.ID)
                .from(SUBJECT)
                .where(SUBJECT.HANDLED_AT.isNull())
                .orderBy(SUBJECT.ID)
                .forUpdate()
                .fetch(SUBJECT.ID);
    }

    /** What its clocks follow from. */
    Facts facts(SubjectRecord subject, List<ClockRecord> clocks) {
        Map<Trigger, Instant> instants = new EnumMap<>(Trigger.class);
        note(instants, Trigger.NOTICED, subject.getNoticedAt());
        note(instants, Trigger.KNOWN, subject.getKnownAt());
        note(instants, Trigger.JUDGED_REPORTABLE, subject.getJudgedAt());
        note(instants, Trigger.HIGH_RISK_JUDGED, subject.getHighRiskAt());
        note(instants, Trigger.INCIDENT_HANDLED, subject.getHandledAt());
        List<SentReport> sent =
                db.selectFrom(REPORT)
                        .where(REPORT.SUBJECT.eq(subject.getId()).and(REPORT.WITHDRAWN_AT.isNull()))
                        .fetch(r ->
                                new SentReport(
                                        r.getId().toString(),
                                        new RegimeId(r.getRegime()),
                                        ReportKind.valueOf(r.getKind()),
                                        r.getSentAt(),
                                        Optional.ofNullable(r.getLateBecause())));
        Map<RuleId, NotReportable> decisions = new HashMap<>();
        for (ClockRecord c : clocks) {
            if (c.getNotReportableAt() != null) {
                decisions.put(
                        new RuleId(c.getRule()),
                        new NotReportable(
                                c.getNotReportableReason(),
                                String.valueOf(c.getNotReportableBy()),
                                c.getNotReportableAt()));
            }
        }
        return new Facts(instants, sent, decisions);
    }

    private static void note(Map<Trigger, Instant> to, Trigger trigger, @Nullable Instant at) {
        if (at != null) {
            to.put(trigger, at);
        }
    }

    List<ClockRecord> clocks(UUID subject) {
        return db.selectFrom(CLOCK)
                .where(CLOCK.SUBJECT.eq(subject))
                .orderBy(CLOCK.CREATED_AT, CLOCK.NUMBER)
                .fetch();
    }

    void insertReport(UUID id, ClockRecord clock, RegisterReport command, Sending sending) {
        db.insertInto(REPORT)
                .set(REPORT.ID, id)
                .set(REPORT.CLOCK, clock.getId())
                .set(REPORT.SUBJECT, clock.getSubject())
                .set(REPORT.REGIME, clock.getRegime())
                .set(REPORT.KIND, sending.kind().name())
                .set(REPORT.RECEIVER_SV, sending.receiver().sv())
                .set(REPORT.RECEIVER_EN, sending.receiver().en())
                .set(REPORT.RECEIVER_CASE, command.receiverCase().strip())
                .set(REPORT.SENT_AT, sending.at())
                .set(REPORT.REGISTERED_AT, sending.registeredAt())
                .set(REPORT.REGISTERED_BY, sending.by())
                .set(REPORT.SUMMARY, command.summary().strip())
                .set(
                        REPORT.LATE_BECAUSE,
                        command.lateBecause().isBlank() ? null : command.lateBecause().strip())
                .execute();
    }

    /** What is known of a sent report beside what was typed. */
    record Sending(
            ReportKind kind,
            se.varn.foundation.text.Message receiver,
            Instant at,
            Instant registeredAt,
            UUID by) {}

    void withdrawReport(UUID report, String because, Instant now) {
        db.update(REPORT)
                .set(REPORT.WITHDRAWN_AT, now)
                .set(REPORT.WITHDRAWN_BECAUSE, because)
                .where(REPORT.ID.eq(report))
                .execute();
    }
}
