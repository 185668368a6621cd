package se.varn.account.assignments;

import static se.varn.account.assignments.jooq.Tables.EVIDENCE;
import static se.varn.account.assignments.jooq.Tables.EVIDENCE_ROW;
import static se.varn.account.assignments.jooq.Tables.FROZEN;
import static se.varn.account.assignments.jooq.Tables.REPORT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import se.varn.account.assignments.jooq.tables.records.EvidenceRowRecord;
import se.varn.foundation.organisation.view.People;
import tools.jackson.databind.json.JsonMapper;

/** Frozen versions: written once, then only read. */
@Component
class FrozenStore {
    private static final int BATCH = 500;
    private final DSLContext db;
    private final JsonMapper json;

    FrozenStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Keeps a version with its evidence; the answer is its digest. */
    String insert(
            UUID report,
            int version,
            Draft.Head head,
            Edition edition,
            Collection<Counted> figures,
            UUID by,
            Instant now) {
        String body = json.writeValueAsString(edition);
        String digest = digest(body, figures.stream().map(Counted::digest).toList());
        UUID frozen = UUID.randomUUID();
        db.insertInto(FROZEN)
                .set(FROZEN.ID, frozen)
                .set(FROZEN.REPORT, report)
                .set(FROZEN.VERSION, version)
                .set(FROZEN.CUT, head.cut())
                .set(FROZEN.CUT_AT, Objects.requireNonNullElse(head.cutAt(), now))
                .set(FROZEN.FROZEN_AT, now)
                .set(FROZEN.FROZEN_BY, by)
                .set(FROZEN.BODY, body)
                .set(FROZEN.DIGEST, digest)
                .execute();
        int ordinal = 0;
        for (Counted figure : figures) {
            ordinal++;
            insert(frozen, ordinal, figure);
        }
        return digest;
    }

    private void insert(UUID frozen, int ordinal, Counted figure) {
        UUID id = UUID.randomUUID();
        db.insertInto(EVIDENCE)
                .set(EVIDENCE.ID, id)
                .set(EVIDENCE.FROZEN, frozen)
                .set(EVIDENCE.ORDINAL, ordinal)
                .set(EVIDENCE.QUERY, figure.query().canonical())
                .set(EVIDENCE.VALUE, figure.value())
                .set(EVIDENCE.ROW_COUNT, figure.rows().size())
                .set(EVIDENCE.DIGEST, figure.digest())
                .execute();
        List<EvidenceRowRecord> batch = new ArrayList<>();
        for (int i = 0; i < figure.rows().size(); i++) {
            Counted.Row row = figure.rows().get(i);
            EvidenceRowRecord r = new EvidenceRowRecord();
            r.setEvidence(id);
            r.setOrdinal(i + 1);
            r.setKind(row.kind());
            r.setRecord(row.record());
            r.setGuard(row.guard());
            r.setCircle(row.circle());
            r.setNumber(row.number());
            r.setTitle(row.circle() == null ? row.title() : "");
            r.setAddress(row.address());
            r.setAt(row.at());
            r.setValue(row.value());
            batch.add(r);
            if (batch.size() == BATCH) {
                db.batchInsert(batch).execute();
                batch.clear();
            }
        }
        db.batchInsert(batch).execute();
    }

    static String digest(String body, List<String> figures) {
        return Counted.sha256(body + "\n" + String.join("\n", figures));
    }

    int lastVersion(UUID report) {
        Integer last =
                db.select(DSL.max(FROZEN.VERSION))
                        .from(FROZEN)
                        .where(FROZEN.REPORT.eq(report))
                        .fetchOne(0, Integer.class);
        return last == null ? 0 : last;
    }

