package se.varn.act.incidents.rest;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.act.incidents.Effect;
import se.varn.act.incidents.EntryType;
import se.varn.act.incidents.FaultSourceKind;
import se.varn.act.incidents.IncidentDetail;
import se.varn.act.incidents.IncidentEntry;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.IncidentRow;
import se.varn.act.incidents.Kind;
import se.varn.act.incidents.Known;
import se.varn.act.incidents.Level;
import se.varn.act.incidents.OpenIncident;
import se.varn.act.incidents.Severity;
import se.varn.act.incidents.Stage;
import se.varn.act.incidents.Step;
import se.varn.act.incidents.StepField;
import se.varn.act.incidents.TakeStep;
import se.varn.know.inventory.SystemRow;

/**
 * An incident in full.
 *
 * @param restricted whether only a named circle reads it
 * @param steps the steps that this caller may take now
 */
record IncidentJson(
        UUID id,
        String number,
        String title,
        String whatHappened,
        Kind kind,
        Severity severity,
        Level level,
        Stage stage,
        Known personalData,
        @Nullable UUID lead,
        @Nullable String leadName,
        @Nullable String reporterName,
        @Nullable Instant noticedAt,
        @Nullable Instant knownAt,
        Instant createdAt,
        @Nullable Effect outcome,
        boolean restricted,
        List<Affected> systems,
        List<Entry> entries,
        List<Step> steps,
        int version) {
    static IncidentJson of(IncidentDetail i) {
        IncidentRow row = i.row();
        return new IncidentJson(
                row.id(),
                row.number(),
                row.title(),
                i.whatHappened(),
                row.kind(),
                row.severity(),
                row.level(),
                row.stage(),
                i.personalData(),
                row.lead(),
                row.leadName(),
                i.reporterName(),
                row.noticedAt(),
                i.clock().knownAt(),
                row.createdAt(),
                i.outcome(),
                row.restricted(),
                i.systems().stream().map(Affected::of).toList(),
                i.entries().stream().map(Entry::of).toList(),
                i.steps(),
                i.version());
    }

    /** A system that is affected. */
    record Affected(UUID id, String name) {
        static Affected of(SystemRow system) {
            return new Affected(system.id(), system.name());
        }
    }

    /** A line of the timeline, in its newest wording. */
    record Entry(UUID id, Instant at, EntryType type, String text, String by, boolean published) {
        static Entry of(IncidentEntry e) {
            return new Entry(e.id(), e.at(), e.type(), e.text(), e.byName(), e.published());
        }
    }

    /** An incident in a list. */
    record Item(
            UUID id,
            String number,
            String title,
            Kind kind,
            Severity severity,
            Level level,
            Stage stage,
            @Nullable UUID lead,
            @Nullable String leadName,
            @Nullable Instant noticedAt,
            Instant createdAt,
            boolean restricted) {
        static Item of(IncidentRow row) {
            return new Item(
                    row.id(),
                    row.number(),
                    row.title(),
                    row.kind(),
                    row.severity(),
                    row.level(),
                    row.stage(),
                    row.lead(),
                    row.leadName(),
                    row.noticedAt(),
                    row.createdAt(),
                    row.restricted());
        }
    }

    /** An incident to open. */
    record Open(
            String title,
            String whatHappened,
            Instant noticedAt,
            Kind kind,
            Severity severity,
            @Nullable List<UUID> systems) {
        OpenIncident command() {
            return new OpenIncident(
                    title,
                    whatHappened,
                    noticedAt,
                    kind,
                    severity,
                    null,
                    systems == null ? List.of() : systems);
        }
    }

    /**
     * A line to add to the timeline.
     *
     * @param published whether the one who reported the incident reads it
     * @param numbersConfirmed whether personal identity numbers in it are meant to be there
     */
    record Note(String text, @Nullable Boolean published, @Nullable Boolean numbersConfirmed) {}

    /** A step to take; which fields it must have is told when one is missing. */
    record NewStep(
            Step step,
            @Nullable String effect,
            @Nullable Integer personsAffected,
            @Nullable Instant limitedSince,
            @Nullable FaultSourceKind faultSourceKind,
            @Nullable String faultSource,
            @Nullable String remedy,
            @Nullable Instant inForceAt,
            @Nullable String expectedEffect,
            @Nullable UUID verifier,
            @Nullable String measured,
            @Nullable String window,
            @Nullable String comment,
            @Nullable String reason) {
        TakeStep command(UUID incident, int version) {
            Map<StepField, String> typed = new EnumMap<>(StepField.class);
            put(typed, StepField.EFFECT, effect);
            put(typed, StepField.PERSONS_AFFECTED, personsAffected);
            put(typed, StepField.FAULT_SOURCE_KIND, faultSourceKind);
            put(typed, StepField.FAULT_SOURCE, faultSource);
            put(typed, StepField.REMEDY, remedy);
            put(typed, StepField.EXPECTED_EFFECT, expectedEffect);
            put(typed, StepField.VERIFIER, verifier);
            put(typed, StepField.MEASURED, measured);
            put(typed, StepField.WINDOW, window);
            put(typed, StepField.COMMENT, comment);
            put(typed, StepField.REASON, reason);
            Map<StepField, Instant> times = new EnumMap<>(StepField.class);
            if (limitedSince != null) {
                times.put(StepField.LIMITED_SINCE, limitedSince);
            }
            if (inForceAt != null) {
                times.put(StepField.IN_FORCE_AT, inForceAt);
            }
            return new TakeStep(new IncidentId(incident), step, version, typed, times);
        }

        private static void put(
                Map<StepField, String> typed, StepField field, @Nullable Object value) {
            if (value != null) {
                typed.put(field, value.toString());
            }
        }
    }

    /** Where the incident stands after a step. */
    record Taken(Stage stage) {}
}
