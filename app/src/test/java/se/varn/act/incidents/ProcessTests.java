package se.varn.act.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static se.varn.act.incidents.IncidentTestHouse.done;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import se.varn.TestHouse;
import se.varn.VarnTest;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Role;

@VarnTest
@Import(IncidentTestHouse.class)
class ProcessTests {
    @Autowired IncidentProcess process;
    @Autowired IncidentReading reading;
    @Autowired IncidentReporting reporting;
    @Autowired IncidentWork work;
    @Autowired TestHouse house;
    @Autowired IncidentTestHouse test;

    /** What the table says, said a second time in the plainest way. */
    private static String expected(Stage stage, Step step, Role role) {
        boolean may =
                switch (step.who()) {
                    case WORKER -> Permission.INCIDENT_WORK.roles().contains(role);
                    case VERIFIER -> Permission.INCIDENT_VERIFY.roles().contains(role);
                    case LEADER -> Permission.INCIDENT_LEAD.roles().contains(role);
                    case REPORTER -> false;
                };
        if (!may) {
            return "Forbidden";
        }
        return step.leaves(stage) ? "Done" : "Conflict";
    }

    /**
     * Every stage, step and role. What does not change the incident is tried on one incident per
     * stage, so that only the steps that go through need one of their own.
     */
    @Test
    void everyStepAtEveryStageByEveryRoleDoesWhatTheTableSays() {
        Actor worker = house.person(Role.SERVICE_DESK);
        Actor verifier = house.person(Role.CISO);
        Map<Role, Actor> people = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            people.put(role, role == Role.EMPLOYEE ? house.person() : house.person(role));
        }
        Actor reporter = house.person();
        List<String> wrong = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            IncidentId still = at(stage, reporter, worker, verifier);
            for (Step step : Step.values()) {
                for (Role role : Role.values()) {
                    String expected = expected(stage, step, role);
                    IncidentId id =
                            expected.equals("Done") ? at(stage, reporter, worker, verifier) : still;
                    Outcome<Stage> outcome =
                            test.take(people.getOrDefault(role, reporter), id, step, verifier);
                    String got = outcome.getClass().getSimpleName();
                    boolean there =
                            !(outcome instanceof Outcome.Done<Stage>(Stage to))
                                    || to == step.to(stage);
                    if (!got.equals(expected) || !there) {
                        wrong.add(stage + " " + step + " " + role + ": " + outcome);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private IncidentId at(Stage stage, Actor reporter, Actor worker, Actor verifier) {
        IncidentId id = test.reported(reporter);
        test.bring(id, stage, worker, verifier);
        return id;
    }

    @Test
    void everyLevelStepByEveryRoleDoesWhatTheTableSaysAndKeepsTheStage() {
        Actor reporter = house.person();
        Actor crisis = house.person(Role.CRISIS_MANAGER);
        Map<Role, Actor> people = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            people.put(role, role == Role.EMPLOYEE ? reporter : house.person(role));
        }
        List<String> wrong = new ArrayList<>();
        for (Level level : Level.values()) {
            for (LevelStep step : LevelStep.values()) {
                for (Role role : Role.values()) {
                    IncidentId id = atLevel(level, reporter, crisis);
                    Actor actor = people.getOrDefault(role, reporter);
                    String expected =
                            !step.permission().roles().contains(role)
                                    ? "Forbidden"
                                    : step.leaves(level) ? "Done" : "Conflict";
                    var outcome = process.changeLevel(actor, id, step, test.version(id), "Skäl");
                    if (!outcome.getClass().getSimpleName().equals(expected)) {
                        wrong.add(level + " " + step + " " + role + ": " + outcome);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        IncidentId raised = test.reported(reporter);
        test.bring(raised, Stage.FAULT_SOURCE_IDENTIFIED, crisis, crisis);
        int version = test.version(raised);
        done(process.changeLevel(crisis, raised, LevelStep.RAISE_TO_CRISIS, version, "Skäl"));
        IncidentRow row = test.detail(raised).row();
        assertThat(row.stage()).isEqualTo(Stage.FAULT_SOURCE_IDENTIFIED);
        assertThat(row.level()).isEqualTo(Level.CRISIS);
    }

    private IncidentId atLevel(Level level, Actor reporter, Actor crisis) {
        IncidentId id = test.reported(reporter);
        LevelStep step =
                level == Level.CRITICAL_INCIDENT
                        ? LevelStep.RAISE_TO_CRITICAL
                        : LevelStep.RAISE_TO_CRISIS;
        if (level != Level.INCIDENT) {
            done(process.changeLevel(crisis, id, step, 1, "Skäl"));
        }
        return id;
    }

    @Test
    void aRemedyWithoutEffectGoesBackToTheFaultSource() {
        Actor worker = house.person(Role.OPERATIONS);
        Actor verifier = house.person(Role.CISO);
        IncidentId id = test.opened(worker, Severity.MEDIUM);
        test.bring(id, Stage.FAULT_SOURCE_REMEDIED, worker, verifier);
        done(test.take(verifier, id, Step.VERIFY_NOT, verifier));
        IncidentDetail i = test.detail(id);
        assertThat(i.row().stage()).isEqualTo(Stage.FAULT_SOURCE_IDENTIFIED);
        assertThat(i.outcome()).isEqualTo(Effect.NOT);
        assertThat(i.reached()).doesNotContainKey(Stage.FAULT_SOURCE_REMEDIED);
        assertThat(i.entries()).extracting(IncidentEntry::type).contains(EntryType.SENT_BACK);
    }

    @Test
    void whoRemediedDoesNotVerifyAtHighSeverity() {
        Actor worker = house.person(Role.INCIDENT_MANAGER);
        Actor other = house.person(Role.CISO);
        IncidentId id = test.opened(worker, Severity.HIGH);
        test.bring(id, Stage.FAULT_SOURCE_REMEDIED, worker, other);
        assertThat(test.take(worker, id, Step.VERIFY_EFFECTIVE, other))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(done(test.take(other, id, Step.VERIFY_EFFECTIVE, other)))
                .isEqualTo(Stage.EFFECT_VERIFIED);
    }

    @Test
    void aRemedierDoesNotNameHimselfAsVerifierAtHighSeverity() {
        Actor worker = house.person(Role.INCIDENT_MANAGER);
        IncidentId id = test.opened(worker, Severity.CRITICAL);
        test.bring(id, Stage.FAULT_SOURCE_IDENTIFIED, worker, worker);
        assertThat(test.take(worker, id, Step.REMEDY, worker))
                .isEqualTo(new Outcome.Invalid<>("verifier", IncidentsText.VERIFIER_IS_REMEDIER));
    }

    @Test
    void theReporterConfirmsAtLowSeverityButNotAtHigh() {
        Actor reporter = house.person();
        Actor worker = house.person(Role.SERVICE_DESK);
        Actor verifier = house.person(Role.CISO);
        IncidentId low = at(Stage.FAULT_SOURCE_REMEDIED, reporter, worker, verifier);
        assertThat(reporting.mine(reporter, low).orElseThrow().asked()).isTrue();
        assertThat(done(test.take(reporter, low, Step.REPORTER_CONFIRMS, verifier)))
                .isEqualTo(Stage.EFFECT_VERIFIED);
        IncidentId high = at(Stage.FAULT_SOURCE_REMEDIED, reporter, worker, verifier);
        test.judgeSeverity(high, Severity.HIGH);
        assertThat(reporting.mine(reporter, high).orElseThrow().asked()).isFalse();
        assertThat(test.take(reporter, high, Step.REPORTER_CONFIRMS, verifier))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void anotherPersonConfirmsNothing() {
        Actor reporter = house.person();
        Actor worker = house.person(Role.SERVICE_DESK);
        IncidentId id = at(Stage.FAULT_SOURCE_REMEDIED, reporter, worker, house.person(Role.CISO));
        assertThat(test.take(house.person(), id, Step.REPORTER_CONFIRMS, worker))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void aStaleFormIsAConflictAndChangesNothing() {
        Actor worker = house.person(Role.SERVICE_DESK);
        IncidentId id = test.opened(worker, Severity.LOW);
        var step = new TakeStep(id, Step.COLLECT, 7, test.values(Step.COLLECT, worker));
        assertThat(process.take(worker, step)).isInstanceOf(Outcome.Conflict.class);
        assertThat(test.detail(id).row().stage()).isEqualTo(Stage.REPORTED);
    }

    @Test
    void whatIsMissingIsNamedAndWhatIsUnknownDoesNotStandInTheWay() {
        Actor worker = house.person(Role.SERVICE_DESK);
        IncidentId id = test.opened(worker, Severity.LOW);
        assertThat(process.take(worker, new TakeStep(id, Step.COLLECT, 1, Map.of())))
                .isEqualTo(new Outcome.Invalid<>("effect", IncidentsText.TEXT_MISSING));
        assertThat(
                        process.take(
                                worker,
                                new TakeStep(
                                        id, Step.COLLECT, 1, Map.of(StepField.EFFECT, "Okänd"))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(test.detail(id).fact(StepField.PERSONS_AFFECTED)).isNull();
    }

    @Test
    void aTimeThatHasNotComeIsRefused() {
        Actor worker = house.person(Role.SERVICE_DESK);
        IncidentId id = test.opened(worker, Severity.LOW);
        var typed = Map.of(StepField.EFFECT, "Stopp", StepField.LIMITED_SINCE, "2099-01-01 10.00");
        assertThat(process.take(worker, new TakeStep(id, Step.COLLECT, 1, typed)))
                .isEqualTo(new Outcome.Invalid<>("limited_since", IncidentsText.FUTURE));
    }

    @Test
    void anIncidentIsReopenedByItsLeaderWithAReason() {
        Actor worker = house.person(Role.SERVICE_DESK);
        Actor leader = house.person(Role.INCIDENT_MANAGER);
        IncidentId id = test.opened(worker, Severity.LOW);
        test.bring(id, Stage.EFFECT_VERIFIED, worker, leader);
        assertThat(done(test.take(leader, id, Step.REOPEN, leader)))
                .isEqualTo(Stage.FAULT_SOURCE_IDENTIFIED);
        assertThat(reading.find(leader, id).orElseThrow().row().stage().open()).isTrue();
    }
}
