package se.varn.foundation.administration.imports;

import static se.varn.foundation.administration.jooq.Tables.IMPORT_ROW;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import se.varn.foundation.administration.jooq.tables.records.ImportRowRecord;
import se.varn.foundation.organisation.view.People;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports and their fates. */
@Component
class RowStore {
    private final DSLContext db;
    private final JsonMapper json;

    RowStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(UUID id, Collection<PlannedRow> rows) {
        db.batchInsert(rows.stream().map(row -> record(id, row)).toList()).execute();
    }

    private ImportRowRecord record(UUID id, PlannedRow row) {
        ImportRowRecord r = new ImportRowRecord();
        r.setImportId(id);
        r.setSeq(row.seq());
        r.setLine(row.line());
        r.setKey(row.key());
        r.setUsername(row.username());
        r.setName(row.name());
        r.setFate(row.fate().name());
        r.setRecord(row.record());
        r.setVersion(row.version());
        r.setFields(json.writeValueAsString(row.fields()));
        r.setChanges(json.writeValueAsString(row.changes()));
        r.setFaults(json.writeValueAsString(row.faults()));
        r.setTaken(row.taken());
        return r;
    }

    void drop(UUID id) {
        db.deleteFrom(IMPORT_ROW).where(IMPORT_ROW.IMPORT_ID.eq(id)).execute();
    }

