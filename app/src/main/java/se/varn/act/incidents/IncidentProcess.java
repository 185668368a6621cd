package se.varn.act.incidents;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.act.incidents.jooq.tables.records.IncidentRecord;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.text.Times;

/** Taking incidents through their stages and between their levels, as {@link Step} says. */
@Service
public class IncidentProcess {
    private final IncidentStore store;
    private final IncidentBook book;
    private final IncidentNews news;
    private final Access access;
    private final Clock clock;

    IncidentProcess(
            IncidentStore store, IncidentBook book, IncidentNews news, Access access, Clock clock) {
        this.store = store;
        this.book = book;
        this.news = news;
        this.access = access;
        this.clock = clock;
    }

    /** Takes a step; answers the stage after it. */
    @Transactional
    public Outcome<Stage> take(Actor actor, TakeStep command) {
        Step step = command.step();
        Optional<IncidentRecord> found =
                store.hold(command.incident())
                        .filter(i -> sees(actor, i, step) && may(actor, i, step));
        if (found.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        IncidentRecord incident = found.get();
        Stage from = Stage.valueOf(incident.getStage());
        if (!step.leaves(from)) {
            return new Outcome.Conflict<>();
        }
        Map<StepField, Object> values = new EnumMap<>(StepField.class);
        List<FieldError> errors = read(actor, incident, command, values);
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        Stage to = step.to(from);
        values.forEach((field, value) -> put(incident, field, value));
        stamp(actor, incident, step, to);
        if (!store.save(incident, command.version())) {
            return new Outcome.Conflict<>();
        }
        book.write(actor, incident.getId(), line(step, from, to, command));
        news.follow(incident, step.follows());
        book.close(
                actor,
                step.name().toLowerCase(Locale.ROOT),
                incident,
                null,
                Map.of("from", from.name(), "to", to.name(), "typed", command.all()));
        return new Outcome.Done<>(to);
    }

    /** Moves an open incident to another level; its stage stays. */
    @Transactional
    public Outcome<Level> changeLevel(
            Actor actor, IncidentId id, LevelStep step, int version, String reason) {
        Optional<IncidentRecord> found = book.hold(actor, step.permission(), id);
        if (found.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        IncidentRecord incident = found.get();
        Level from = Level.valueOf(incident.getLevel());
        if (!step.leaves(from) || !Stage.valueOf(incident.getStage()).open()) {
            return new Outcome.Conflict<>();
        }
        if (reason.isBlank() || reason.length() > 20_000) {
            return new Outcome.Invalid<>("level_reason", IncidentsText.REASON_MISSING);
        }
        Level highest = Level.valueOf(incident.getHighestLevel()).or(step.to());
        incident.setLevel(step.to().name());
        incident.setHighestLevel(highest.name());
        if (!store.save(incident, version)) {
            return new Outcome.Conflict<>();
        }
        EntryType type = step.raises() ? EntryType.RAISED : EntryType.LOWERED;
        book.write(
                actor,
                id.value(),
                new IncidentBook.Line(type, null, from.name(), step.to().name(), reason, false));
        if (step.raises()) {
            news.raised(incident);
        }
        book.close(
                actor,
                step.name().toLowerCase(Locale.ROOT),
                incident,
                reason,
                Map.of("from", from.name(), "to", step.to().name()));
        return new Outcome.Done<>(step.to());
    }

    /** The steps this person may take with this incident now. */
    static List<Step> steps(Actor actor, IncidentRecord incident) {
        return Step.from(Stage.valueOf(incident.getStage())).stream()
                .filter(step -> sees(actor, incident, step) && may(actor, incident, step))
                .toList();
    }

    static List<LevelStep> levelSteps(Actor actor, IncidentRecord incident) {
        return Stage.valueOf(incident.getStage()).open()
                ? LevelStep.from(Level.valueOf(incident.getLevel())).stream()
                        .filter(step -> actor.may(step.permission()))
                        .toList()
                : List.of();
    }

    private static boolean sees(Actor actor, IncidentRecord incident, Step step) {
        return step.who() == Step.Who.REPORTER || actor.sees(incident.getCircle());
    }

    private static boolean may(Actor actor, IncidentRecord incident, Step step) {
        boolean needsOther = Severity.valueOf(incident.getSeverity()).needsOtherVerifier();
        return switch (step.who()) {
            case WORKER -> actor.may(Permission.INCIDENT_WORK);
            case LEADER -> actor.may(Permission.INCIDENT_LEAD);
            case VERIFIER ->
                    actor.may(Permission.INCIDENT_VERIFY)
                            && !(needsOther && actor.is(incident.getRemediedBy()));
            case REPORTER -> actor.is(incident.getReporter()) && !needsOther;
        };
    }

    private List<FieldError> read(
            Actor actor, IncidentRecord incident, TakeStep command, Map<StepField, Object> values) {
        List<FieldError> errors = new ArrayList<>();
        Stream.concat(command.step().must().stream(), command.step().may().stream())
                .forEach(field -> {
                    Instant at = command.times().get(field);
                    String typed = command.value(field);
                    if (at == null && typed.isEmpty()) {
                        if (command.step().must().contains(field)) {
                            errors.add(new FieldError(field.field(), missing(field)));
                        }
                        return;
                    }
                    Object value = at == null ? parse(field, typed) : at;
                    if (value == null) {
                        errors.add(new FieldError(field.field(), missing(field)));
                    } else {
                        values.put(field, value);
                    }
                });
        values.forEach((field, value) -> check(actor, incident, field, value, errors));
        return errors;
    }

    private void check(
            Actor actor,
            IncidentRecord incident,
            StepField field,
            Object value,
            List<FieldError> errors) {
        if (value instanceof Instant at && at.isAfter(clock.instant())) {
            errors.add(new FieldError(field.field(), IncidentsText.FUTURE));
        }
        if (field != StepField.VERIFIER) {
            return;
        }
        boolean other = Severity.valueOf(incident.getSeverity()).needsOtherVerifier();
        boolean may =
                access.actor((UUID) value)
                        .filter(a ->
                                a.may(Permission.INCIDENT_VERIFY) && a.sees(incident.getCircle()))
                        .isPresent();
        if (!may) {
            errors.add(new FieldError(field.field(), IncidentsText.VERIFIER_MAY_NOT));
        } else if (other && actor.is((UUID) value)) {
            errors.add(new FieldError(field.field(), IncidentsText.VERIFIER_IS_REMEDIER));
        }
    }

    private static IncidentsText missing(StepField field) {
        return switch (field.input()) {
            case TEXT, LINE -> IncidentsText.TEXT_MISSING;
            case TIME -> IncidentsText.TIME_WRONG;
            case COUNT -> IncidentsText.COUNT_WRONG;
            case PERSON -> IncidentsText.PERSON_MISSING;
            case FAULT -> IncidentsText.FAULT_MISSING;
        };
    }

    private static @Nullable Object parse(StepField field, String typed) {
        return switch (field.input()) {
            case TEXT -> typed.length() > 20_000 ? null : typed;
            case LINE -> typed.length() > 200 ? null : typed;
            case TIME -> Times.typed(typed).orElse(null);
            case COUNT -> typed.matches("[0-9]{1,9}") ? Integer.valueOf(typed) : null;
            case PERSON -> uuid(typed);
            case FAULT ->
                    Arrays.stream(FaultSourceKind.values())
                            .filter(k -> k.name().equals(typed))
                            .findFirst()
                            .orElse(null);
        };
    }

    private static @Nullable UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void put(IncidentRecord incident, StepField field, Object value) {
        switch (field) {
            case EFFECT -> incident.setEffect((String) value);
            case PERSONS_AFFECTED -> incident.setPersonsAffected((Integer) value);
            case LIMITED_SINCE -> incident.setLimitedSince((Instant) value);
            case FAULT_SOURCE_KIND -> incident.setFaultSourceKind(((FaultSourceKind) value).name());
            case FAULT_SOURCE -> incident.setFaultSource((String) value);
            case REMEDY -> incident.setRemedy((String) value);
            case IN_FORCE_AT -> incident.setRemedyInForceAt((Instant) value);
            case EXPECTED_EFFECT -> incident.setExpectedEffect((String) value);
            case VERIFIER -> incident.setVerifier((UUID) value);
            case MEASURED, COMMENT -> incident.setMeasured((String) value);
            case WINDOW -> incident.setMeasuredWindow((String) value);
            case REASON -> {}
        }
    }

    private void stamp(Actor actor, IncidentRecord incident, Step step, Stage to) {
        Instant now = clock.instant();
        incident.setStage(to.name());
        switch (step) {
            case COLLECT, UPDATE -> {
                if (incident.getInformationAt() == null) {
                    incident.setInformationAt(now);
                }
                incident.setInformationBy(actor.person());
            }
            case IDENTIFY, IDENTIFY_AGAIN -> {
                incident.setFaultSourceAt(now);
                incident.setFaultSourceBy(actor.person());
            }
            case REMEDY -> {
                incident.setRemediedAt(now);
                incident.setRemediedBy(actor.person());
                incident.setOutcome(null);
                incident.setMeasured(null);
                incident.setMeasuredWindow(null);
            }
            case VERIFY_EFFECTIVE, REPORTER_CONFIRMS -> judge(actor, incident, Effect.EFFECTIVE);
            case VERIFY_PARTLY -> judge(actor, incident, Effect.PARTLY);
            case VERIFY_NOT, REPORTER_REFUTES -> judge(actor, incident, Effect.NOT);
            case REOPEN -> incident.setOutcome(null);
        }
        if (to.compareTo(Stage.FAULT_SOURCE_REMEDIED) < 0) {
            incident.setRemediedAt(null);
            incident.setRemedyInForceAt(null);
        }
        if (to != Stage.EFFECT_VERIFIED) {
            incident.setVerifiedAt(null);
        }
    }

    private void judge(Actor actor, IncidentRecord incident, Effect effect) {
        incident.setOutcome(effect.name());
        incident.setVerifiedAt(clock.instant());
        incident.setVerifiedBy(actor.person());
    }

    private static IncidentBook.Line line(Step step, Stage from, Stage to, TakeStep command) {
        EntryType type =
                step == Step.UPDATE || step == Step.IDENTIFY_AGAIN
                        ? EntryType.FACTS
                        : step == Step.REPORTER_CONFIRMS
                                ? EntryType.CONFIRMED
                                : to.compareTo(from) < 0 ? EntryType.SENT_BACK : EntryType.STAGE;
        List<String> parts = new ArrayList<>();
        for (StepField field : StepField.values()) {
            boolean words =
                    field.input() == StepField.Input.TEXT || field.input() == StepField.Input.LINE;
            if (words && !command.value(field).isEmpty()) {
                parts.add(command.value(field));
            }
        }
        return new IncidentBook.Line(
                type, null, from.name(), to.name(), String.join("\n", parts), false);
    }
}
