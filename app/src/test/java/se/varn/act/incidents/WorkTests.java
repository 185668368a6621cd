package se.varn.act.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static se.varn.act.incidents.IncidentTestHouse.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import se.varn.TestChain;
import se.varn.TestClock;
import se.varn.TestHouse;
import se.varn.VarnTest;
import se.varn.act.actions.ActionId;
import se.varn.act.actions.Actions;
import se.varn.act.actions.Area;
import se.varn.act.actions.CreateAction;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.records.Cards;
import se.varn.foundation.shell.Exports;
import se.varn.foundation.shell.ListQuery;

@VarnTest
@Import(IncidentTestHouse.class)
class WorkTests {
    @Autowired Incidents incidents;
    @Autowired IncidentReading reading;
    @Autowired IncidentReporting reporting;
    @Autowired IncidentWork work;
    @Autowired Access access;
    @Autowired Audit audit;
    @Autowired Cards cards;
    @Autowired DSLContext db;
    @Autowired Actions actions;
    @Autowired TestChain chain;
    @Autowired TestHouse house;
    @Autowired TestClock clock;
    @Autowired IncidentTestHouse test;

    private static ListQuery search(String q) {
        return new ListQuery("/incidents", Map.of("q", q), "created", true, 1);
    }

    /** The same person, with the circles of now. */
    private Actor again(Actor actor) {
        return access.actor(actor.person()).orElseThrow();
    }

    private IncidentId secret(String word, Actor reporter, Actor leader) {
        IncidentId id = done(reporting.report(reporter, test.event("Hemligt " + word)));
        done(work.restrict(leader, id, test.version(id), "OSL 18:8", "Känsligt"));
        return id;
    }

    @Test
    void aRestrictedIncidentIsNowhereForThoseOutsideItsCircle() {
        Actor reporter = house.person();
        Actor leader = house.person(Role.INCIDENT_MANAGER);
        Actor outside = house.person(Role.INCIDENT_MANAGER);
        String word = "kanarie" + UUID.randomUUID().toString().substring(0, 8);
        IncidentId id = secret(word, reporter, leader);
        assertThat(incidents.list(outside, search(word)).total()).isZero();
        assertThat(incidents.all(outside, search(word), Exports.MOST)).isEmpty();
        assertThat(cards.search(outside, word, Set.of(), 10)).isEmpty();
        assertThat(reading.find(outside, id)).isEmpty();
        assertThat(incidents.openOnes(outside))
                .extracting(IncidentRow::id)
                .doesNotContain(id.value());
        assertThat(incidents.withoutLead(outside))
                .extracting(IncidentRow::id)
                .doesNotContain(id.value());
        int before = incidents.openCount(outside);
        secret(word, reporter, leader);
        assertThat(incidents.openCount(outside)).isEqualTo(before);
        assertThat(test.take(outside, id, Step.COLLECT, leader))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(reporting.mine(outside, id)).isEmpty();
        assertThat(reporting.mine(reporter, id)).isPresent();
    }

    @Test
    void theCircleReadsAndEachReadingIsNoted() {
        Actor leader = house.person(Role.INCIDENT_MANAGER);
        Actor called = house.person(Role.LAWYER);
        IncidentId id = secret("x", house.person(), leader);
        assertThat(reading.find(again(called), id)).isEmpty();
        done(work.addParticipant(again(leader), id, called.person(), "Rådgivare"));
        assertThat(reading.find(again(called), id)).isPresent();
        Integer noted =
                db.fetchSingle(
                                "select count(*) from access.restricted_reading where record = ? and person = ?",
                                id.value(),
                                called.person())
                        .get(0, Integer.class);
        assertThat(noted).isEqualTo(1);
    }

    @Test
    void anEmployeeFindsNoIncidentInSearch() {
        Actor karin = house.person();
        String word = "ankdamm" + UUID.randomUUID().toString().substring(0, 8);
        done(reporting.report(karin, test.event("Hos oss " + word)));
        assertThat(cards.search(house.person(), word, Set.of(), 10)).isEmpty();
        assertThat(cards.search(house.person(Role.SERVICE_DESK), word, Set.of(), 10)).hasSize(1);
    }

