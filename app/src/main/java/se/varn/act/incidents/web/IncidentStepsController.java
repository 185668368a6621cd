package se.varn.act.incidents.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.IncidentProcess;
import se.varn.act.incidents.IncidentWork;
import se.varn.act.incidents.IncidentsText;
import se.varn.act.incidents.Judge;
import se.varn.act.incidents.Kind;
import se.varn.act.incidents.Level;
import se.varn.act.incidents.LevelStep;
import se.varn.act.incidents.Severity;
import se.varn.act.incidents.Stage;
import se.varn.act.incidents.Step;
import se.varn.act.incidents.StepField;
import se.varn.act.incidents.TakeStep;
import se.varn.act.incidents.Track;
import se.varn.act.incidents.web.IncidentView.Visit;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.shell.Form;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Times;

/** The forms of an incident's page that change the incident itself. */
@Controller
@RequestMapping("/incidents/{id}")
@Requires(Permission.INCIDENT_LEAD)
class IncidentStepsController {
    private final IncidentProcess process;
    private final IncidentWork work;
    private final IncidentView view;

    IncidentStepsController(IncidentProcess process, IncidentWork work, IncidentView view) {
        this.process = process;
        this.work = work;
        this.view = view;
    }

    @PostMapping("/step")
    @Requires({Permission.INCIDENT_WORK, Permission.INCIDENT_VERIFY, Permission.INCIDENT_LEAD})
    View step(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam Step step,
            @RequestParam int version,
            Form form) {
        Map<StepField, String> typed = new EnumMap<>(StepField.class);
        for (StepField field : StepField.values()) {
            if (!form.value(field.field()).isBlank()) {
                typed.put(field, form.value(field.field()));
            }
        }
        Outcome<Stage> outcome =
                process.take(actor, new TakeStep(new IncidentId(id), step, version, typed));
        Object stage = outcome instanceof Outcome.Done<Stage>(Stage to) ? to : "";
        return view.answer(
                new Visit(actor, language, id, form), outcome, IncidentsText.STEP_NOTICE, stage);
    }

    @PostMapping("/level")
    @Requires({Permission.INCIDENT_LEAD, Permission.INCIDENT_CRISIS})
    View level(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam LevelStep step,
            @RequestParam int version,
            Form form) {
        Outcome<Level> outcome =
                process.changeLevel(
                        actor, new IncidentId(id), step, version, form.value("level_reason"));
        Object level = outcome instanceof Outcome.Done<Level>(Level to) ? to : "";
        return view.answer(
                new Visit(actor, language, id, form), outcome, IncidentsText.LEVEL_NOTICE, level);
    }

    @PostMapping("/describe")
    View describe(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam int version,
            Form form) {
        Optional<Kind> kind = Typed.choice(Kind.values(), form.value("kind"));
        Optional<Severity> severity = Typed.choice(Severity.values(), form.value("severity"));
        Outcome<IncidentId> outcome;
        if (kind.isEmpty()) {
            outcome = new Outcome.Invalid<>("kind", IncidentsText.KIND_MISSING);
        } else if (severity.isEmpty()) {
            outcome = new Outcome.Invalid<>("severity", IncidentsText.SEVERITY_MISSING);
        } else {
            outcome =
                    work.describe(
                            actor,
                            new IncidentId(id),
                            version,
                            form.value("title"),
                            kind.get(),
                            severity.get(),
                            Typed.id(form.value("lead")).orElse(null));
        }
        return view.answer(new Visit(actor, language, id, form), outcome, IncidentsText.SAVED);
    }

    @PostMapping("/judge")
    View judge(
            HttpServletRequest request,
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam int version,
            Form form) {
        List<FieldError> errors = new ArrayList<>();
        Optional<Instant> noticed = time(form, "noticed", errors);
        Optional<Instant> known = time(form, "known", errors);
        String judgement = form.value("judgement");
        Set<Track> tracks = EnumSet.noneOf(Track.class);
        String[] ticked = request.getParameterValues("tracks");
        if (judgement.equals("yes") && ticked != null) {
            for (String track : ticked) {
                Typed.choice(Track.values(), track).ifPresent(tracks::add);
            }
        }
        if (judgement.equals("yes") && tracks.isEmpty()) {
            errors.add(new FieldError("judgement", IncidentsText.TRACK_MISSING));
        }
        Outcome<IncidentId> outcome =
                errors.isEmpty()
                        ? work.judge(
                                actor,
                                new Judge(
                                        new IncidentId(id),
                                        version,
                                        noticed.orElse(null),
                                        known.orElse(null),
                                        judgement.equals("yes") || judgement.equals("no"),
                                        tracks,
                                        form.value("judged_why")))
                        : new Outcome.Invalid<>(errors);
        return view.answer(new Visit(actor, language, id, form), outcome, IncidentsText.SAVED);
    }

    private static Optional<Instant> time(Form form, String field, List<FieldError> errors) {
        String typed = form.value(field);
        Optional<Instant> at = Times.typed(typed);
        if (!typed.isBlank() && at.isEmpty()) {
            errors.add(new FieldError(field, IncidentsText.TIME_WRONG));
        }
        return at;
    }

    @PostMapping("/restrict")
    View restrict(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam int version,
            Form form) {
        return view.answer(
                new Visit(actor, language, id, form),
                work.restrict(
                        actor,
                        new IncidentId(id),
                        version,
                        form.value("ground"),
                        form.value("restrict_reason")),
                IncidentsText.SAVED);
    }

    @PostMapping("/publish")
    View publish(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam int version,
            Form form) {
        return view.answer(
                new Visit(actor, language, id, form),
                work.publish(actor, new IncidentId(id), version, form.value("public_text")),
                IncidentsText.SAVED);
    }
}
