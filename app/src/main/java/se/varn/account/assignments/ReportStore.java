package se.varn.account.assignments;

import static se.varn.account.assignments.jooq.Tables.CHAPTER;
import static se.varn.account.assignments.jooq.Tables.POINT;
import static se.varn.account.assignments.jooq.Tables.REPORT;
import static se.varn.account.assignments.jooq.Tables.SECTION;
import static se.varn.account.assignments.jooq.Tables.STATEMENT;
import static se.varn.account.assignments.jooq.Tables.SUPPORT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.organisation.view.People;

/** The draft's tables: a draft is read with four queries, whatever its length. */
@Component
class ReportStore {
    private final DSLContext db;
    private final Audit audit;

    ReportStore(DSLContext db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    UUID insert(
            AssignmentId assignment,
            String number,
            String title,
            Period period,
            UUID by,
            Instant now) {
        UUID id = UUID.randomUUID();
        db.insertInto(REPORT)
                .set(REPORT.ID, id)
                .set(REPORT.ASSIGNMENT, assignment.value())
                .set(REPORT.NUMBER, number)
                .set(REPORT.TITLE, title)
                .set(REPORT.FIRST_DAY, period.first())
                .set(REPORT.LAST_DAY, period.last())
                .set(REPORT.CUT, audit.cut())
                .set(REPORT.SAVED_AT, now)
                .set(REPORT.SAVED_BY, by)
                .set(REPORT.VERSION, 1)
                .execute();
        return id;
    }

    /** Takes the next version; false when the page's is no longer the report's. */
    boolean touch(UUID report, int version, UUID by, Instant now) {
        return db.update(REPORT)
                        .set(REPORT.VERSION, version + 1)
                        .set(REPORT.SAVED_AT, now)
                        .set(REPORT.SAVED_BY, by)
                        .where(REPORT.ID.eq(report).and(REPORT.VERSION.eq(version)))
                        .execute()
                == 1;
    }

    void setCut(UUID report, long cut) {
        db.update(REPORT).set(REPORT.CUT, cut).where(REPORT.ID.eq(report)).execute();
    }

    void setPeriod(UUID report, Period period) {
        db.update(REPORT)
                .set(REPORT.FIRST_DAY, period.first())
                .set(REPORT.LAST_DAY, period.last())
                .where(REPORT.ID.eq(report))
                .execute();
    }

    UUID addChapter(UUID report, int number, String title, @Nullable UUID point) {
        UUID id = UUID.randomUUID();
        db.insertInto(CHAPTER)
                .set(CHAPTER.ID, id)
                .set(CHAPTER.REPORT, report)
                .set(CHAPTER.ORDINAL, number)
                .set(CHAPTER.TITLE, title)
                .set(CHAPTER.POINT, point)
                .execute();
        return id;
    }

    UUID addSection(UUID chapter, String title) {
        UUID id = UUID.randomUUID();
        db.insertInto(SECTION)
                .set(SECTION.ID, id)
                .set(SECTION.CHAPTER, chapter)
                .set(SECTION.ORDINAL, next(SECTION, SECTION.ORDINAL, SECTION.CHAPTER.eq(chapter)))
                .set(SECTION.TITLE, title)
                .execute();
        return id;
    }

    private int next(org.jooq.Table<?> table, Field<Integer> ordinal, org.jooq.Condition where) {
        Integer last =
                db.select(DSL.max(ordinal)).from(table).where(where).fetchOne(0, Integer.class);
        return last == null ? 1 : last + 1;
    }

    UUID save(SaveStatement c, List<RecordRef> support) {
        Map<Field<?>, @Nullable Object> typed = new HashMap<>();
        boolean secret = c.disclosure() == Disclosure.MAY_BE_SECRET;
        typed.put(STATEMENT.BODY, c.body().strip());
        typed.put(STATEMENT.DISCLOSURE, c.disclosure() == null ? null : c.disclosure().name());
        typed.put(STATEMENT.PROVISION, secret ? c.provision().strip() : null);
        typed.put(STATEMENT.ASSESSED_ON, secret ? c.assessedOn() : null);
        typed.put(STATEMENT.AGENCY, secret ? c.agency().strip() : null);
        typed.put(STATEMENT.PUBLIC_WORDING, AssignmentStore.orNull(c.publicWording()));
        typed.put(STATEMENT.STANDPOINT_BY, AssignmentStore.orNull(c.standpointBy()));
        typed.put(STATEMENT.DOCUMENT, AssignmentStore.orNull(c.document()));
        UUID id = Objects.requireNonNullElseGet(c.statement(), UUID::randomUUID);
        if (c.statement() == null) {
            db.insertInto(STATEMENT)
                    .set(STATEMENT.ID, id)
                    .set(STATEMENT.SECTION, c.section())
                    .set(STATEMENT.KIND, c.kind().name())
                    .set(
                            STATEMENT.ORDINAL,
                            next(STATEMENT, STATEMENT.ORDINAL, STATEMENT.SECTION.eq(c.section())))
                    .set(typed)
                    .execute();
        } else {
            db.update(STATEMENT).set(typed).where(STATEMENT.ID.eq(id)).execute();
        }
        List<UUID> records = support.stream().map(RecordRef::id).toList();
        db.deleteFrom(SUPPORT)
                .where(SUPPORT.STATEMENT.eq(id).and(SUPPORT.RECORD.notIn(records)))
                .execute();
        for (RecordRef record : support) {
            db.insertInto(SUPPORT)
                    .set(SUPPORT.ID, UUID.randomUUID())
                    .set(SUPPORT.STATEMENT, id)
                    .set(SUPPORT.KIND, record.kind())
                    .set(SUPPORT.RECORD, record.id())
                    .onConflictDoNothing()
                    .execute();
        }
        return id;
    }

    void remove(UUID statement) {
        db.deleteFrom(SUPPORT).where(SUPPORT.STATEMENT.eq(statement)).execute();
        db.deleteFrom(STATEMENT).where(STATEMENT.ID.eq(statement)).execute();
    }

    /** Gives these statements of one section their order. */
    void order(List<UUID> statements) {
        for (int i = 0; i < statements.size(); i++) {
            db.update(STATEMENT)
                    .set(STATEMENT.ORDINAL, i + 1)
                    .where(STATEMENT.ID.eq(statements.get(i)).and(STATEMENT.ORDINAL.ne(i + 1)))
                    .execute();
        }
    }

    Optional<Draft> find(UUID assignment) {
        return db.select(List.of(REPORT.asterisk(), People.fullName("s_").as("saved_name")))
                .from(REPORT)
                .leftJoin(People.as("s_"))
                .on(People.id("s_").eq(REPORT.SAVED_BY))
                .where(REPORT.ASSIGNMENT.eq(assignment))
                .fetchOptional(this::head)
                .map(head -> new Draft(head, chapters(head.id())));
    }

    private Draft.Head head(Record r) {
        return new Draft.Head(
                r.get(REPORT.ID),
                r.get(REPORT.ASSIGNMENT),
                r.get(REPORT.NUMBER),
                r.get(REPORT.TITLE),
                new Period(r.get(REPORT.FIRST_DAY), r.get(REPORT.LAST_DAY)),
                r.get(REPORT.CUT),
                audit.at(r.get(REPORT.CUT)).orElse(null),
                r.get(REPORT.SAVED_AT),
                Objects.requireNonNullElse(r.get("saved_name", String.class), ""),
                r.get(REPORT.VERSION));
    }

    private List<Draft.Chapter> chapters(UUID report) {
        Map<UUID, List<Draft.Section>> sections = sections(report);
        return db.select(
                        CHAPTER.ID,
                        CHAPTER.ORDINAL,
                        CHAPTER.TITLE,
                        POINT.ID,
                        POINT.LABEL,
                        POINT.WORDING)
                .from(CHAPTER)
                .leftJoin(POINT)
                .on(POINT.ID.eq(CHAPTER.POINT))
                .where(CHAPTER.REPORT.eq(report))
                .orderBy(CHAPTER.ORDINAL)
                .fetch(r ->
                        new Draft.Chapter(
                                r.get(CHAPTER.ID),
                                r.get(CHAPTER.ORDINAL),
                                r.get(CHAPTER.TITLE),
                                r.get(POINT.ID) == null
                                        ? null
                                        : new Point(
                                                r.get(POINT.ID),
                                                r.get(POINT.LABEL),
                                                r.get(POINT.WORDING)),
                                sections.getOrDefault(r.get(CHAPTER.ID), List.of())));
    }

    private Map<UUID, List<Draft.Section>> sections(UUID report) {
        Map<UUID, List<Statement>> statements = statements(report);
        Map<UUID, List<Draft.Section>> sections = new HashMap<>();
        db.select(SECTION.ID, SECTION.ORDINAL, SECTION.TITLE, SECTION.CHAPTER)
                .from(SECTION)
                .join(CHAPTER)
                .on(CHAPTER.ID.eq(SECTION.CHAPTER))
                .where(CHAPTER.REPORT.eq(report))
                .orderBy(SECTION.ORDINAL)
                .forEach(r ->
                        sections.computeIfAbsent(r.get(SECTION.CHAPTER), _ -> new ArrayList<>())
                                .add(
                                        new Draft.Section(
                                                r.get(SECTION.ID),
                                                r.get(SECTION.ORDINAL),
                                                r.get(SECTION.TITLE),
                                                statements.getOrDefault(
                                                        r.get(SECTION.ID), List.of()))));
        return sections;
    }

    private Map<UUID, List<Statement>> statements(UUID report) {
        Map<UUID, List<RecordRef>> support = new HashMap<>();
        var inReport =
                STATEMENT.SECTION.in(
                        DSL.select(SECTION.ID)
                                .from(SECTION)
                                .join(CHAPTER)
                                .on(CHAPTER.ID.eq(SECTION.CHAPTER))
                                .where(CHAPTER.REPORT.eq(report)));
        db.select(SUPPORT.STATEMENT, SUPPORT.KIND, SUPPORT.RECORD)
                .from(SUPPORT)
                .join(STATEMENT)
                .on(STATEMENT.ID.eq(SUPPORT.STATEMENT))
                .where(inReport)
                .orderBy(SUPPORT.RECORD)
                .forEach(r ->
                        support.computeIfAbsent(r.value1(), _ -> new ArrayList<>())
                                .add(new RecordRef(r.value2(), r.value3())));
        Map<UUID, List<Statement>> statements = new HashMap<>();
        db.selectFrom(STATEMENT)
                .where(inReport)
                .orderBy(STATEMENT.ORDINAL, STATEMENT.ID)
                .forEach(r ->
                        statements
                                .computeIfAbsent(r.getSection(), _ -> new ArrayList<>())
                                .add(read(r, support.getOrDefault(r.getId(), List.of()))));
        return statements;
    }

    private static Statement read(
            se.varn.account.assignments.jooq.tables.records.StatementRecord r,
            List<RecordRef> support) {
        String disclosure = r.getDisclosure();
        return new Statement(
                r.getId(),
                r.getSection(),
                Statement.Kind.valueOf(r.getKind()),
                r.getBody(),
                disclosure == null ? null : Disclosure.valueOf(disclosure),
                r.getProvision(),
                r.getAssessedOn(),
                r.getAgency(),
                r.getPublicWording(),
                r.getStandpointBy(),
                r.getDocument(),
                support);
    }
}
