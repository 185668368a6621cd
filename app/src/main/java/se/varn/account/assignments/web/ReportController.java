package se.varn.account.assignments.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.varn.account.assignments.AssignmentId;
import se.varn.account.assignments.Disclosure;
import se.varn.account.assignments.Figure;
import se.varn.account.assignments.FigurePicking;
import se.varn.account.assignments.Period;
import se.varn.account.assignments.ReportId;
import se.varn.account.assignments.ReportReading;
import se.varn.account.assignments.ReportText;
import se.varn.account.assignments.ReportView;
import se.varn.account.assignments.Reports;
import se.varn.account.assignments.SaveStatement;
import se.varn.account.assignments.Statement;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.records.Card;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;
import se.varn.foundation.text.Times;

@Controller
@RequestMapping("/assignments/{id}/report")
@Requires(Permission.ASSIGNMENT_WRITE)
class ReportController {
    private final Reports reports;
    private final ReportReading reading;
    private final Pages pages;

    ReportController(Reports reports, ReportReading reading, Pages pages) {
        this.reports = reports;
        this.reading = reading;
        this.pages = pages;
    }

    @PostMapping("/start")
    View start(Actor actor, @PathVariable UUID id, Form form) {
        return switch (reports.start(actor, new AssignmentId(id), period(form))) {
            case Outcome.Done<ReportId> _ ->
                    pages.redirect(address(id, ""), ReportText.REPORT_STARTED);
            case Outcome.Invalid<ReportId> _ ->
                    pages.redirect("/assignments/" + id, ReportText.PERIOD_BAD);
            case Outcome.Conflict<ReportId> _ -> pages.conflict(address(id, ""));
            case Outcome.Forbidden<ReportId> _, Outcome.Confirm<ReportId> _ -> pages.refusal();
        };
    }

    @GetMapping
    @Requires(Permission.ASSIGNMENT_READ)
    View show(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int chapter,
            @RequestParam(required = false) @Nullable String figure,
            Form form) {
        Optional<ReportView> view = reading.view(actor, new AssignmentId(id), chapter, figure);
        if (view.isEmpty()) {
            return pages.refusal();
        }
        UUID edit = uuid(form.value("edit"));
        UUID add = uuid(form.value("add"));
        Optional<Statement> edited =
                view.get().chapter().statements().filter(s -> s.id().equals(edit)).findFirst();
        if (edited.isPresent() && actor.may(Permission.ASSIGNMENT_WRITE)) {
            Form typed = Form.of(values(view.get(), edited.get()));
            return page(
                    HttpStatus.OK,
                    language,
                    view.get(),
                    typed,
                    edit,
                    null,
                    edited.get().kind(),
                    false);
        }
        boolean adds = add != null && actor.may(Permission.ASSIGNMENT_WRITE);
        return page(
                HttpStatus.OK,
                language,
                view.get(),
                Form.empty(),
                null,
                adds ? add : null,
                kind(form),
                false);
    }

    private View page(
            HttpStatus status,
            Language language,
            ReportView view,
            Form form,
            @Nullable UUID editing,
            @Nullable UUID adding,
            Statement.Kind kind,
            boolean inserted) {
        List<Choice> figures =
                Arrays.stream(Figure.values())
                        .map(f -> new Choice(f.id(), f.in(language)))
                        .toList();
        return pages.page(
                status,
                "assignments/report.jte",
                view.draft().head().title(),
                new ReportPage(
                        view,
                        form,
                        editing,
                        adding,
                        kind,
                        inserted,
                        Choice.of(Disclosure.values(), language),
                        figures));
    }

