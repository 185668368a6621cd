package se.varn.account.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.varn.account.assignments.ReportHouse.done;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.TestHouse;
import se.varn.VarnTest;
import se.varn.act.incidents.IncidentId;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.Audit;

@VarnTest
@DirtiesContext
class FreezingTests {
    private ReportHouse report;
    @Autowired Freezing freezing;
    @Autowired ReportReading reading;
    @Autowired TestHouse house;
    @Autowired Audit audit;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;

    @BeforeEach
    void house(@Autowired ApplicationContext context) {
        report = new ReportHouse(context);
    }

    private AssignmentId ready(Actor controller, int year) {
        AssignmentId id = report.report(controller, year);
        done(
                report.write(
                        controller,
                        id,
                        "Myndigheten hanterade {incidents.count} incidenter, varav {incidents.critical} kritiska.",
                        Disclosure.PUBLISHED,
                        "",
                        ""));
        return id;
    }

    @Test
    void aStatementWithoutSupportOrLevelBlocksFreezing() {
        Actor controller = house.person(Role.CONTROLLER);
        AssignmentId id = report.report(controller, report.newYear());
        done(report.write(controller, id, "Allt gick bra.", null, "", ""));
        assertThat(freezing.blockers(controller, id))
                .extracting(Blocker::why)
                .containsExactlyInAnyOrder(FreezeText.LEVEL_MISSING, FreezeText.SUPPORT_MISSING);
        assertThat(freezing.freeze(controller, id, report.version(id)))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(freezing.versions(controller, id)).isEmpty();
    }

    @Test
    void aFigureWithNothingToCountFromIsNoSupport() {
        Actor controller = house.person(Role.CONTROLLER);
        AssignmentId id = report.report(controller, report.newYear());
        done(
                report.write(
                        controller,
                        id,
                        "Mediantiden var {incidents.median_days}.",
                        Disclosure.PUBLISHED,
                        "",
                        ""));
        assertThat(freezing.blockers(controller, id))
                .extracting(Blocker::why)
                .containsExactly(FreezeText.SUPPORT_MISSING);
    }

    @Test
    void aJudgementThatSomebodyStandsForNeedsNoRows() {
        Actor controller = house.person(Role.CONTROLLER);
        AssignmentId id = report.report(controller, report.newYear());
        done(
                report.write(
                        controller,
                        id,
                        "Förmågan är god.",
                        Disclosure.PUBLISHED,
                        "",
                        "Sofia Bergdahl, verksamhetscontroller"));
        assertThat(done(freezing.freeze(controller, id, report.version(id)))).isEqualTo(1);
    }

    @Test
    void whatIsFrozenIsTheSameWhenItIsCountedAgainAfterLaterChanges() {
        Actor controller = house.person(Role.CONTROLLER);
        int year = report.newYear();
        IncidentId incident =
                report.incident(LocalDate.of(year, 4, 1), "CRITICAL_INCIDENT", null, "a");
        report.incident(LocalDate.of(year, 9, 1), "INCIDENT", null, "b");
        AssignmentId id = ready(controller, year);
        done(freezing.freeze(controller, id, report.version(id)));
        report.change(incident, "highest_level = ?", "CRISIS");
        report.incident(LocalDate.of(year, 10, 1), "CRISIS", null, "efter");
        Rebuilt rebuilt = freezing.rebuild(controller, id, 1).orElseThrow();
        assertThat(rebuilt.deviations()).isEmpty();
        assertThat(rebuilt.rows()).isEqualTo(3);
        Frozen frozen = freezing.find(controller, id, 1).orElseThrow();
        assertThat(frozen.edition().chapters().getFirst().sections().getFirst().sentences())
                .extracting(Edition.Sentence::text)
                .containsExactly("Myndigheten hanterade 2 incidenter, varav 1 kritiska.");
    }

    @Test
    void aForgedPastIsSeenByTheRebuild() {
        Actor controller = house.person(Role.CONTROLLER);
        int year = report.newYear();
        IncidentId incident =
                report.incident(LocalDate.of(year, 4, 1), "CRITICAL_INCIDENT", null, "a");
        AssignmentId id = ready(controller, year);
        done(freezing.freeze(controller, id, report.version(id)));
        UUID row = incident.value();
        forge(row, "INCIDENT");
        Rebuilt rebuilt = freezing.rebuild(controller, id, 1).orElseThrow();
        forge(row, "CRITICAL_INCIDENT");
        assertThat(rebuilt.identical()).isFalse();
        assertThat(rebuilt.deviations())
                .anySatisfy(d -> {
                    assertThat(d.was()).isEqualTo("1");
                    assertThat(d.is()).isEqualTo("0");
                });
    }