    Map<Fate, Integer> counts(UUID id) {
        Map<Fate, Integer> counts = ImportStore.none();
        db.select(IMPORT_ROW.FATE, DSL.count())
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.IMPORT_ID.eq(id))
                .groupBy(IMPORT_ROW.FATE)
                .forEach(r -> counts.put(Fate.valueOf(r.value1()), r.value2()));
        return counts;
    }

    /** How many rows of these fates have been carried out, or not. */
    int count(UUID id, Set<Fate> fates, boolean taken) {
        return db.fetchCount(IMPORT_ROW, of(id, fates).and(IMPORT_ROW.TAKEN.eq(taken)));
    }

    private static Condition of(UUID id, Set<Fate> fates) {
        return IMPORT_ROW
                .IMPORT_ID
                .eq(id)
                .and(IMPORT_ROW.FATE.in(fates.stream().map(Fate::name).toList()));
    }

    /** Rows of an import; filter {@code fate}; those of the file in its order. */
    Listing<PlannedRow> list(UUID id, ListQuery query, int most) {
        Condition where = IMPORT_ROW.IMPORT_ID.eq(id);
        if (!query.filter("fate").isEmpty()) {
            where = where.and(IMPORT_ROW.FATE.eq(query.filter("fate")));
        }
        Field<?> sort =
                query.sort().equals("name") ? IMPORT_ROW.NAME.collate("sv-x-icu") : IMPORT_ROW.SEQ;
        List<PlannedRow> rows =
                db.selectFrom(IMPORT_ROW)
                        .where(where)
                        .orderBy(query.descending() ? sort.desc() : sort.asc(), IMPORT_ROW.SEQ)
                        .limit(most)
                        .offset(most == query.size() ? query.offset() : 0)
                        .fetch(this::read);
        return new Listing<>(rows, db.fetchCount(IMPORT_ROW, where), query);
    }

    /** The next rows of these fates that have not been carried out. */
    List<PlannedRow> next(UUID id, Set<Fate> fates, int most) {
        return db.selectFrom(IMPORT_ROW)
                .where(of(id, fates).and(IMPORT_ROW.TAKEN.isFalse()))
                .orderBy(IMPORT_ROW.SEQ)
                .limit(most)
                .fetch(this::read);
    }

    private PlannedRow read(Record r) {
        return new PlannedRow(
                r.get(IMPORT_ROW.SEQ),
                r.get(IMPORT_ROW.LINE),
                r.get(IMPORT_ROW.KEY),
                r.get(IMPORT_ROW.USERNAME),
                r.get(IMPORT_ROW.NAME),
                Fate.valueOf(r.get(IMPORT_ROW.FATE)),
                r.get(IMPORT_ROW.RECORD),
                r.get(IMPORT_ROW.VERSION),
                json.readValue(r.get(IMPORT_ROW.FIELDS), new TypeReference<>() {}),
                json.readValue(r.get(IMPORT_ROW.CHANGES), new TypeReference<>() {}),
                json.readValue(r.get(IMPORT_ROW.FAULTS), new TypeReference<>() {}),
                r.get(IMPORT_ROW.TAKEN));
    }

    /** Notes that these were carried out. */
    void taken(UUID id, Collection<Integer> rows) {
        db.update(IMPORT_ROW)
                .set(IMPORT_ROW.TAKEN, true)
                .where(IMPORT_ROW.IMPORT_ID.eq(id).and(IMPORT_ROW.SEQ.in(rows)))
                .execute();
    }

    void refuse(UUID id, int row, Fault fault) {
        db.update(IMPORT_ROW)
                .set(IMPORT_ROW.FATE, Fate.REFUSED.name())
                .set(IMPORT_ROW.FAULTS, json.writeValueAsString(List.of(fault)))
                .where(IMPORT_ROW.IMPORT_ID.eq(id).and(IMPORT_ROW.SEQ.eq(row)))
                .execute();
    }

    /** Refuses that a record which the file does not have leaves. */
    void keep(UUID id, UUID record, Fault fault) {
        db.update(IMPORT_ROW)
                .set(IMPORT_ROW.FATE, Fate.REFUSED.name())
                .set(IMPORT_ROW.FAULTS, json.writeValueAsString(List.of(fault)))
                .where(IMPORT_ROW.IMPORT_ID.eq(id).and(IMPORT_ROW.RECORD.eq(record)))
                .and(IMPORT_ROW.FATE.eq(Fate.LEAVES.name()))
                .execute();
    }

    /**
     * Refuses rows that share a key, a user name to be given, or the record that they are about.
     */
    void refuseTwins(UUID id, ImportField key) {
        refuseTwins(id, "key", "true", key.name(), FaultText.DUPLICATE);
        refuseTwins(id, "username", "true", ImportField.USERNAME.name(), FaultText.DUPLICATE);
        refuseTwins(id, "record", "line is not null", key.name(), FaultText.SAME_RECORD);
    }

    private void refuseTwins(UUID id, String column, String which, String field, FaultText text) {
        db.execute(
                """
                with twins as (
                    select %1$s as shared, array_to_string((array_agg(line order by line))[1 : 10], ', ') as lines
                      from administration.import_row
                     where import_id = ? and %1$s is not null and %2$s
                     group by %1$s having count(*) > 1)
                update administration.import_row r
                   set fate = 'REFUSED', changes = '[]', faults = (
                       (case when fate = 'REFUSED' then r.faults::jsonb else '[]'::jsonb end)
                       || jsonb_build_array(jsonb_build_object('field', ?::text, 'text', ?::text,
                                                               'arguments', jsonb_build_array(t.lines))))::text
                  from twins t
                 where r.import_id = ? and r.%1$s = t.shared and %2$s\
                """
                        .formatted(column, which),
                id,
                field,
                text.name(),
                id);
    }

    /** Adds a row for everybody who works here and whom no row is about. */
    int addMissing(UUID id, Collection<UUID> held) {
        var p = People.as("p");
        Condition missing =
                People.active("p")
                        .isTrue()
                        .and(People.program("p").isFalse())
                        .and(People.id("p").notIn(held))
                        .andNotExists(
                                DSL.selectOne()
                                        .from(IMPORT_ROW)
                                        .where(IMPORT_ROW.IMPORT_ID.eq(id))
                                        .and(IMPORT_ROW.RECORD.eq(People.id("p"))));
        Integer last =
                db.select(DSL.coalesce(DSL.max(IMPORT_ROW.SEQ), 0))
                        .from(IMPORT_ROW)
                        .where(IMPORT_ROW.IMPORT_ID.eq(id))
                        .fetchSingle(0, Integer.class);
        return db.insertInto(
                        IMPORT_ROW,
                        IMPORT_ROW.IMPORT_ID,
                        IMPORT_ROW.SEQ,
                        IMPORT_ROW.NAME,
                        IMPORT_ROW.FATE,
                        IMPORT_ROW.RECORD,
                        IMPORT_ROW.VERSION,
                        IMPORT_ROW.FIELDS,
                        IMPORT_ROW.CHANGES,
                        IMPORT_ROW.FAULTS)
                .select(
                        DSL.select(
                                        DSL.val(id),
                                        DSL.rowNumber()
                                                .over(DSL.orderBy(People.sortName("p")))
                                                .plus(last),
                                        People.fullName("p"),
                                        DSL.val(Fate.LEAVES.name()),
                                        People.id("p"),
                                        People.version("p"),
                                        DSL.val("{}"),
                                        DSL.val("[]"),
                                        DSL.val("[]"))
                                .from(p)
                                .where(missing))
                .execute();
    }

    /** How many people are in each unit now. */
    Map<UUID, Integer> peopleByUnit() {
        return db.select(People.unit("p"), DSL.count())
                .from(People.as("p"))
                .where(People.active("p").isTrue())
                .groupBy(People.unit("p"))
                .fetchMap(r -> r.value1(), r -> r.value2());
    }

    /** How many people work here now. */
    int people() {
        return db.fetchCount(
                DSL.selectOne()
                        .from(People.as("p"))
                        .where(People.active("p").isTrue().and(People.program("p").isFalse())));
    }

    /** How many people of the plan have been changed, added or taken since it was made. */
    int stalePeople(UUID id) {
        Integer count =
                db.fetchSingle(
                                """
                                select (select count(*) from administration.import_row r join organisation.people p on p.id = r.record
                                         where r.import_id = ? and not r.taken and r.fate in ('CHANGED', 'LEAVES') and p.version <> r.version)
                                     + (select count(*) from administration.import_row r
                                         where r.import_id = ? and not r.taken and r.fate = 'NEW'
                                           and exists (select 1 from organisation.people p where lower(p.username) = r.username))\
                                """,
                                id,
                                id)
                        .get(0, Integer.class);
        return count == null ? 0 : count;
    }
}
