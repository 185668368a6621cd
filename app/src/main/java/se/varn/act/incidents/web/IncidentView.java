package se.varn.act.incidents.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import se.varn.act.actions.Actions;
import se.varn.act.incidents.FaultSourceKind;
import se.varn.act.incidents.IncidentDetail;
import se.varn.act.incidents.IncidentEntry;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.IncidentReading;
import se.varn.act.incidents.IncidentsText;
import se.varn.act.incidents.Kind;
import se.varn.act.incidents.Severity;
import se.varn.act.incidents.Step;
import se.varn.act.incidents.StepField;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.shell.Boxes;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;
import se.varn.foundation.text.Times;
import se.varn.know.inventory.Inventory;

/** The page of one incident, which all its forms come back to. */
@Component
class IncidentView {
    private final IncidentReading reading;
    private final Actions actions;
    private final Inventory inventory;
    private final Boxes boxes;
    private final Pages pages;
    private final Clock clock;

    IncidentView(
            IncidentReading reading,
            Actions actions,
            Inventory inventory,
            Boxes boxes,
            Pages pages,
            Clock clock) {
        this.reading = reading;
        this.actions = actions;
        this.inventory = inventory;
        this.boxes = boxes;
        this.pages = pages;
        this.clock = clock;
    }

    /** Who reads, in which language, which incident, and what was typed. */
    record Visit(Actor actor, Language language, UUID id, Form form) {
        Visit with(Form other) {
            return new Visit(actor, language, id, other);
        }
    }

    View show(Visit visit) {
        return show(HttpStatus.OK, visit, false);
    }

    /** The answer to one of the page's forms. */
    <R> View answer(Visit visit, Outcome<R> outcome, Message notice, Object... arguments) {
        String address = "/incidents/" + visit.id();
        return switch (outcome) {
            case Outcome.Done<R> _ -> pages.redirect(address, notice, arguments);
            case Outcome.Invalid<R>(var errors) ->
                    show(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            visit.with(visit.form().with(errors)),
                            false);
            case Outcome.Confirm<R> _ -> show(HttpStatus.OK, visit, true);
            case Outcome.Conflict<R> _ ->
                    pages.conflict(
                            show(HttpStatus.CONFLICT, visit.with(visit.form().overtaken()), false));
            case Outcome.Forbidden<R> _ -> pages.refusal();
        };
    }

    private View show(HttpStatus status, Visit visit, boolean confirmNumbers) {
        IncidentId id = new IncidentId(visit.id());
        Optional<IncidentDetail> found = reading.find(visit.actor(), id);
        if (found.isEmpty()) {
            return pages.refusal();
        }
        IncidentDetail i = found.get();
        List<IncidentPage.StepForm> forms = forms(i.steps());
        IncidentPage.StepForm main =
                forms.stream().filter(f -> f.first().forward()).findFirst().orElse(null);
        return pages.page(
                status,
                "incidents/show.jte",
                i.row().number(),
                new IncidentPage(
                        i,
                        filled(i, visit.form()),
                        boxes.across(id.ref(), visit.actor(), visit.language()),
                        boxes.beside(id.ref(), visit.actor(), visit.language()),
                        days(i.entries(), visit.language()),
                        main,
                        forms.stream().filter(f -> !f.equals(main)).toList(),
                        actions.remedying(visit.actor(), id.ref()),
                        choices(visit),
                        confirmNumbers));
    }

    private static List<IncidentPage.StepForm> forms(List<Step> steps) {
        Map<List<StepField>, List<Step>> groups = new LinkedHashMap<>();
        for (Step step : steps) {
            List<StepField> fields = new ArrayList<>(step.must());
            fields.addAll(step.may());
            groups.computeIfAbsent(fields, f -> new ArrayList<>()).add(step);
        }
        return groups.values().stream().map(IncidentPage.StepForm::new).toList();
    }

    private List<IncidentPage.Day> days(List<IncidentEntry> entries, Language language) {
        Map<LocalDate, List<IncidentEntry>> byDay = new LinkedHashMap<>();
        entries.forEach(
                e -> byDay.computeIfAbsent(Times.day(e.at()), d -> new ArrayList<>()).add(e));
        LocalDate today = Times.day(clock.instant());
        return byDay.entrySet().stream()
                .map(day ->
                        new IncidentPage.Day(title(day.getKey(), today, language), day.getValue()))
                .toList();
    }

    private static String title(LocalDate day, LocalDate today, Language language) {
        String words = Times.longDay(day, language);
        if (day.equals(today)) {
            return IncidentsText.TODAY.in(language, words);
        }
        return day.equals(today.minusDays(1)) ? IncidentsText.YESTERDAY.in(language, words) : words;
    }

    private IncidentPage.Choices choices(Visit visit) {
        List<Choice> helpers =
                reading.helpers(visit.actor()).stream().map(IncidentView::choice).toList();
        return new IncidentPage.Choices(
                helpers,
                visit.actor().may(Permission.INCIDENT_WORK)
                        ? reading.verifiers(visit.actor()).stream()
                                .map(IncidentView::choice)
                                .toList()
                        : List.of(),
                inventory.systems().stream()
                        .map(s -> new Choice(s.id().toString(), s.name()))
                        .toList(),
                Choice.of(Kind.values(), visit.language()),
                Choice.of(Severity.values(), visit.language()),
                Choice.of(FaultSourceKind.values(), visit.language()));
    }

    private static Choice choice(Person p) {
        return new Choice(p.id().toString(), p.name() + ", " + p.title());
    }

    /** What was typed, over what is known already. */
    private static Form filled(IncidentDetail i, Form typed) {
        Map<String, String> values = new HashMap<>();
        for (StepField field :
                List.of(
                        StepField.EFFECT,
                        StepField.PERSONS_AFFECTED,
                        StepField.LIMITED_SINCE,
                        StepField.FAULT_SOURCE)) {
            IncidentDetail.Fact fact = i.fact(field);
            if (fact != null) {
                values.put(field.field(), typedForm(fact.value()));
            }
        }
        IncidentDetail.Fact kind = i.fact(StepField.FAULT_SOURCE_KIND);
        if (kind != null && kind.value() instanceof FaultSourceKind k) {
            values.put(StepField.FAULT_SOURCE_KIND.field(), k.name());
        }
        values.put("title", i.row().title());
        values.put("kind", i.row().kind().name());
        values.put("severity", i.row().severity().name());
        values.put("lead", i.row().lead() == null ? "" : i.row().lead().toString());
        values.put("noticed", time(i.clock().noticedAt()));
        Instant known = i.clock().knownAt();
        values.put("known", time(known == null ? i.row().createdAt() : known));
        IncidentDetail.Publication publication = i.publication();
        if (publication != null) {
            values.put("public_text", publication.text());
        }
        values.putAll(typed.values());
        return new Form(values, typed.errors());
    }

    private static String typedForm(Object value) {
        return value instanceof Instant at ? Times.dateTime(at) : value.toString();
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : Times.dateTime(at);
    }
}