    @Test
    void aCorrectionKeepsTheOldWords() {
        Actor desk = house.person(Role.SERVICE_DESK);
        IncidentId id = test.reported(house.person());
        done(work.note(desk, new AddNote(id, "1 240 ärenden", null, "", false, false)));
        UUID note =
                test.detail(id).entries().stream()
                        .filter(e -> e.type() == EntryType.NOTE)
                        .findFirst()
                        .orElseThrow()
                        .id();
        assertThat(work.note(desk, new AddNote(id, "1 318 ärenden", note, "", false, false)))
                .isEqualTo(new Outcome.Invalid<>("why", IncidentsText.REASON_MISSING));
        done(work.note(desk, new AddNote(id, "1 318 ärenden", note, "Fler loggar", false, false)));
        IncidentEntry corrected =
                test.detail(id).entries().stream()
                        .filter(e -> e.id().equals(note))
                        .findFirst()
                        .orElseThrow();
        assertThat(corrected.text()).isEqualTo("1 318 ärenden");
        var correction = Objects.requireNonNull(corrected.correction());
        assertThat(correction.before()).isEqualTo("1 240 ärenden");
        assertThat(correction.why()).isEqualTo("Fler loggar");
    }

    @Test
    void aNoteWithAPersonalNumberIsAskedAbout() {
        Actor desk = house.person(Role.SERVICE_DESK);
        IncidentId id = test.reported(house.person());
        assertThat(work.note(desk, new AddNote(id, "811228-9874", null, "", false, false)))
                .isInstanceOf(Outcome.Confirm.class);
        done(work.note(desk, new AddNote(id, "811228-9874", null, "", false, true)));
    }

    @Test
    void aTaskIsDoneOnceByTheOneWhoHasIt() {
        Actor desk = house.person(Role.SERVICE_DESK);
        Actor lawyer = house.person(Role.LAWYER);
        IncidentId id = test.reported(house.person());
        done(work.addTask(desk, id, "Läs avtalet", lawyer.person(), null));
        UUID task = incidents.tasksOf(lawyer).getFirst().id();
        assertThat(work.finishTask(house.person(Role.LAWYER), id, task))
                .isInstanceOf(Outcome.Forbidden.class);
        done(work.finishTask(lawyer, id, task));
        assertThat(work.finishTask(lawyer, id, task)).isInstanceOf(Outcome.Conflict.class);
        assertThat(incidents.tasksOf(lawyer)).isEmpty();
    }

    @Test
    void aLikeReportIsShownToTheDesk() {
        String odd = "kvarterspanelen" + UUID.randomUUID().toString().substring(0, 6);
        IncidentId first =
                done(
                        reporting.report(
                                house.person(),
                                test.event("Sökningen i " + odd + " ger andra kontors ärenden")));
        IncidentId second =
                done(
                        reporting.report(
                                house.person(),
                                test.event("Sökning i " + odd + " visar andra kontors ärenden")));
        assertThat(test.detail(second).duplicates())
                .extracting(d -> d.row().id())
                .containsExactly(first.value());
    }

