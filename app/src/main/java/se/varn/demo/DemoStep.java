package se.varn.demo;

import se.varn.foundation.access.Outcome;

/** Takes the answer of a command that must go well. */
final class DemoStep {
    private DemoStep() {}

    static <R> R done(Outcome<R> outcome) {
        if (outcome instanceof Outcome.Done<R>(R result)) {
            return result;
        }
        throw new IllegalStateException("the demo's command ended as " + outcome);
    }
}
