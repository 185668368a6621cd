package se.varn.act.incidents.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.varn.act.incidents.AddNote;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.IncidentWork;
import se.varn.act.incidents.IncidentsText;
import se.varn.act.incidents.web.IncidentView.Visit;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.shell.Form;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Times;

/** The forms of an incident's page that add something to it. */
@Controller
@RequestMapping("/incidents/{id}")
@Requires(Permission.INCIDENT_WORK)
class IncidentWorkController {
    private final IncidentWork work;
    private final IncidentView view;

    IncidentWorkController(IncidentWork work, IncidentView view) {
        this.work = work;
        this.view = view;
    }

    @PostMapping("/notes")
    View note(Actor actor, Language language, @PathVariable UUID id, Form form) {
        AddNote command =
                new AddNote(
                        new IncidentId(id),
                        form.value("note"),
                        null,
                        "",
                        form.value("to_reporter").equals("1"),
                        form.value("numbers_confirmed").equals("1"));
        return view.answer(
                new Visit(actor, language, id, form),
                work.note(actor, command),
                IncidentsText.SAVED);
    }

    @PostMapping("/corrections")
    View correct(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam UUID corrects,
            Form form) {
        AddNote command =
                new AddNote(
                        new IncidentId(id),
                        form.value("correction"),
                        corrects,
                        form.value("why"),
                        false,
                        form.value("numbers_confirmed").equals("1"));
        return view.answer(
                new Visit(actor, language, id, form),
                work.note(actor, command),
                IncidentsText.SAVED);
    }

    @PostMapping("/tasks")
    View task(Actor actor, Language language, @PathVariable UUID id, Form form) {
        Optional<LocalDate> due = Times.typedDay(form.value("due"));
        Outcome<IncidentId> outcome =
                due.isEmpty() && !form.value("due").isBlank()
                        ? new Outcome.Invalid<>("due", IncidentsText.DAY_WRONG)
                        : work.addTask(
                                actor,
                                new IncidentId(id),
                                form.value("task"),
                                Typed.id(form.value("who")).orElse(null),
                                due.orElse(null));
        return view.answer(new Visit(actor, language, id, form), outcome, IncidentsText.SAVED);
    }

    @PostMapping("/tasks/{task}")
    @Requires(Permission.INCIDENT_READ)
    View finish(Actor actor, Language language, @PathVariable UUID id, @PathVariable UUID task) {
        return view.answer(
                new Visit(actor, language, id, Form.empty()),
                work.finishTask(actor, new IncidentId(id), task),
                IncidentsText.SAVED);
    }

    @PostMapping("/participants")
    @Requires(Permission.INCIDENT_LEAD)
    View participant(Actor actor, Language language, @PathVariable UUID id, Form form) {
        return view.answer(
                new Visit(actor, language, id, form),
                work.addParticipant(
                        actor,
                        new IncidentId(id),
                        Typed.id(form.value("participant")).orElse(null),
                        form.value("duty")),
                IncidentsText.SAVED);
    }

    @PostMapping("/systems")
    View system(Actor actor, Language language, @PathVariable UUID id, Form form) {
        return view.answer(
                new Visit(actor, language, id, form),
                work.addSystem(
                        actor, new IncidentId(id), Typed.id(form.value("system")).orElse(null)),
                IncidentsText.SAVED);
    }

    @PostMapping("/duplicates")
    View duplicate(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam UUID other,
            Form form) {
        return view.answer(
                new Visit(actor, language, id, form),
                work.duplicateOf(actor, new IncidentId(id), new IncidentId(other)),
                IncidentsText.SAVED);
    }
}
