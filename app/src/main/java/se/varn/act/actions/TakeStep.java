package se.varn.act.actions;

/**
 * A step of a measure as typed.
 *
 * @param version the version that was on the page
 * @param note what was done, what was measured, or why it is cancelled
 * @param window for an effect: over what time it was measured
 */
public record TakeStep(
        ActionId action, ActionStatus.Step step, int version, String note, String window) {}
