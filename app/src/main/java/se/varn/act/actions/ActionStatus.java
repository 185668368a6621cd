package se.varn.act.actions;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import se.varn.foundation.text.Message;

/**
 * Where a measure stands. The steps between them are {@link Step}, the one table that says who may
 * take which.
 */
public enum ActionStatus implements Message {
    OPEN("Pågår", "Open", "warn", "half"),
    DONE("Utförd, effekt ej verifierad", "Done, effect not verified", "info", "check"),
    VERIFIED("Effekt verifierad", "Effect verified", "ok", "okc"),
    NOT_EFFECTIVE("Gav inte effekt", "Not effective", "danger", "warn"),
    CANCELLED("Avbruten", "Cancelled", "plain", "cross");

    private final String sv;
    private final String en;
    private final String tone;
    private final String icon;

    ActionStatus(String sv, String en, String tone, String icon) {
        this.sv = sv;
        this.en = en;
        this.tone = tone;
        this.icon = icon;
    }

    /** A step: from one status to another, and who takes it. */
    public enum Step {
        FINISH(Set.of(OPEN, NOT_EFFECTIVE), DONE, Who.OWNER),
        CONFIRM_EFFECT(Set.of(DONE), VERIFIED, Who.VERIFIER),
        REFUTE_EFFECT(Set.of(DONE), NOT_EFFECTIVE, Who.VERIFIER),
        CANCEL(Set.of(OPEN, NOT_EFFECTIVE), CANCELLED, Who.VERIFIER);

        private final Set<ActionStatus> from;
        private final ActionStatus to;
        private final Who who;

        Step(Set<ActionStatus> from, ActionStatus to, Who who) {
            this.from = from;
            this.to = to;
            this.who = who;
        }

        public boolean leaves(ActionStatus status) {
            return from.contains(status);
        }

        public ActionStatus to() {
            return to;
        }

        public Who who() {
            return who;
        }

        /** The steps that leave a status. */
        public static List<Step> from(ActionStatus status) {
            return Arrays.stream(values()).filter(s -> s.leaves(status)).toList();
        }
    }

    /** Who takes a step. */
    public enum Who {
        /** The measure's owner. */
        OWNER,
        /** One who may verify, and neither owns it nor carried it out. */
        VERIFIER
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }

    /** Whether something is still to be done by its owner. */
    public boolean open() {
        return this == OPEN || this == NOT_EFFECTIVE;
    }

    @Override
    public String sv() {
        return sv;
    }

    @Override
    public String en() {
        return en;
    }
}
