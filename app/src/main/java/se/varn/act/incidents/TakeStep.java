package se.varn.act.incidents;

import java.util.Map;

/**
 * A step of an incident as typed.
 *
 * @param version the version that was on the page
 * @param typed what was typed per field; a field that is not there is empty
 */
public record TakeStep(IncidentId incident, Step step, int version, Map<StepField, String> typed) {
    public String value(StepField field) {
        return typed.getOrDefault(field, "").strip();
    }
}
