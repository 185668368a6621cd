package se.varn.account.assignments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.varn.account.assignments.AssignmentDetail;
import se.varn.account.assignments.AssignmentId;
import se.varn.account.assignments.AssignmentRow;
import se.varn.account.assignments.Assignments;
import se.varn.account.assignments.AssignmentsText;
import se.varn.account.assignments.Freezing;
import se.varn.account.assignments.SaveAssignment;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.shell.Boxes;
import se.varn.foundation.shell.Colleagues;
import se.varn.foundation.shell.Column;
import se.varn.foundation.shell.Exports;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Times;

@Controller
@RequestMapping("/assignments")
@Requires(Permission.ASSIGNMENT_READ)
class AssignmentsController {
    private static final Set<String> SORTS = Set.of("number", "title", "due", "responsible");
    private static final List<Column<AssignmentRow>> COLUMNS =
            List.of(
                    new Column<>(AssignmentsText.ASSIGNMENT, AssignmentRow::number),
                    new Column<>(AssignmentsText.TITLE, AssignmentRow::title),
                    new Column<>(AssignmentsText.SOURCE, AssignmentRow::source),
                    new Column<>(AssignmentsText.REGISTRATION, AssignmentRow::registrationNumber),
                    new Column<>(AssignmentsText.DUE, AssignmentRow::due),
                    new Column<>(AssignmentsText.RESPONSIBLE, AssignmentRow::responsibleName),
                    new Column<>(AssignmentsText.STATUS, AssignmentRow::status));

    private final Assignments assignments;
    private final Freezing freezing;
    private final Colleagues colleagues;
    private final Boxes boxes;
    private final Pages pages;
    private final Clock clock;

    AssignmentsController(
            Assignments assignments,
            Freezing freezing,
            Colleagues colleagues,
            Boxes boxes,
            Pages pages,
            Clock clock) {
        this.assignments = assignments;
        this.freezing = freezing;
        this.colleagues = colleagues;
        this.boxes = boxes;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View list(HttpServletRequest request, Actor actor) {
        return pages.page(
                "assignments/list.jte",
                AssignmentsText.ASSIGNMENTS,
                new AssignmentsPage(
                        assignments.list(actor, ListQuery.of(request, SORTS, "due", true)),
                        Times.day(clock.instant())));
    }

    @GetMapping(".{type:csv|xlsx}")
    ResponseEntity<byte[]> export(
            HttpServletRequest request, Actor actor, Language language, @PathVariable String type) {
        List<AssignmentRow> rows =
                assignments.all(actor, ListQuery.of(request, SORTS, "due", true), Exports.MOST);
        return Exports.file(type, "uppdrag", COLUMNS, rows, language);
    }

    @GetMapping("/new")
    @Requires(Permission.ASSIGNMENT_WRITE)
    View create(Form form) {
        return form(HttpStatus.OK, null, form);
    }

    @PostMapping("/new")
    @Requires(Permission.ASSIGNMENT_WRITE)
    View created(Actor actor, Form form) {
        return answer(assignments.create(actor, typed(form)), null, form, AssignmentsText.CREATED);
    }

    @GetMapping("/{id}/edit")
    @Requires(Permission.ASSIGNMENT_WRITE)
    View edit(Actor actor, @PathVariable UUID id) {
        return assignments
                .find(actor, new AssignmentId(id))
                .map(a -> form(HttpStatus.OK, a, Form.of(values(a))))
                .orElseGet(pages::refusal);
    }

    @PostMapping("/{id}/edit")
    @Requires(Permission.ASSIGNMENT_WRITE)
    View edited(Actor actor, @PathVariable UUID id, @RequestParam int version, Form form) {
        AssignmentId assignment = new AssignmentId(id);
        Optional<AssignmentDetail> before = assignments.find(actor, assignment);
        return answer(
                assignments.change(actor, assignment, version, typed(form)),
                before.orElse(null),
                form,
                AssignmentsText.CHANGED);
    }

    private View answer(
            Outcome<AssignmentId> outcome,
            @Nullable AssignmentDetail before,
            Form form,
            AssignmentsText notice) {
        return switch (outcome) {
            case Outcome.Done<AssignmentId>(var id) ->
                    pages.redirect("/assignments/" + id.value(), notice);
            case Outcome.Invalid<AssignmentId>(var errors) ->
                    form(HttpStatus.UNPROCESSABLE_CONTENT, before, form.with(errors));
            case Outcome.Conflict<AssignmentId> _ ->
                    pages.conflict(form(HttpStatus.CONFLICT, before, form.overtaken()));
            case Outcome.Forbidden<AssignmentId> _, Outcome.Confirm<AssignmentId> _ ->
                    pages.refusal();
        };
    }

    private static SaveAssignment typed(Form form) {
        return new SaveAssignment(
                form.value("title"),
                form.value("source"),
                form.value("registrationNumber"),
                Times.typedDay(form.value("due")).orElse(null),
                uuid(form.value("responsible")),
                form.value("decisionMaker"),
                form.value("rapporteur"),
                form.value("participants"),
                form.value("dissent"),
                form.value("points"));
    }

    private static Map<String, String> values(AssignmentDetail a) {
        Map<String, String> values = new HashMap<>();
        values.put("title", a.row().title());
        values.put("source", a.row().source());
        values.put("registrationNumber", orEmpty(a.row().registrationNumber()));
        values.put("due", a.row().due().toString());
        values.put("responsible", a.row().responsible().toString());
        values.put("decisionMaker", orEmpty(a.decisionMaker()));
        values.put("rapporteur", orEmpty(a.rapporteur()));
        values.put("participants", orEmpty(a.participants()));
        values.put("dissent", orEmpty(a.dissent()));
        values.put(
                "points",
                a.points().stream()
                        .map(p -> p.label() + " " + p.wording())
                        .collect(Collectors.joining("\n")));
        return values;
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private View form(HttpStatus status, @Nullable AssignmentDetail before, Form form) {
        return pages.page(
                status,
                "assignments/edit.jte",
                before == null ? AssignmentsText.NEW : before.row().number(),
                new AssignmentFormPage(before, form, colleagues.offer(form, "responsible")));
    }

    @GetMapping("/{id}")
    View show(Actor actor, Language language, @PathVariable UUID id) {
        AssignmentId assignment = new AssignmentId(id);
        Optional<AssignmentDetail> found = assignments.find(actor, assignment);
        if (found.isEmpty()) {
            return pages.refusal();
        }
        LocalDate today = Times.day(clock.instant());
        LocalDate first = LocalDate.of(found.get().row().due().getYear() - 1, 1, 1);
        Form start =
                Form.of(
                        Map.of(
                                "first", first.toString(),
                                "last", first.plusYears(1).minusDays(1).toString()));
        return pages.page(
                "assignments/show.jte",
                found.get().row().number(),
                new AssignmentPage(
                        found.get(),
                        freezing.versions(actor, assignment),
                        start,
                        today,
                        boxes.on(assignment.ref(), actor, language)));
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
