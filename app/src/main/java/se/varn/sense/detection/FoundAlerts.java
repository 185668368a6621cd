package se.varn.sense.detection;

import static se.varn.sense.detection.jooq.Tables.ALERT;
import static se.varn.sense.detection.jooq.Tables.BATCH;
import static se.varn.sense.detection.jooq.Tables.RUN;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.varn.act.incidents.Severity;
import se.varn.foundation.access.Actor;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.jobs.JobContext;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;
import se.varn.foundation.text.Times;
import se.varn.sense.detection.jooq.tables.records.AlertEventRecord;
import se.varn.sense.detection.jooq.tables.records.AlertPartRecord;
import se.varn.sense.detection.jooq.tables.records.AlertRecord;
import se.varn.sense.detection.jooq.tables.records.RunRecord;
import se.varn.sense.intake.EventRef;
import se.varn.sense.intake.ImportId;
import se.varn.sense.intake.StoredEvent;
import se.varn.sigma.Rule;

/*
 * A batch writes what was found and how far the run has come in one transaction, and only if the job is still the runner's own
 * and the run stands where the batch began. So a run that is killed goes on from its last batch, a batch that is sent twice changes nothing the second time, and an
 * alert's id follows from its rule and first event.
 *
 * Alerts are bulk and keep no row history. Instead each batch leaves what it added to each alert, under the number of the
 * batch's audit entry: the alerts at a data cut are the sums of their parts up to it, whatever has been found since.
 */
@Component
class FoundAlerts {
    /** Events of an alert whose place is kept. */
    static final int KEPT = 20;

    private final DSLContext db;
    private final RuleStore rules;
    private final Cards cards;
    private final PassedFrames passed;
    private final Audit audit;
    private final Clock clock;

    FoundAlerts(
            DSLContext db,
            RuleStore rules,
            Cards cards,
            PassedFrames passed,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.rules = rules;
        this.cards = cards;
        this.passed = passed;
        this.audit = audit;
        this.clock = clock;
    }

    /** A rule that matched an event. */
    record Hit(Rule rule, EventRef ref, Instant at, String host, String account) {
        Key key() {
            return new Key(
                    Times.day(at), rule.id(), RuleImporter.level(rule.level()), host, account);
        }
    }

    /** What makes two hits one alert. A rule whose level has changed begins anew. */
    record Key(LocalDate day, String rule, Severity level, String host, String account) {}

    /** The next event to look at, and how many have been. */
    record Offset(int frame, int event, long events) {}

    static Hit hit(Rule rule, StoredEvent event) {
        return new Hit(
                rule,
                event.ref(),
                event.at(),
                cut(event.event().host().orElse("")),
                cut(event.event().user().orElse("")));
    }

    private static String cut(String name) {
        return (name.length() > 200 ? name.substring(0, 200) : name).replace("\0", "·");
    }

    /** How writing a batch went. */
    enum Written {
        YES,
        /** Nothing was written: the run stands elsewhere, somebody else has gone on with it. */
        ELSEWHERE,
        /** Nothing was written: the job is no longer this runner's. */
        NOT_OURS
    }

    /** Writes a batch, or nothing of it. */
    @Transactional
    public Written write(
            JobContext context, UUID importId, Offset from, Offset to, List<Hit> hits) {
        if (!context.held()) {
            return Written.NOT_OURS;
        }
        RunRecord run =
                db.selectFrom(RUN).where(RUN.IMPORT_ID.eq(importId)).forUpdate().fetchSingle();
        if (run.getFrame() != from.frame || run.getEvent() != from.event) {
            return Written.ELSEWHERE;
        }
        run.setFrame(to.frame);
        run.setEvent(to.event);
        return write(run, to.events - from.events, to.frame + "/" + to.event, hits);
    }

    /**
     * Writes a batch of a frame that was passed over and is back, or nothing of it.
     *
     * @param to the next event to look at; 0 when that was the last
     */
    @Transactional
    public Written writeBack(
            JobContext context,
            UUID importId,
            PassedFrames.Passed from,
            int to,
            long looked,
            List<Hit> hits) {
        if (!context.held()) {
            return Written.NOT_OURS;
        }
        RunRecord run =
                db.selectFrom(RUN).where(RUN.IMPORT_ID.eq(importId)).forUpdate().fetchSingle();
        return passed.move(importId, from, to)
                ? write(run, looked, from.frame() + "/" + to, hits)
                : Written.ELSEWHERE;
    }

    private Written write(RunRecord run, long looked, String upTo, List<Hit> hits) {
        UUID importId = run.getImportId();
        Map<Key, List<Hit>> folded = new LinkedHashMap<>();
        hits.forEach(hit -> folded.computeIfAbsent(hit.key(), _ -> new ArrayList<>()).add(hit));
        UUID batch = UUID.randomUUID();
        int fresh = folded.isEmpty() ? 0 : fold(importId, batch, folded);
        run.setState(DetectionRun.State.RUNNING.name());
        run.setEvents(run.getEvents() + looked);
        run.setMatches(run.getMatches() + hits.size());
        run.setAlerts(run.getAlerts() + fresh);
        run.update();
        if (!hits.isEmpty()) {
            long no =
                    audit.append(
                            Actor.SYSTEM,
                            "detection.batch",
                            new ImportId(importId).ref(),
                            null,
                            Map.of(
                                    "matches",
                                    hits.size(),
                                    "alerts",
                                    fresh,
                                    "upTo",
                                    upTo,
                                    "digest",
                                    digest(hits)));
            db.insertInto(BATCH)
                    .set(BATCH.ID, batch)
                    .set(BATCH.IMPORT_ID, importId)
                    .set(BATCH.NO, no)
                    .execute();
        }
        return Written.YES;
    }

