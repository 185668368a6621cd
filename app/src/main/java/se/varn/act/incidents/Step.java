package se.varn.act.incidents;

import static se.varn.act.incidents.Stage.EFFECT_VERIFIED;
import static se.varn.act.incidents.Stage.FAULT_SOURCE_IDENTIFIED;
import static se.varn.act.incidents.Stage.FAULT_SOURCE_REMEDIED;
import static se.varn.act.incidents.Stage.INFORMATION_COLLECTED;
import static se.varn.act.incidents.Stage.REPORTED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.text.Message;

/**
 * The incident process, one row per step: from which stages, to which (none: it stays), who takes
 * it, what must and what may be filled in, what follows. The facade, the form on the page, the
 * diagram in the documents and the test over all combinations read this table and nothing else.
 */
public enum Step implements Message {
    COLLECT(
            "Flytta till Information insamlad",
            "Move to Information collected",
            Set.of(REPORTED),
            INFORMATION_COLLECTED,
            Who.WORKER,
            List.of(StepField.EFFECT),
            List.of(StepField.PERSONS_AFFECTED, StepField.LIMITED_SINCE),
            Set.of(Follow.TELL_REPORTER)),
    UPDATE(
            "Spara nya uppgifter",
            "Save new information",
            Set.of(INFORMATION_COLLECTED, FAULT_SOURCE_IDENTIFIED, FAULT_SOURCE_REMEDIED),
            null,
            Who.WORKER,
            List.of(StepField.EFFECT),
            List.of(StepField.PERSONS_AFFECTED, StepField.LIMITED_SINCE),
            Set.of()),
    IDENTIFY(
            "Flytta till Felkälla identifierad",
            "Move to Fault source identified",
            Set.of(INFORMATION_COLLECTED),
            FAULT_SOURCE_IDENTIFIED,
            Who.WORKER,
            List.of(StepField.FAULT_SOURCE_KIND, StepField.FAULT_SOURCE),
            List.of(),
            Set.of()),
    IDENTIFY_AGAIN(
            "Spara annan felkälla",
            "Save another fault source",
            Set.of(FAULT_SOURCE_IDENTIFIED),
            null,
            Who.WORKER,
            List.of(StepField.FAULT_SOURCE_KIND, StepField.FAULT_SOURCE),
            List.of(),
            Set.of()),
    REMEDY(
            "Flytta till Felkälla åtgärdad",
            "Move to Fault source remedied",
            Set.of(FAULT_SOURCE_IDENTIFIED),
            FAULT_SOURCE_REMEDIED,
            Who.WORKER,
            List.of(
                    StepField.REMEDY,
                    StepField.IN_FORCE_AT,
                    StepField.EXPECTED_EFFECT,
                    StepField.VERIFIER),
            List.of(),
            EnumSet.of(Follow.ASK_VERIFIER, Follow.ASK_REPORTER)),
    VERIFY_EFFECTIVE(
            "Åtgärden hade effekt: avsluta",
            "The remedy was effective: close",
            Set.of(FAULT_SOURCE_REMEDIED),
            EFFECT_VERIFIED,
            Who.VERIFIER,
            List.of(StepField.MEASURED, StepField.WINDOW),
            List.of(),
            Set.of(Follow.TELL_REPORTER)),
    VERIFY_PARTLY(
            "Delvis effekt: tillbaka till felkällan",
            "Partly effective: back to the fault source",
            Set.of(FAULT_SOURCE_REMEDIED),
            FAULT_SOURCE_IDENTIFIED,
            Who.VERIFIER,
            List.of(StepField.MEASURED, StepField.WINDOW),
            List.of(),
            Set.of(Follow.TELL_LEAD)),
    VERIFY_NOT(
            "Ingen effekt: tillbaka till felkällan",
            "Not effective: back to the fault source",
            Set.of(FAULT_SOURCE_REMEDIED),
            FAULT_SOURCE_IDENTIFIED,
            Who.VERIFIER,
            List.of(StepField.MEASURED, StepField.WINDOW),
            List.of(),
            Set.of(Follow.TELL_LEAD)),
    REPORTER_CONFIRMS(
            "Ja, det fungerar nu",
            "Yes, it works now",
            Set.of(FAULT_SOURCE_REMEDIED),
            EFFECT_VERIFIED,
            Who.REPORTER,
            List.of(),
            List.of(StepField.COMMENT),
            Set.of(Follow.TELL_LEAD)),
    REPORTER_REFUTES(
            "Nej, felet är kvar",
            "No, the fault is still there",
            Set.of(FAULT_SOURCE_REMEDIED),
            FAULT_SOURCE_IDENTIFIED,
            Who.REPORTER,
            List.of(StepField.COMMENT),
            List.of(),
            Set.of(Follow.TELL_LEAD)),
    REOPEN(
            "Öppna igen vid felkällan",
            "Reopen at the fault source",
            Set.of(EFFECT_VERIFIED),
            FAULT_SOURCE_IDENTIFIED,
            Who.LEADER,
            List.of(StepField.REASON),
            List.of(),
            Set.of(Follow.TELL_REPORTER));

    /** Who takes a step. */
    public enum Who {
        /** Those who work with incidents. */
        WORKER,
        /** Those who verify; above medium severity never the one who remedied. */
        VERIFIER,
        /** The one who reported it, up to medium severity. */
        REPORTER,
        /** Those who lead incidents. */
        LEADER
    }

    /** What follows a step. */
    public enum Follow {
        TELL_REPORTER,
        TELL_LEAD,
        ASK_VERIFIER,
        /** Up to medium severity the reporter may confirm the effect, and is asked. */
        ASK_REPORTER
    }

    private final String sv;
    private final String en;
    private final Set<Stage> from;
    private final @Nullable Stage to;
    private final Who who;
    private final List<StepField> must;
    private final List<StepField> may;
    private final Set<Follow> follows;

    Step(
            String sv,
            String en,
            Set<Stage> from,
            @Nullable Stage to,
            Who who,
            List<StepField> must,
            List<StepField> may,
            Set<Follow> follows) {
        this.sv = sv;
        this.en = en;
        this.from = from;
        this.to = to;
        this.who = who;
        this.must = must;
        this.may = may;
        this.follows = follows;
    }

    public boolean leaves(Stage stage) {
        return from.contains(stage);
    }

    /** The stage after it, taken at this stage. */
    public Stage to(Stage stage) {
        return to == null ? stage : to;
    }

    public Who who() {
        return who;
    }

    /** What must be filled in. */
    public List<StepField> must() {
        return must;
    }

    /** What may be filled in, or left unknown. */
    public List<StepField> may() {
        return may;
    }

    public Set<Follow> follows() {
        return follows;
    }

    /** Whether it brings the incident further, rather than back or nowhere. */
    public boolean forward() {
        return to != null && from.stream().allMatch(stage -> stage.compareTo(to) < 0);
    }

    /** The steps that leave a stage. */
    public static List<Step> from(Stage stage) {
        return Arrays.stream(values()).filter(s -> s.leaves(stage)).toList();
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
