package se.varn.account.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static se.varn.account.assignments.ReportHouse.done;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.varn.TestHouse;
import se.varn.VarnTest;
import se.varn.act.incidents.IncidentId;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;

@VarnTest
class ReportTests {
    private ReportHouse report;
    @Autowired Assignments assignments;
    @Autowired Freezing freezing;
    @Autowired Reports reports;
    @Autowired ReportReading reading;
    @Autowired TestHouse house;
    @Autowired Access access;
    @Autowired DSLContext db;

    @BeforeEach
    void house(@Autowired ApplicationContext context) {
        report = new ReportHouse(context);
    }

    private FigureView figure(Actor reader, AssignmentId id, String figure) {
        Period period = report.draft(id).head().period();
        String canonical = FigureQuery.read(figure, period).orElseThrow().canonical();
        FigureView view =
                Objects.requireNonNull(
                        reading.view(reader, id, 5, canonical).orElseThrow().figure());
        assertThat(view.query().canonical()).isEqualTo(canonical);
        return view;
    }

    @Test
    void aFigureIsAsManyAsABruteForceCountOverTheRows() {
        int year = report.newYear();
        report.incident(LocalDate.of(year, 1, 1), "INCIDENT", 4, "a");
        report.incident(LocalDate.of(year, 6, 30), "CRITICAL_INCIDENT", 10, "b");
        report.incident(LocalDate.of(year, 12, 31), "CRISIS", null, "c");
        report.incident(LocalDate.of(year + 1, 1, 1), "INCIDENT", null, "utanför");
        Actor controller = house.person(Role.CONTROLLER);
        AssignmentId id = report.report(controller, year);
        done(
                report.write(
                        controller,
                        id,
                        "{incidents.count} {incidents.critical} {incidents.crisis} {incidents.verified}"
                                + " {incidents.verified_share} {incidents.median_days}",
                        null,
                        "",
                        ""));
        Integer brute =
                db.fetchSingle(
                                "select count(*) from incidents.report_rows(?) r"
                                        + " where extract(year from r.reported_at at time zone 'Europe/Stockholm') = ?",
                                report.draft(id).head().cut(),
                                year)
                        .get(0, Integer.class);
        FigureView count = figure(controller, id, "incidents.count");
        assertThat(count.value()).isEqualTo("3").isEqualTo(String.valueOf(brute));
        assertThat(count.rows()).hasSize(3);
        assertThat(figure(controller, id, "incidents.critical").value()).isEqualTo("1");
        assertThat(figure(controller, id, "incidents.crisis").value()).isEqualTo("1");
        assertThat(figure(controller, id, "incidents.verified_share").value())
                .isEqualTo("67 procent");
        assertThat(figure(controller, id, "incidents.median_days").value()).isEqualTo("7 dygn");
    }

    @Test
    void aChangeAfterTheCutIsShownAndNotCounted() {
        int year = report.newYear();
        IncidentId incident =
                report.incident(LocalDate.of(year, 5, 1), "CRITICAL_INCIDENT", null, "a");
        Actor controller = house.person(Role.CONTROLLER);
        AssignmentId id = report.report(controller, year);
        done(report.write(controller, id, "{incidents.critical}", null, "", ""));
        report.change(incident, "highest_level = ?", "CRISIS");
        FigureView before = figure(controller, id, "incidents.critical");
        assertThat(before.value()).isEqualTo("1");
        assertThat(before.changes()).singleElement().satisfies(c -> assertThat(c.after()).isNull());
        done(reports.cutNow(controller, id, report.version(id)));
        assertThat(figure(controller, id, "incidents.critical").value()).isEqualTo("0");
    }

    @Test
    void restrictedRowsAreCountedButNotListedOutsideTheirCircle() {
        int year = report.newYear();
        report.incident(LocalDate.of(year, 5, 1), "INCIDENT", null, "öppen");
        IncidentId secret =
                report.incident(LocalDate.of(year, 5, 2), "INCIDENT", null, "KANARIEFÅGEL-ID");
        Actor insider = house.person(Role.CONTROLLER);
        report.restrict(secret, insider);
        insider = access.actor(insider.person()).orElseThrow();
        Actor outsider = house.person(Role.CONTROLLER);
        AssignmentId id = report.report(outsider, year);
        done(report.write(outsider, id, "{incidents.count}", null, "", ""));
        FigureView outside = figure(outsider, id, "incidents.count");
        assertThat(outside.value()).isEqualTo("2");
        assertThat(outside.rows()).hasSize(1);
        assertThat(outside.restricted()).isEqualTo(1);
        assertThat(outside.toString()).doesNotContain("KANARIEFÅGEL", secret.value().toString());
        assertThat(figure(insider, id, "incidents.count").rows()).hasSize(2);
    }

