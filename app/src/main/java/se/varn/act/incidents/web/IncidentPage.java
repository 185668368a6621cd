package se.varn.act.incidents.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.varn.act.actions.ActionRow;
import se.varn.act.incidents.IncidentDetail;
import se.varn.act.incidents.IncidentEntry;
import se.varn.act.incidents.Stage;
import se.varn.act.incidents.Step;
import se.varn.act.incidents.StepField;
import se.varn.foundation.records.Panel;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Frame;
import se.varn.foundation.text.Message;
import se.varn.foundation.text.Times;

/**
 * One incident.
 *
 * @param across boxes of other rooms that stand above the timeline
 * @param main the form of the next step, when this reader may take it
 * @param others forms of other steps that this reader may take
 * @param confirmNumbers whether the note typed holds a personal identity number
 */
public record IncidentPage(
        IncidentDetail i,
        Form form,
        List<Panel.Box> across,
        List<Panel.Box> beside,
        List<Day> days,
        @Nullable StepForm main,
        List<StepForm> others,
        List<ActionRow> actions,
        Choices choices,
        boolean confirmNumbers) {
    /** One day of the timeline. */
    public record Day(String title, List<IncidentEntry> entries) {}

    /** One form that takes one of several steps with the same fields. */
    public record StepForm(List<Step> steps) {
        public List<StepField> must() {
            return steps.getFirst().must();
        }

        public List<StepField> may() {
            return steps.getFirst().may();
        }

        public Step first() {
            return steps.getFirst();
        }
    }

    /** What the forms offer. */
    public record Choices(
            List<Choice> people,
            List<Choice> verifiers,
            List<Choice> systems,
            List<Choice> kinds,
            List<Choice> severities,
            List<Choice> faultSources) {}

    /** A value that was filled in, as text. */
    public String text(Frame frame, Object value) {
        return switch (value) {
            case Message m -> frame.t(m);
            case Instant at -> Times.dateTime(at);
            default -> value.toString();
        };
    }

    /** The stage that the next step leads to. */
    public @Nullable Stage next() {
        return main == null || !main.first().forward() ? null : main.first().to(i.row().stage());
    }

    public String time(Instant at) {
        return Times.dateTime(at).substring(11);
    }

    public String address() {
        return i.row().address();
    }

    public boolean open() {
        return i.row().stage().open();
    }
}