    List<Frozen.Row> versions(UUID assignment) {
        return db.select(
                        FROZEN.VERSION,
                        FROZEN.FROZEN_AT,
                        People.fullName("f_"),
                        FROZEN.CUT,
                        FROZEN.DIGEST)
                .from(FROZEN)
                .join(REPORT)
                .on(REPORT.ID.eq(FROZEN.REPORT))
                .leftJoin(People.as("f_"))
                .on(People.id("f_").eq(FROZEN.FROZEN_BY))
                .where(REPORT.ASSIGNMENT.eq(assignment))
                .orderBy(FROZEN.VERSION.desc())
                .fetch(r ->
                        new Frozen.Row(
                                r.value1(),
                                r.value2(),
                                Objects.requireNonNullElse(r.value3(), ""),
                                r.value4(),
                                r.value5()));
    }

    Optional<Frozen> find(UUID assignment, int version) {
        return db.select(List.of(FROZEN.asterisk(), People.fullName("f_").as("by_name")))
                .from(FROZEN)
                .join(REPORT)
                .on(REPORT.ID.eq(FROZEN.REPORT))
                .leftJoin(People.as("f_"))
                .on(People.id("f_").eq(FROZEN.FROZEN_BY))
                .where(REPORT.ASSIGNMENT.eq(assignment).and(FROZEN.VERSION.eq(version)))
                .fetchOptional(this::read);
    }

    private Frozen read(Record r) {
        UUID id = r.get(FROZEN.ID);
        return new Frozen(
                id,
                r.get(FROZEN.REPORT),
                r.get(FROZEN.VERSION),
                r.get(FROZEN.CUT),
                r.get(FROZEN.CUT_AT),
                r.get(FROZEN.FROZEN_AT),
                Objects.requireNonNullElse(r.get("by_name", String.class), ""),
                r.get(FROZEN.DIGEST),
                json.readValue(r.get(FROZEN.BODY), Edition.class),
                evidence(id));
    }

    private List<Frozen.Evidence> evidence(UUID frozen) {
        return db.selectFrom(EVIDENCE)
                .where(EVIDENCE.FROZEN.eq(frozen))
                .orderBy(EVIDENCE.ORDINAL)
                .fetch(r ->
                        new Frozen.Evidence(
                                r.getId(),
                                r.getQuery(),
                                r.getValue(),
                                r.getRowCount(),
                                r.getDigest()));
    }

    /** The text as it was kept, byte for byte. */
    String body(UUID frozen) {
        return db.select(FROZEN.BODY)
                .from(FROZEN)
                .where(FROZEN.ID.eq(frozen))
                .fetchSingle()
                .value1();
    }

    List<Counted.Row> rows(UUID evidence) {
        return db.selectFrom(EVIDENCE_ROW)
                .where(EVIDENCE_ROW.EVIDENCE.eq(evidence))
                .orderBy(EVIDENCE_ROW.ORDINAL)
                .fetch(r ->
                        new Counted.Row(
                                r.getKind(),
                                r.getRecord(),
                                r.getGuard(),
                                r.getCircle(),
                                r.getNumber(),
                                r.getTitle(),
                                r.getAddress(),
                                r.getAt(),
                                r.getValue()));
    }

    /** Where a record was counted: report, version and figure. */
    record Use(String report, UUID assignment, int version, String query, String title) {}

    List<Use> uses(UUID record) {
        return db.select(
                        REPORT.NUMBER,
                        REPORT.ASSIGNMENT,
                        FROZEN.VERSION,
                        DSL.min(EVIDENCE.QUERY),
                        REPORT.TITLE)
                .from(EVIDENCE_ROW)
                .join(EVIDENCE)
                .on(EVIDENCE.ID.eq(EVIDENCE_ROW.EVIDENCE))
                .join(FROZEN)
                .on(FROZEN.ID.eq(EVIDENCE.FROZEN))
                .join(REPORT)
                .on(REPORT.ID.eq(FROZEN.REPORT))
                .where(EVIDENCE_ROW.RECORD.eq(record))
                .groupBy(REPORT.NUMBER, REPORT.ASSIGNMENT, FROZEN.VERSION, REPORT.TITLE)
                .orderBy(REPORT.NUMBER.desc(), FROZEN.VERSION.desc())
                .limit(5)
                .fetch(r -> new Use(r.value1(), r.value2(), r.value3(), r.value4(), r.value5()));
    }
}
