package se.varn.account.assignments;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.TestHouse;
import se.varn.act.actions.Actions;
import se.varn.act.actions.Area;
import se.varn.act.actions.CreateAction;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.Incidents;
import se.varn.act.incidents.Kind;
import se.varn.act.incidents.OpenIncident;
import se.varn.act.incidents.Severity;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;

/** Makes incidents in a year that no other test counts, and reports over that year. */
class ReportHouse {
    private static final AtomicInteger YEAR = new AtomicInteger(2040);
    private final Incidents incidents;
    private final Actions actions;
    private final Assignments assignments;
    private final Reports reports;
    private final ReportStore store;
    private final TestHouse house;
    private final DSLContext db;
    private final TransactionTemplate transaction;

    ReportHouse(ApplicationContext context) {
        this.incidents = context.getBean(Incidents.class);
        this.actions = context.getBean(Actions.class);
        this.assignments = context.getBean(Assignments.class);
        this.reports = context.getBean(Reports.class);
        this.store = context.getBean(ReportStore.class);
        this.house = context.getBean(TestHouse.class);
        this.db = context.getBean(DSLContext.class);
        this.transaction = context.getBean(TransactionTemplate.class);
    }

    int newYear() {
        return YEAR.incrementAndGet();
    }

    static <R> R done(Outcome<R> outcome) {
        if (outcome instanceof Outcome.Done<R>(var result)) {
            return result;
        }
        throw new AssertionError("not done: " + outcome);
    }

    /** An IT incident reported on a day; verified so many days later, unless null. */
    IncidentId incident(
            LocalDate day, String level, @Nullable Integer verifiedAfter, String title) {
        Actor desk = house.person(Role.INCIDENT_MANAGER);
        Instant at = Instant.parse(day + "T11:00:00Z");
        IncidentId id =
                done(
                        incidents.open(
                                desk,
                                new OpenIncident(
                                        title,
                                        "Något slutade svara",
                                        Instant.parse("2026-01-01T08:00:00Z"),
                                        Kind.IT,
                                        Severity.MEDIUM,
                                        null,
                                        List.of())));
        change(
                id,
                "created_at = ?::timestamptz, highest_level = ?, verified_at = ?::timestamptz",
                at.toString(),
                level,
                verifiedAfter == null ? null : at.plus(Duration.ofDays(verifiedAfter)).toString());
        return id;
    }

    /** A change of an incident's row, accounted for as a command would. */
    void change(IncidentId id, String set, @Nullable Object... values) {
        transaction.executeWithoutResult(_ -> {
            db.query(
                            "update incidents.incident set "
                                    + set
                                    + " where id = '"
                                    + id.value()
                                    + "'",
                            values)
                    .execute();
            account(id);
        });
    }

    private void account(IncidentId id) {
        db.fetch("select audit.append(now(), null, 'prov', 'incident', ?, null, '{}')", id.value());
    }

    /** Restricts an incident to a new circle, which is answered. */
    UUID restrict(IncidentId id, Actor... members) {
        UUID circle = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> {
            db.query("insert into access.circle values (?, 'prov', 'prov')", circle).execute();
            for (Actor member : members) {
                db.query(
                                "insert into access.circle_member values (?, ?, ?)",
                                UUID.randomUUID(),
                                circle,
                                member.person())
                        .execute();
            }
            db.query("update incidents.incident set circle = ? where id = ?", circle, id.value())
                    .execute();
            db.query("update records.record_card set circle = ? where id = ?", circle, id.value())
                    .execute();
            account(id);
        });
        return circle;
    }

    /** A measure that was carried out on a day. */
    UUID measure(LocalDate day, String title) {
        Actor ciso = house.person(Role.CISO);
        UUID id =
                done(actions.create(
                                ciso,
                                new CreateAction(
                                        title,
                                        "",
                                        ciso.person(),
                                        LocalDate.of(2099, 1, 1),
                                        "Mätbar",
                                        Area.GOVERNANCE,
                                        null)))
                        .value();
        changeMeasure(
                id, "status = 'DONE', done_at = ?::timestamptz", day.toString() + "T11:00:00Z");
        return id;
    }

    /** Restricts a measure to a circle that has nobody. */
    void restrictMeasure(UUID id) {
        UUID circle = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> {
            db.query("insert into access.circle values (?, 'prov', 'prov')", circle).execute();
            db.query("update records.record_card set circle = ? where id = ?", circle, id)
                    .execute();
            changeMeasure(id, "circle = ?", circle);
        });
    }

    private void changeMeasure(UUID id, String set, Object value) {
        transaction.executeWithoutResult(_ -> {
            db.query("update actions.action set " + set + " where id = ?", value, id).execute();
            db.fetch("select audit.append(now(), null, 'prov', 'action', ?, null, '{}')", id);
        });
    }

    /** A report over a year, its cut at now, with one section in chapter 5. */
    AssignmentId report(Actor writer, int year) {
        AssignmentId id =
                done(
                        assignments.create(
                                writer,
                                new SaveAssignment(
                                        "Informationssäkerhet",
                                        "Regleringsbrev " + year + ", uppdrag 4",
                                        "",
                                        LocalDate.of(year + 1, 3, 1),
                                        writer.person(),
                                        "",
                                        "",
                                        "",
                                        "",
                                        "4.1 Myndigheten ska redovisa inträffade it-incidenter.")));
        Period period = new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        done(reports.start(writer, id, period));
        Draft draft = draft(id);
        done(
                reports.addSection(
                        writer,
                        id,
                        draft.head().version(),
                        draft.chapters().get(4).id(),
                        "Omfattning"));
        return id;
    }

    Draft draft(AssignmentId id) {
        return store.find(id.value()).orElseThrow();
    }

    int version(AssignmentId id) {
        return draft(id).head().version();
    }

    /** Writes a sentence last in the section; {@code disclosure} may be null. */
    Outcome<UUID> write(
            Actor writer,
            AssignmentId id,
            String body,
            @Nullable Disclosure disclosure,
            String publicWording,
            String standpointBy) {
        UUID section = draft(id).chapters().get(4).sections().getFirst().id();
        boolean secret = disclosure == Disclosure.MAY_BE_SECRET;
        return reports.save(
                writer,
                id,
                version(id),
                new SaveStatement(
                        null,
                        section,
                        Statement.Kind.TEXT,
                        body,
                        disclosure,
                        secret ? "18 kap. 8 § OSL" : "",
                        secret ? LocalDate.of(2026, 10, 1) : null,
                        secret ? "Provmyndigheten" : "",
                        publicWording,
                        standpointBy,
                        "",
                        ""));
    }
}