    private int fold(UUID importId, UUID batch, Map<Key, List<Hit>> folded) {
        Map<Key, AlertRecord> there = existing(importId, folded);
        Map<String, String> texts = new LinkedHashMap<>();
        folded.values()
                .forEach(hits -> {
                    Rule rule = hits.getFirst().rule();
                    texts.put(rule.sha256(), rule.source());
                });
        rules.insertTexts(texts);
        Instant now = clock.instant();
        List<String> numbers =
                folded.size() == there.size()
                        ? List.of()
                        : cards.nextNumbers("L", now, folded.size() - there.size());
        List<AlertRecord> fresh = new ArrayList<>();
        List<AlertRecord> grown = new ArrayList<>();
        List<AlertEventRecord> occasions = new ArrayList<>();
        List<AlertPartRecord> parts = new ArrayList<>();
        folded.forEach((key, hits) -> {
            AlertRecord alert = there.get(key);
            if (alert == null) {
                alert = alert(importId, key, hits.getFirst(), numbers.get(fresh.size()), now);
                fresh.add(alert);
            } else {
                grown.add(alert);
            }
            for (Hit hit : hits) {
                add(alert, hit, occasions);
            }
            parts.add(part(alert.getId(), batch, hits));
        });
        db.batchInsert(fresh).execute();
        db.batchUpdate(grown).execute();
        db.batchInsert(occasions).execute();
        db.batchInsert(parts).execute();
        Map<Card, String> fromThem = new LinkedHashMap<>();
        fresh.forEach(alert -> fromThem.put(card(alert), words(alert)));
        cards.putAll(fromThem);
        return fresh.size();
    }

    private static AlertPartRecord part(UUID alert, UUID batch, List<Hit> hits) {
        return new AlertPartRecord(
                alert,
                batch,
                hits.size(),
                hits.stream().map(Hit::at).min(Instant::compareTo).orElseThrow(),
                hits.stream().map(Hit::at).max(Instant::compareTo).orElseThrow());
    }

    private static void add(AlertRecord alert, Hit hit, List<AlertEventRecord> occasions) {
        if (alert.getCount() < KEPT) {
            occasions.add(
                    new AlertEventRecord(
                            alert.getId(),
                            alert.getCount(),
                            hit.ref.importId(),
                            hit.ref.frame(),
                            hit.ref.index(),
                            hit.at));
        }
        alert.setCount(alert.getCount() + 1);
        if (hit.at.isBefore(alert.getFirstSeen())) {
            alert.setFirstSeen(hit.at);
        }
        if (hit.at.isAfter(alert.getLastSeen())) {
            alert.setLastSeen(hit.at);
        }
    }

    private Map<Key, AlertRecord> existing(UUID importId, Map<Key, List<Hit>> folded) {
        var places =
                folded.keySet().stream()
                        .map(k -> DSL.row(k.day, k.rule, k.level.name(), k.host, k.account))
                        .toList();
        Map<Key, AlertRecord> found = new LinkedHashMap<>();
        db.selectFrom(ALERT)
                .where(
                        ALERT.IMPORT_ID
                                .eq(importId)
                                .and(
                                        DSL.row(
                                                        ALERT.DAY,
                                                        ALERT.RULE_ID,
                                                        ALERT.LEVEL,
                                                        ALERT.HOST,
                                                        ALERT.ACCOUNT)
                                                .in(places)))
                .forUpdate()
                .forEach(a ->
                        found.put(
                                new Key(
                                        a.getDay(),
                                        a.getRuleId(),
                                        Severity.valueOf(a.getLevel()),
                                        a.getHost(),
                                        a.getAccount()),
                                a));
        return found;
    }

    private AlertRecord alert(UUID importId, Key key, Hit first, String number, Instant now) {
        AlertRecord alert = db.newRecord(ALERT);
        alert.setId(idOf(first));
        alert.setNumber(number);
        alert.setRuleId(key.rule);
        alert.setRuleTitle(first.rule.title());
        alert.setRuleSha256(first.rule.sha256());
        alert.setLevel(key.level.name());
        alert.setGrade(key.level.grade());
        alert.setImportId(importId);
        alert.setHost(key.host);
        alert.setAccount(key.account);
        alert.setDay(key.day);
        alert.setFirstSeen(first.at);
        alert.setLastSeen(first.at);
        alert.setCount(0);
        alert.setStatus(AlertStatus.NEW.name());
        alert.setCreatedAt(now);
        alert.setVersion(1);
        return alert;
    }

    /** What else than its card an alert is found by. */
    static String words(AlertRecord alert) {
        return alert.getHost() + " " + alert.getAccount();
    }

    static Card card(AlertRecord alert) {
        String host = alert.getHost();
        return new Card(
                new AlertId(alert.getId()).ref(),
                alert.getNumber(),
                alert.getRuleTitle() + (host.isEmpty() ? "" : ", " + host),
                alert.getStatus(),
                "/alerts/" + alert.getId(),
                null,
                null,
                alert.getFirstSeen());
    }

    /** The same wherever and whenever the rule meets the event. */
    static UUID idOf(Hit first) {
        ByteBuffer digest = ByteBuffer.wrap(sha256(first.rule.id() + " " + first.ref));
        return new UUID(digest.getLong(), digest.getLong());
    }

    private static String digest(List<Hit> hits) {
        StringBuilder all = new StringBuilder();
        hits.forEach(hit -> all.append(hit.rule.id()).append(' ').append(hit.ref).append('\n'));
        return HexFormat.of().formatHex(sha256(all.toString()));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
