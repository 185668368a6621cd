package se.varn.foundation.disposal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Grave;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.disposal.Disposal;
import se.varn.foundation.disposal.DisposalText;
import se.varn.foundation.disposal.GroundKind;
import se.varn.foundation.disposal.MakeRule;
import se.varn.foundation.disposal.Preview;
import se.varn.foundation.disposal.Rule;
import se.varn.foundation.disposal.RuleId;
import se.varn.foundation.disposal.RunDetail;
import se.varn.foundation.disposal.RunId;
import se.varn.foundation.disposal.RunState;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;
import se.varn.foundation.text.Times;

@Controller
@RequestMapping("/disposal")
@Requires(Permission.DISPOSAL_READ)
class DisposalController {
    private final Disposal disposal;
    private final Pages pages;

    DisposalController(Disposal disposal, Pages pages) {
        this.disposal = disposal;
        this.pages = pages;
    }

    @GetMapping
    View home(Actor actor) {
        return pages.page(
                "disposal/home.jte",
                DisposalText.DISPOSAL,
                new DisposalPages.HomePage(disposal.rules(actor), disposal.runs(actor)));
    }

    @GetMapping("/rules/new")
    @Requires(Permission.DISPOSAL_PREPARE)
    View create(Language language) {
        return form(HttpStatus.OK, language, Form.empty());
    }

    private View form(HttpStatus status, Language language, Form form) {
        List<Choice> kinds =
                disposal.kinds().entrySet().stream()
                        .map(e -> new Choice(e.getKey(), e.getValue().in(language)))
                        .toList();
        return pages.page(
                status,
                "disposal/new.jte",
                DisposalText.NEW,
                new DisposalPages.NewRulePage(
                        form, kinds, Choice.of(GroundKind.values(), language)));
    }

    @PostMapping("/rules/new")
    @Requires(Permission.DISPOSAL_PREPARE)
    View created(Actor actor, Language language, Form form) {
        var command =
                new MakeRule(
                        form.value("title"),
                        form.value("kind"),
                        number(form.value("months")),
                        Arrays.stream(GroundKind.values())
                                .filter(g -> g.name().equals(form.value("groundKind")))
                                .findFirst()
                                .orElse(null),
                        form.value("ground"),
                        form.value("decidedBy"),
                        Times.typedDay(form.value("decidedOn")).orElse(null));
        return switch (disposal.make(actor, command)) {
            case Outcome.Done<RuleId>(var id) ->
                    pages.redirect("/disposal/rules/" + id.value(), DisposalText.MADE);
            case Outcome.Invalid<RuleId>(var errors) ->
                    form(HttpStatus.UNPROCESSABLE_CONTENT, language, form.with(errors));
            case Outcome.Confirm<RuleId> _,
                    Outcome.Conflict<RuleId> _,
                    Outcome.Forbidden<RuleId> _ ->
                    pages.refusal();
        };
    }

    private static @Nullable Integer number(String text) {
        return text.strip().matches("[0-9]{1,6}") ? Integer.valueOf(text.strip()) : null;
    }

    @GetMapping("/rules/{id}")
    View rule(Actor actor, @PathVariable UUID id) {
        return rule(HttpStatus.OK, actor, id, Form.empty());
    }

    private View rule(HttpStatus status, Actor actor, UUID id, Form form) {
        Optional<Rule> rule = disposal.rule(actor, new RuleId(id));
        Optional<Preview> preview = disposal.preview(actor, new RuleId(id));
        if (rule.isEmpty() || preview.isEmpty()) {
            return pages.refusal();
        }
        return pages.page(
                status,
                "disposal/rule.jte",
                rule.get().number(),
                new DisposalPages.RulePage(rule.get(), preview.get(), form));
    }

    @PostMapping("/rules/{id}/prepare")
    @Requires(Permission.DISPOSAL_PREPARE)
    View prepare(Actor actor, @PathVariable UUID id, Form form) {
        return switch (disposal.prepare(actor, new RuleId(id))) {
            case Outcome.Done<RunId>(var run) ->
                    pages.redirect("/disposal/runs/" + run.value(), DisposalText.PREPARED);
            case Outcome.Invalid<RunId>(var errors) ->
                    rule(HttpStatus.UNPROCESSABLE_CONTENT, actor, id, form.with(errors));
            case Outcome.Confirm<RunId> _, Outcome.Conflict<RunId> _, Outcome.Forbidden<RunId> _ ->
                    pages.refusal();
        };
    }

    @PostMapping("/rules/{id}/end")
    @Requires(Permission.DISPOSAL_PREPARE)
    View end(Actor actor, @PathVariable UUID id, @RequestParam int version) {
        return switch (disposal.end(actor, new RuleId(id), version)) {
            case Outcome.Done<RuleId> _ ->
                    pages.redirect("/disposal/rules/" + id, DisposalText.ENDED_NOTICE);
            case Outcome.Conflict<RuleId> _ -> pages.conflict("/disposal/rules/" + id);
            case Outcome.Confirm<RuleId> _,
                    Outcome.Invalid<RuleId> _,
                    Outcome.Forbidden<RuleId> _ ->
                    pages.refusal();
        };
    }

    @GetMapping("/runs/{id}")
    View run(Actor actor, @PathVariable UUID id) {
        return run(HttpStatus.OK, actor, id, Form.empty());
    }

    private View run(HttpStatus status, Actor actor, UUID id, Form form) {
        Optional<RunDetail> run = disposal.run(actor, new RunId(id));
        if (run.isEmpty()) {
            return pages.refusal();
        }
        boolean approves =
                run.get().row().state() == RunState.PREPARED
                        && actor.may(Permission.DISPOSAL_APPROVE)
                        && !actor.is(run.get().row().preparedBy());
        return pages.page(
                status,
                "disposal/run.jte",
                run.get().row().number(),
                new DisposalPages.RunPage(run.get(), approves, form));
    }

    @PostMapping("/runs/{id}/approve")
    @Requires(Permission.DISPOSAL_APPROVE)
    @Grave
    View approve(Actor actor, @PathVariable UUID id, @RequestParam int version) {
        return answer(
                disposal.approve(actor, new RunId(id), version),
                DisposalText.APPROVED,
                actor,
                id,
                Form.empty());
    }

    @PostMapping("/runs/{id}/withdraw")
    @Requires({Permission.DISPOSAL_PREPARE, Permission.DISPOSAL_APPROVE})
    View withdraw(Actor actor, @PathVariable UUID id, @RequestParam int version, Form form) {
        return answer(
                disposal.withdraw(actor, new RunId(id), version, form.value("why")),
                DisposalText.WITHDRAWN,
                actor,
                id,
                form);
    }

    private View answer(Outcome<RunId> outcome, Message notice, Actor actor, UUID id, Form form) {
        return switch (outcome) {
            case Outcome.Done<RunId> _ -> pages.redirect("/disposal/runs/" + id, notice);
            case Outcome.Invalid<RunId>(var errors) ->
                    run(HttpStatus.UNPROCESSABLE_CONTENT, actor, id, form.with(errors));
            case Outcome.Conflict<RunId> _ ->
                    pages.conflict(run(HttpStatus.CONFLICT, actor, id, form.overtaken()));
            case Outcome.Confirm<RunId> _, Outcome.Forbidden<RunId> _ -> pages.refusal();
        };
    }
}
