package se.varn.act.incidents;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * A step of an incident as typed.
 *
 * @param version the version that was on the page
 * @param typed what was typed per field; a field that is not there is empty
 * @param times what is known more precisely than people type it
 */
public record TakeStep(
        IncidentId incident,
        Step step,
        int version,
        Map<StepField, String> typed,
        Map<StepField, Instant> times) {
    public TakeStep(IncidentId incident, Step step, int version, Map<StepField, String> typed) {
        this(incident, step, version, typed, Map.of());
    }

    /** Both, for the chain. */
    Map<StepField, Object> all() {
        Map<StepField, Object> all = new EnumMap<>(StepField.class);
        all.putAll(typed);
        all.putAll(times);
        return all;
    }

    public String value(StepField field) {
        return typed.getOrDefault(field, "").strip();
    }
}