    @Test
    void aJudgementNeedsItsReasonAndKeepsItsTracks() {
        Actor leader = house.person(Role.INCIDENT_MANAGER);
        IncidentId id = test.reported(house.person());
        var without =
                new Judge(
                        id, test.version(id), null, clock.instant(), true, Set.of(Track.GDPR), "");
        assertThat(work.judge(leader, without))
                .isEqualTo(new Outcome.Invalid<>("judged_why", IncidentsText.REASON_MISSING));
        done(
                work.judge(
                        leader,
                        new Judge(
                                id,
                                test.version(id),
                                null,
                                clock.instant(),
                                true,
                                Set.of(Track.GDPR, Track.CSL),
                                "Okänt antal")));
        assertThat(test.detail(id).clock().tracks()).containsExactly(Track.GDPR, Track.CSL);
        assertThat(test.detail(id).clock().noticedAt()).isNull();
        int running =
                db.fetchSingle(
                                "select count(*) from clocks.report_rows(?) where subject = ? and started_at is not null",
                                audit.cut(),
                                id.value())
                        .get(0, Integer.class);
        assertThat(running).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aReportSeesAnIncidentAsItWasAtTheCut() {
        Actor desk = house.person(Role.SERVICE_DESK);
        IncidentId id = test.reported(house.person());
        long cut = audit.cut();
        test.bring(id, Stage.INFORMATION_COLLECTED, desk, desk);
        assertThat(stageAt(cut, id)).isEqualTo("REPORTED");
        assertThat(stageAt(audit.cut(), id)).isEqualTo("INFORMATION_COLLECTED");
    }

    private String stageAt(long cut, IncidentId id) {
        return db.fetchSingle(
                        "select stage from incidents.report_rows(?) where id = ?", cut, id.value())
                .get(0, String.class);
    }

    @Test
    void aTaskOrAPartGoesOnlyToThoseWhoMayReadTheIncident() {
        Actor leader = house.person(Role.INCIDENT_MANAGER);
        Actor employee = house.person();
        Actor lawyer = house.person(Role.LAWYER);
        IncidentId id = test.reported(house.person());
        assertThat(work.addTask(leader, id, "Läs avtalet", employee.person(), null))
                .isEqualTo(new Outcome.Invalid<>("who", IncidentsText.PERSON_MAY_NOT_READ));
        assertThat(work.addParticipant(leader, id, employee.person(), "Stöd"))
                .isEqualTo(new Outcome.Invalid<>("participant", IncidentsText.PERSON_MAY_NOT_READ));
        done(work.restrict(leader, id, test.version(id), "OSL 18:8", "Känsligt"));
        Actor inside = again(leader);
        assertThat(work.addTask(inside, id, "Läs avtalet", lawyer.person(), null))
                .isEqualTo(new Outcome.Invalid<>("who", IncidentsText.PERSON_MAY_NOT_READ));
        done(work.addParticipant(inside, id, lawyer.person(), "Stöd"));
        done(work.addTask(inside, id, "Läs avtalet", lawyer.person(), null));
        assertThat(incidents.tasksOf(again(lawyer)))
                .extracting(IncidentTask::title)
                .contains("Läs avtalet");
    }

    @Test
    void whoRemediedDoesNotLowerTheSeverityToVerifyAlone() {
        Actor leader = house.person(Role.INCIDENT_MANAGER);
        Actor other = house.person(Role.INCIDENT_MANAGER);
        IncidentId id = test.opened(leader, Severity.HIGH);
        test.bring(id, Stage.FAULT_SOURCE_REMEDIED, leader, other);
        assertThat(lowered(leader, id))
                .isEqualTo(new Outcome.Invalid<>("severity", IncidentsText.SEVERITY_BY_OTHER));
        done(lowered(other, id));
    }

    private Outcome<IncidentId> lowered(Actor actor, IncidentId id) {
        return work.describe(
                actor, id, test.version(id), "Fel i systemet", Kind.IT, Severity.LOW, null);
    }

    @Test
    void whoMayNotReadIncidentsIsToldOfNone() {
        Actor employee = house.person();
        assertThat(incidents.ledBy(employee)).isEmpty();
        assertThat(incidents.tasksOf(employee)).isEmpty();
        assertThat(incidents.toVerify(employee)).isEmpty();
        assertThat(reading.verifiers(employee)).isEmpty();
        assertThat(reading.helpers(employee)).isEmpty();
    }

    @Test
    void aNoteWrittenDuringARestrictionDoesNotLiftIt() throws Exception {
        Actor leader = house.person(Role.INCIDENT_MANAGER);
        IncidentId id = done(reporting.report(house.person(), test.event("Två samtidigt")));
        int version = test.version(id);
        chain.overlapping(
                () -> work.restrict(leader, id, version, "OSL 18:8", "Känsligt"),
                () -> work.note(leader, new AddNote(id, "Samtidigt", null, "", false, false)));
        assertThat(
                        db.fetchSingle(
                                        "select circle from records.record_card where id = ?",
                                        id.value())
                                .get(0, UUID.class))
                .isNotNull();
    }

    @Test
    void aMeasureMadeDuringARestrictionIsRestrictedToo() throws Exception {
        Actor leader = house.person(Role.INCIDENT_MANAGER);
        IncidentId id = done(reporting.report(house.person(), test.event("Två samtidigt")));
        int version = test.version(id);
        chain.overlapping(
                () -> actions.create(leader, measure(leader, id)),
                () -> work.restrict(leader, id, version, "OSL 18:8", "Känsligt"));
        assertThat(actions.remedying(again(leader), id.ref())).hasSize(1);
        UUID measure = actions.remedying(again(leader), id.ref()).getFirst().id();
        Actor outside = house.person(Role.INCIDENT_MANAGER);
        assertThat(actions.find(outside, new ActionId(measure))).isEmpty();
    }

    @Test
    void noMeasureIsMadeByOneWhoMayNoLongerReadWhatItRemedies() throws Exception {
        Actor leader = house.person(Role.INCIDENT_MANAGER);
        Actor outside = house.person(Role.INCIDENT_MANAGER);
        IncidentId id = done(reporting.report(house.person(), test.event("Två samtidigt")));
        int version = test.version(id);
        List<Object> ends =
                chain.overlapping(
                        () -> work.restrict(leader, id, version, "OSL 18:8", "Känsligt"),
                        () -> actions.create(outside, measure(outside, id)));
        assertThat(ends.get(0)).isInstanceOf(Outcome.Done.class);
        assertThat(ends.get(1)).isInstanceOf(Outcome.Forbidden.class);
    }

    private static CreateAction measure(Actor owner, IncidentId remedied) {
        return new CreateAction(
                "Stäng porten",
                "",
                owner.person(),
                LocalDate.of(2099, 1, 1),
                "Porten är stängd",
                Area.TECHNICAL_PROTECTION,
                remedied.ref());
    }
}
