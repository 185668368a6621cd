package se.varn.act.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;
import se.varn.TestClock;
import se.varn.TestHouse;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.text.Times;

/** Makes incidents at each stage for tests, with people of their own. */
@TestComponent
class IncidentTestHouse {
    private final Incidents incidents;
    private final IncidentReporting reporting;
    private final IncidentProcess process;
    private final IncidentReading reading;
    private final IncidentWork work;
    private final TestHouse house;
    private final TestClock clock;
    private final DSLContext db;

    IncidentTestHouse(
            Incidents incidents,
            IncidentReporting reporting,
            IncidentProcess process,
            IncidentReading reading,
            IncidentWork work,
            TestHouse house,
            TestClock clock,
            DSLContext db) {
        this.incidents = incidents;
        this.reporting = reporting;
        this.process = process;
        this.reading = reading;
        this.work = work;
        this.house = house;
        this.clock = clock;
        this.db = db;
    }

    static <R> R done(Outcome<R> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<R>) outcome).result();
    }

    ReportEvent event(String text) {
        return new ReportEvent(
                ReportKind.SYSTEM,
                text,
                ReportEvent.When.NOW,
                null,
                "",
                Known.UNKNOWN,
                "",
                UUID.randomUUID(),
                null);
    }

    IncidentId reported(Actor reporter) {
        return done(reporting.report(reporter, event("Det gick inte att logga in")));
    }

    IncidentId opened(Actor opener, Severity severity) {
        return done(
                incidents.open(
                        opener,
                        new OpenIncident(
                                "Fel i systemet",
                                "Det gick fel",
                                clock.instant(),
                                Kind.IT,
                                severity,
                                null,
                                List.of())));
    }

    /** Values that a step asks for, right as far as they can be. */
    Map<StepField, String> values(Step step, Actor verifier) {
        Map<StepField, String> typed = new EnumMap<>(StepField.class);
        for (StepField field : step.must()) {
            typed.put(
                    field,
                    switch (field.input()) {
                        case TEXT, LINE -> "Prov";
                        case TIME -> Times.dateTime(clock.instant());
                        case COUNT -> "3";
                        case PERSON -> verifier.person().toString();
                        case FAULT -> FaultSourceKind.UNKNOWN.name();
                    });
        }
        return typed;
    }

    Outcome<Stage> take(Actor actor, IncidentId id, Step step, Actor verifier) {
        return process.take(actor, new TakeStep(id, step, version(id), values(step, verifier)));
    }

    /** As one who sees and may everything. */
    IncidentDetail detail(IncidentId id) {
        return reading.find(house.person(Role.CRISIS_MANAGER), id).orElseThrow();
    }

    int version(IncidentId id) {
        return db.fetchSingle("select version from incidents.incident where id = ?", id.value())
                .get(0, Integer.class);
    }

    /** Brings an incident to a stage; {@code worker} takes every step up to the remedy. */
    void bring(IncidentId id, Stage stage, Actor worker, Actor verifier) {
        List<Step> steps = List.of(Step.COLLECT, Step.IDENTIFY, Step.REMEDY, Step.VERIFY_EFFECTIVE);
        for (Step step : steps) {
            if (detailStage(id).compareTo(stage) >= 0) {
                return;
            }
            Actor actor = step == Step.VERIFY_EFFECTIVE ? verifier : worker;
            done(take(actor, id, step, verifier));
        }
    }

    private Stage detailStage(IncidentId id) {
        return Stage.valueOf(
                db.fetchSingle("select stage from incidents.incident where id = ?", id.value())
                        .get(0, String.class));
    }

    void judgeSeverity(IncidentId id, Severity severity) {
        IncidentDetail i = detail(id);
        done(
                work.describe(
                        house.person(Role.INCIDENT_MANAGER),
                        id,
                        i.version(),
                        i.row().title(),
                        Kind.IT,
                        severity,
                        null));
    }
}
