package se.varn.account.assignments;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/*
 * Reads what the rooms below publish for reports: one query per room whatever the number of figures, so that a page
 * with sixty figures costs no more than one with two.
 */
@Component
class FactStore {
    private static final Field<UUID> ID = field(name("id"), SQLDataType.UUID);
    private static final Field<String> NUMBER = text("number");
    private static final Field<String> TITLE = text("title");
    private static final Field<String> ADDRESS = text("address");
    private static final Field<UUID> CIRCLE = field(name("circle"), SQLDataType.UUID);

    private final DSLContext db;

    FactStore(DSLContext db) {
        this.db = db;
    }

    Facts at(long cut) {
        return new Facts(cut, incidents(cut), clocks(cut), measures(cut), alerts(cut));
    }

    private List<Fact.Incident> incidents(long cut) {
        return rows(
                        "incidents.report_rows({0})",
                        cut,
                        ID,
                        NUMBER,
                        TITLE,
                        text("kind"),
                        text("severity"),
                        text("highest_level"),
                        time("reported_at"),
                        time("verified_at"),
                        text("fault_source_kind"),
                        text("origin"),
                        uuid("recurrence_of"),
                        CIRCLE,
                        ADDRESS)
                .map(r ->
                        new Fact.Incident(
                                r.get(ID),
                                r.get(NUMBER),
                                r.get(TITLE),
                                r.get(text("kind")),
                                r.get(text("severity")),
                                r.get(text("highest_level")),
                                r.get(time("reported_at")),
                                r.get(time("verified_at")),
                                r.get(text("fault_source_kind")),
                                r.get(text("origin")),
                                r.get(uuid("recurrence_of")),
                                r.get(CIRCLE),
                                r.get(ADDRESS)));
    }

    private List<Fact.LegalClock> clocks(long cut) {
        return rows(
                        "clocks.report_rows({0})",
                        cut,
                        ID,
                        NUMBER,
                        uuid("subject"),
                        text("name_sv"),
                        text("regime"),
                        time("started_at"),
                        time("satisfied_at"),
                        field(name("late"), SQLDataType.BOOLEAN),
                        time("not_reportable_at"),
                        CIRCLE,
                        ADDRESS)
                .map(r ->
                        new Fact.LegalClock(
                                r.get(ID),
                                r.get(NUMBER),
                                r.get(uuid("subject")),
                                r.get(text("name_sv")),
                                r.get(text("regime")),
                                r.get(time("started_at")),
                                r.get(time("satisfied_at")),
                                Boolean.TRUE.equals(
                                        r.get(field(name("late"), SQLDataType.BOOLEAN))),
                                r.get(time("not_reportable_at")),
                                r.get(CIRCLE),
                                r.get(ADDRESS)));
    }

    private List<Fact.Measure> measures(long cut) {
        return rows(
                        "actions.report_rows({0})",
                        cut,
                        ID,
                        NUMBER,
                        TITLE,
                        text("status"),
                        text("area"),
                        text("public_wording"),
                        text("effect"),
                        time("created_at"),
                        time("done_at"),
                        time("verified_at"),
                        CIRCLE,
                        ADDRESS)
                .map(r ->
                        new Fact.Measure(
                                r.get(ID),
                                r.get(NUMBER),
                                r.get(TITLE),
                                r.get(text("status")),
                                r.get(text("area")),
                                r.get(text("public_wording")),
                                r.get(text("effect")),
                                r.get(time("created_at")),
                                r.get(time("done_at")),
                                r.get(time("verified_at")),
                                r.get(CIRCLE),
                                r.get(ADDRESS)));
    }

    private List<Fact.Alert> alerts(long cut) {
        return rows(
                        "detection.report_rows({0})",
                        cut,
                        ID,
                        NUMBER,
                        text("rule_title"),
                        text("level"),
                        time("first_seen"),
                        uuid("incident"),
                        ADDRESS)
                .map(r ->
                        new Fact.Alert(
                                r.get(ID),
                                r.get(NUMBER),
                                r.get(text("rule_title")),
                                r.get(text("level")),
                                r.get(time("first_seen")),
                                r.get(uuid("incident")),
                                r.get(ADDRESS)));
    }

    private Result<Record> rows(String function, long cut, Field<?>... columns) {
        return db.select(columns).from(table(function, val(cut))).orderBy(NUMBER, ID).fetch();
    }

    private static Field<String> text(String column) {
        return field(name(column), SQLDataType.CLOB);
    }

    private static Field<Instant> time(String column) {
        return field(name(column), SQLDataType.INSTANT);
    }

    private static Field<UUID> uuid(String column) {
        return field(name(column), SQLDataType.UUID);
    }
}