    /** Saves, moves or removes a statement, or puts a figure into the text being written. */
    @PostMapping("/statement")
    View statement(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam int chapter,
            @RequestParam String act,
            Form form) {
        AssignmentId assignment = new AssignmentId(id);
        UUID statement = uuid(form.value("statement"));
        if (act.equals("insert")) {
            return insert(actor, language, assignment, chapter, form);
        }
        if (act.equals("save") || statement == null) {
            UUID section = uuid(form.value("section"));
            if (section == null) {
                return pages.refusal();
            }
            var command = typed(form, statement, section);
            return answer(
                    reports.save(actor, assignment, version, command),
                    id,
                    saved -> "?chapter=" + chapter + "#s-" + saved,
                    ReportText.STATEMENT_SAVED,
                    errors -> again(actor, language, assignment, chapter, form.with(errors)),
                    pages.conflict(
                            again(
                                    HttpStatus.CONFLICT,
                                    actor,
                                    language,
                                    assignment,
                                    chapter,
                                    form.overtaken())));
        }
        if (act.equals("remove")) {
            return answer(
                    reports.remove(actor, assignment, version, statement),
                    id,
                    _ -> "?chapter=" + chapter,
                    ReportText.STATEMENT_REMOVED,
                    _ -> pages.refusal());
        }
        return answer(
                reports.move(actor, assignment, version, statement, act.equals("up") ? -1 : 1),
                id,
                moved -> "?chapter=" + chapter + "&edit=" + moved + "#s-" + moved,
                null,
                _ -> pages.refusal());
    }

    private View insert(Actor actor, Language language, AssignmentId id, int chapter, Form form) {
        Optional<ReportView> view = reading.view(actor, id, chapter, null);
        if (view.isEmpty()) {
            return pages.refusal();
        }
        var picked = FigurePicking.pick(view.get().draft().head().period(), form::value);
        return switch (picked) {
            case Outcome.Done<String>(var placeholder) -> {
                Map<String, String> values = new HashMap<>(form.values());
                values.put(
                        "body", (form.value("body").stripTrailing() + " " + placeholder).strip());
                yield open(HttpStatus.OK, language, view.get(), Form.of(values), true);
            }
            case Outcome.Invalid<String>(var errors) ->
                    open(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            language,
                            view.get(),
                            form.with(errors),
                            false);
            case Outcome.Conflict<String> _,
                    Outcome.Forbidden<String> _,
                    Outcome.Confirm<String> _ ->
                    pages.refusal();
        };
    }

    private View again(Actor actor, Language language, AssignmentId id, int chapter, Form form) {
        return again(HttpStatus.UNPROCESSABLE_CONTENT, actor, language, id, chapter, form);
    }

    private View again(
            HttpStatus status,
            Actor actor,
            Language language,
            AssignmentId id,
            int chapter,
            Form form) {
        return reading.view(actor, id, chapter, null)
                .map(v -> open(status, language, v, form, false))
                .orElseGet(pages::refusal);
    }

    private View open(
            HttpStatus status, Language language, ReportView view, Form form, boolean inserted) {
        UUID statement = uuid(form.value("statement"));
        return page(
                status,
                language,
                view,
                form,
                statement,
                statement == null ? uuid(form.value("section")) : null,
                kind(form),
                inserted);
    }

    @PostMapping("/section")
    View section(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam int chapter,
            @RequestParam UUID chapterId,
            Form form) {
        AssignmentId assignment = new AssignmentId(id);
        return answer(
                reports.addSection(actor, assignment, version, chapterId, form.value("title")),
                id,
                _ -> "?chapter=" + chapter,
                ReportText.SECTION_ADDED,
                errors -> again(actor, language, assignment, chapter, form.with(errors)));
    }

    @PostMapping("/cut")
    View cut(Actor actor, @PathVariable UUID id, @RequestParam int version) {
        return switch (reports.cutNow(actor, new AssignmentId(id), version)) {
            case Outcome.Done<Long>(var cut) ->
                    pages.redirect(address(id, ""), ReportText.CUT_MOVED, cut);
            case Outcome.Conflict<Long> _ -> pages.conflict(address(id, ""));
            case Outcome.Invalid<Long> _, Outcome.Forbidden<Long> _, Outcome.Confirm<Long> _ ->
                    pages.refusal();
        };
    }

    @PostMapping("/period")
    View period(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam int chapter,
            Form form) {
        AssignmentId assignment = new AssignmentId(id);
        return switch (reports.setPeriod(actor, assignment, version, period(form))) {
            case Outcome.Done<Period>(var period) ->
                    pages.redirect(
                            address(id, "?chapter=" + chapter),
                            ReportText.PERIOD_SET,
                            period.words());
            case Outcome.Invalid<Period>(var errors) ->
                    again(actor, language, assignment, chapter, form.with(errors));
            case Outcome.Conflict<Period> _ -> pages.conflict(address(id, ""));
            case Outcome.Forbidden<Period> _, Outcome.Confirm<Period> _ -> pages.refusal();
        };
    }