    @Test
    void whatIsRestrictedAfterTheCutIsHiddenInItsRowsToo() {
        int year = report.newYear();
        IncidentId later =
                report.incident(LocalDate.of(year, 5, 2), "INCIDENT", null, "KANARIEFÅGEL-SEN");
        Actor controller = house.person(Role.CONTROLLER);
        AssignmentId id = report.report(controller, year);
        done(report.write(controller, id, "{incidents.count}", null, "", ""));
        report.restrict(later);
        FigureView view = figure(controller, id, "incidents.count");
        assertThat(view.value()).isEqualTo("1");
        assertThat(view.restricted()).isEqualTo(1);
        assertThat(view.toString()).doesNotContain("KANARIEFÅGEL", later.value().toString());
    }

    @Test
    void whoMayNotReadAlertsSeesOnlyHowManyThereAre() {
        Actor controller = house.person(Role.CONTROLLER);
        AssignmentId id = report.report(controller, report.newYear());
        done(report.write(controller, id, "{alerts.count}", null, "", ""));
        assertThat(figure(controller, id, "alerts.count").rows()).isEmpty();
    }

    @Test
    void aStaleFormIsAConflict() {
        Actor controller = house.person(Role.CONTROLLER);
        AssignmentId id = report.report(controller, report.newYear());
        int stale = report.version(id);
        done(report.write(controller, id, "Först.", null, "", ""));
        assertThat(reports.cutNow(controller, id, stale)).isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void aFigureThatIsNotInTheCatalogueIsRefused() {
        Actor controller = house.person(Role.CONTROLLER);
        AssignmentId id = report.report(controller, report.newYear());
        assertThat(report.write(controller, id, "{incidents.cuont} incidenter", null, "", ""))
                .isEqualTo(
                        new Outcome.Invalid<>(
                                "body", ReportText.UNKNOWN_FIGURE, "{incidents.cuont}"));
    }

    @Test
    void whatMayBeSecretNeedsProvisionDayAndAgency() {
        Actor controller = house.person(Role.CONTROLLER);
        AssignmentId id = report.report(controller, report.newYear());
        UUID section = report.draft(id).chapters().get(4).sections().getFirst().id();
        var command =
                new SaveStatement(
                        null,
                        section,
                        Statement.Kind.TEXT,
                        "Hemligt.",
                        Disclosure.MAY_BE_SECRET,
                        "18 kap. 8 § OSL",
                        null,
                        "",
                        "",
                        "",
                        "",
                        "");
        assertThat(reports.save(controller, id, report.version(id), command))
                .isEqualTo(new Outcome.Invalid<>("provision", ReportText.SECRECY_INCOMPLETE));
    }

    @Test
    void aStatementOfAnotherReportCannotBeChangedThroughThisOne() {
        Actor controller = house.person(Role.CONTROLLER);
        AssignmentId mine = report.report(controller, report.newYear());
        AssignmentId other = report.report(controller, report.newYear());
        UUID theirs = done(report.write(controller, other, "Deras.", null, "", ""));
        assertThat(reports.remove(controller, mine, report.version(mine), theirs))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void whoOnlyReadsWritesNothing() {
        Actor controller = house.person(Role.CONTROLLER);
        Actor auditor = house.person(Role.INTERNAL_AUDIT);
        AssignmentId id = report.report(controller, report.newYear());
        assertThat(report.write(auditor, id, "Text.", null, "", ""))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(reading.view(house.person(), id, 5, null)).isEmpty();
    }

    @Test
    void theChapterOnIncidentsIsDraftedOnceFromItsTemplate() {
        Actor controller = house.person(Role.CONTROLLER);
        int year = report.newYear();
        report.incident(LocalDate.of(year, 3, 3), "INCIDENT", 3, "a");
        AssignmentId id = report.report(controller, year);
        assertThat(done(reports.draftIncidentChapter(controller, id, report.version(id))))
                .isEqualTo(5);
        ReportView view = reading.view(controller, id, 5, null).orElseThrow();
        assertThat(view.unsupported()).isEmpty();
        assertThat(view.sentences().values())
                .extracting(Edition.Sentence::text)
                .contains("Under " + year + " hanterade myndigheten 1 it-incident.");
        assertThat(reports.draftIncidentChapter(controller, id, report.version(id)))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void aMeasureThatWasRestrictedAfterTheCutIsNotNamedInTheDraftedChapter() {
        Actor controller = house.person(Role.CONTROLLER);
        int year = report.newYear();
        report.measure(LocalDate.of(year, 3, 3), "Lås bytta");
        UUID later = report.measure(LocalDate.of(year, 3, 4), "KANARIEFÅGEL-ÅTGÄRD");
        AssignmentId id = report.report(controller, year);
        report.restrictMeasure(later);
        done(reports.draftIncidentChapter(controller, id, report.version(id)));
        assertThat(report.draft(id).toString())
                .contains("Lås bytta")
                .doesNotContain("KANARIEFÅGEL", later.toString());
    }

    @Test
    void namesOfWhoDecidesAreNoLongerThanAName() {
        Actor controller = house.person(Role.CONTROLLER);
        var command =
                new SaveAssignment(
                        "Informationssäkerhet",
                        "Regleringsbrev",
                        "x".repeat(101),
                        LocalDate.of(2030, 3, 1),
                        controller.person(),
                        "x".repeat(201),
                        "x".repeat(201),
                        "",
                        "x".repeat(20_001),
                        "4.1 Redovisa.");
        assertThat(
                        ((Outcome.Invalid<AssignmentId>) assignments.create(controller, command))
                                .errors())
                .extracting(e -> e.field())
                .containsExactly("registrationNumber", "decisionMaker", "rapporteur", "dissent");
    }

    @Test
    void aDiagramDrawsWhatItsCaptionCounts() {
        Actor controller = house.person(Role.CONTROLLER);
        int year = report.newYear();
        report.incident(LocalDate.of(year, 3, 3), "INCIDENT", null, "it");
        IncidentId other = report.incident(LocalDate.of(year, 3, 4), "INCIDENT", null, "annat");
        report.change(other, "kind = ?", "PHYSICAL");
        AssignmentId id = report.report(controller, year);
        done(reports.draftIncidentChapter(controller, id, report.version(id)));
        Edition.Sentence diagram =
                reading.view(controller, id, 5, null).orElseThrow().sentences().values().stream()
                        .filter(s -> s.kind() == Statement.Kind.DIAGRAM)
                        .findFirst()
                        .orElseThrow();
        assertThat(diagram.text()).endsWith("sammanlagt 1");
        assertThat(diagram.months().stream().mapToInt(Counted.Month::total).sum()).isEqualTo(1);
    }

    @Test
    void aStatementMayRestOnADocument() {
        Actor controller = house.person(Role.CONTROLLER);
        AssignmentId id = report.report(controller, report.newYear());
        UUID section = report.draft(id).chapters().get(4).sections().getFirst().id();
        var command =
                new SaveStatement(
                        null,
                        section,
                        Statement.Kind.TEXT,
                        "Processen är beslutad.",
                        Disclosure.PUBLISHED,
                        "",
                        null,
                        "",
                        "",
                        "",
                        "EXM 2026/0117, Riktlinje",
                        "");
        done(reports.save(controller, id, report.version(id), command));
        assertThat(reading.view(controller, id, 5, null).orElseThrow().unsupported()).isEmpty();
        assertThat(freezing.blockers(controller, id)).isEmpty();
        done(freezing.freeze(controller, id, report.version(id)));
        Frozen frozen = freezing.find(controller, id, 1).orElseThrow();
        assertThat(frozen.edition().chapters().getFirst().sections().getFirst().sentences())
                .extracting(Edition.Sentence::document)
                .containsExactly("EXM 2026/0117, Riktlinje");
    }

    @Test
    void whoMayNotReadReportsGetsNoEvidence() {
        Actor controller = house.person(Role.CONTROLLER);
        int year = report.newYear();
        report.incident(LocalDate.of(year, 5, 1), "INCIDENT", null, "a");
        AssignmentId id = report.report(controller, year);
        done(report.write(controller, id, "{incidents.count}", Disclosure.PUBLISHED, "", ""));
        done(freezing.freeze(controller, id, report.version(id)));
        Frozen frozen = freezing.find(controller, id, 1).orElseThrow();
        assertThat(freezing.appendix(controller, frozen)).hasSize(1);
        assertThat(freezing.appendix(house.person(), frozen)).isEmpty();
    }
}