    /** Changes the past behind the house's back; all tests share one chain, so it is put back. */
    private void forge(UUID row, String level) {
        db.query(
                        "update audit.row_version set payload = jsonb_set(payload, '{highest_level}', to_jsonb(?::text))"
                                + " where row_id = ? and tab = 'incidents.incident' and to_no is null",
                        level,
                        row)
                .execute();
    }

    @Test
    void frozenEvidenceCannotBeChangedInTheDatabase() {
        Actor controller = house.person(Role.CONTROLLER);
        int year = report.newYear();
        report.incident(LocalDate.of(year, 4, 1), "INCIDENT", null, "a");
        AssignmentId id = ready(controller, year);
        done(freezing.freeze(controller, id, report.version(id)));
        for (String table : List.of("frozen", "evidence", "evidence_row")) {
            assertThatThrownBy(() -> db.query("delete from assignments." + table).execute())
                    .hasStackTraceContaining("cannot be changed");
        }
        assertThatThrownBy(() -> db.query("update assignments.evidence set value = '9'").execute())
                .hasStackTraceContaining("cannot be changed");
    }

    @Test
    void aFreezeThatIsCutOffLeavesNothing() {
        Actor controller = house.person(Role.CONTROLLER);
        int year = report.newYear();
        report.incident(LocalDate.of(year, 4, 1), "INCIDENT", null, "a");
        AssignmentId id = ready(controller, year);
        int version = report.version(id);
        long cut = audit.cut();
        int rows = db.fetchCount(org.jooq.impl.DSL.table("assignments.evidence_row"));
        transaction.executeWithoutResult(t -> {
            done(freezing.freeze(controller, id, version));
            t.setRollbackOnly();
        });
        assertThat(freezing.versions(controller, id)).isEmpty();
        assertThat(db.fetchCount(org.jooq.impl.DSL.table("assignments.evidence_row")))
                .isEqualTo(rows);
        assertThat(audit.cut()).isEqualTo(cut);
        assertThat(report.version(id)).isEqualTo(version);
        assertThat(done(freezing.freeze(controller, id, version))).isEqualTo(1);
    }

    @Test
    void theTitleOfARestrictedRecordIsNotKeptInEvidence() {
        Actor controller = house.person(Role.CONTROLLER);
        int year = report.newYear();
        IncidentId secret =
                report.incident(LocalDate.of(year, 4, 1), "INCIDENT", null, "KANARIEFÅGEL-FRYST");
        report.restrict(secret);
        AssignmentId id = ready(controller, year);
        done(freezing.freeze(controller, id, report.version(id)));
        assertThat(
                        db.fetch(
                                        "select title from assignments.evidence_row where record = ?",
                                        secret.value())
                                .getValues(0, String.class))
                .containsOnly("");
        Frozen frozen = freezing.find(controller, id, 1).orElseThrow();
        assertThat(freezing.appendix(controller, frozen).toString())
                .doesNotContain("KANARIEFÅGEL", secret.value().toString());
    }

    @Test
    void thePublicEditionHoldsNoUnpublishedText() {
        Actor controller = house.person(Role.CONTROLLER);
        AssignmentId id = report.report(controller, report.newYear());
        done(report.write(controller, id, "Synligt.", Disclosure.PUBLISHED, "", "S"));
        done(report.write(controller, id, "KANARIE-1", Disclosure.NOT_PUBLISHED, "", "S"));
        done(report.write(controller, id, "KANARIE-2", Disclosure.MAY_BE_SECRET, "", "S"));
        done(
                report.write(
                        controller,
                        id,
                        "KANARIE-3",
                        Disclosure.MAY_BE_SECRET,
                        "Allmänt hållet.",
                        "S"));
        done(report.write(controller, id, "KANARIE-4", null, "KANARIE-5", "S"));
        Edition.Published published = reading.edition(controller, id).orElseThrow().published();
        assertThat(published.toString())
                .contains("Synligt.", "Allmänt hållet.", "18 kap. 8 § OSL")
                .doesNotContain("KANARIE");
        assertThat(published.unpublished()).isEqualTo(1);
    }

    @Test
    void onlyTheControllerFreezes() {
        Actor controller = house.person(Role.CONTROLLER);
        AssignmentId id = ready(controller, report.newYear());
        assertThat(freezing.freeze(house.person(Role.CISO), id, report.version(id)))
                .isInstanceOf(Outcome.Forbidden.class);
    }
}