    @PostMapping("/draft")
    View draft(Actor actor, Language language, @PathVariable UUID id, @RequestParam int version) {
        AssignmentId assignment = new AssignmentId(id);
        return switch (reports.draftIncidentChapter(actor, assignment, version)) {
            case Outcome.Done<Integer>(var chapter) ->
                    pages.redirect(
                            address(id, "?chapter=" + chapter),
                            ReportText.CHAPTER_DRAFTED,
                            chapter);
            case Outcome.Invalid<Integer>(var errors) ->
                    again(actor, language, assignment, 0, Form.empty().with(errors));
            case Outcome.Conflict<Integer> _ -> pages.conflict(address(id, ""));
            case Outcome.Forbidden<Integer> _, Outcome.Confirm<Integer> _ -> pages.refusal();
        };
    }

    private View answer(
            Outcome<UUID> outcome,
            UUID id,
            Function<UUID, String> to,
            @Nullable Message notice,
            Function<List<se.varn.foundation.access.FieldError>, View> invalid) {
        return answer(outcome, id, to, notice, invalid, pages.conflict(address(id, "")));
    }

    private View answer(
            Outcome<UUID> outcome,
            UUID id,
            Function<UUID, String> to,
            @Nullable Message notice,
            Function<List<se.varn.foundation.access.FieldError>, View> invalid,
            View conflict) {
        return switch (outcome) {
            case Outcome.Done<UUID>(var done) ->
                    pages.redirect(address(id, to.apply(done)), notice);
            case Outcome.Invalid<UUID>(var errors) -> invalid.apply(errors);
            case Outcome.Conflict<UUID> _ -> conflict;
            case Outcome.Forbidden<UUID> _, Outcome.Confirm<UUID> _ -> pages.refusal();
        };
    }

    private static SaveStatement typed(Form form, @Nullable UUID statement, UUID section) {
        return new SaveStatement(
                statement,
                section,
                kind(form),
                form.value("body"),
                Arrays.stream(Disclosure.values())
                        .filter(d -> d.name().equals(form.value("disclosure")))
                        .findFirst()
                        .orElse(null),
                form.value("provision"),
                Times.typedDay(form.value("assessedOn")).orElse(null),
                form.value("agency"),
                form.value("publicWording"),
                form.value("standpointBy"),
                form.value("document"),
                form.value("support"));
    }

    private static Map<String, String> values(ReportView view, Statement s) {
        Map<String, String> values = new HashMap<>();
        values.put("body", s.body());
        values.put("disclosure", s.disclosure() == null ? "" : s.disclosure().name());
        values.put("provision", Objects.requireNonNullElse(s.provision(), ""));
        values.put("assessedOn", s.assessedOn() == null ? "" : s.assessedOn().toString());
        values.put("agency", Objects.requireNonNullElse(s.agency(), ""));
        values.put("publicWording", Objects.requireNonNullElse(s.publicWording(), ""));
        values.put("standpointBy", Objects.requireNonNullElse(s.standpointBy(), ""));
        values.put("document", Objects.requireNonNullElse(s.document(), ""));
        values.put(
                "support",
                s.support().stream()
                        .map(r -> view.cards().get(r.id()))
                        .filter(Objects::nonNull)
                        .map(Card::number)
                        .collect(Collectors.joining(", ")));
        values.put("section", s.section().toString());
        return values;
    }

    private static Statement.Kind kind(Form form) {
        return form.value("kind").equals("DIAGRAM") ? Statement.Kind.DIAGRAM : Statement.Kind.TEXT;
    }

    private static @Nullable Period period(Form form) {
        Optional<LocalDate> first = Times.typedDay(form.value("first"));
        Optional<LocalDate> last = Times.typedDay(form.value("last"));
        return first.isEmpty()
                        || last.isEmpty()
                        || last.get().isBefore(first.get())
                        || first.get().plusYears(10).isBefore(last.get())
                ? null
                : new Period(first.get(), last.get());
    }

    private static String address(UUID id, String tail) {
        return "/assignments/" + id + "/report" + tail;
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
