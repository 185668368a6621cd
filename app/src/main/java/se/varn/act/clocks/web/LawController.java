package se.varn.act.clocks.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import se.varn.act.clocks.ClocksText;
import se.varn.act.clocks.ConfirmLaw;
import se.varn.act.clocks.Law;
import se.varn.act.clocks.LawFact;
import se.varn.act.clocks.LawRow;
import se.varn.act.clocks.RuleId;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;

@Controller
@RequestMapping("/clocks/law")
@Requires(Permission.CLOCK_READ)
class LawController {
    private final Law law;
    private final Pages pages;

    LawController(Law law, Pages pages) {
        this.law = law;
        this.pages = pages;
    }

    @GetMapping
    View list() {
        List<LawRow> rows = law.rows();
        return pages.page(
                "clocks/law.jte",
                ClocksText.LAW,
                new LawPage(
                        rows.stream().filter(r -> r.rule().appliedAsLaw()).toList(),
                        rows.stream().filter(r -> !r.rule().appliedAsLaw()).toList()));
    }

    @GetMapping("/{rule}")
    View show(Language language, @PathVariable String rule) {
        return show(HttpStatus.OK, language, rule, Form.empty());
    }

    private View show(HttpStatus status, Language language, String rule, Form form) {
        Optional<LawRow> row = law.row(rule);
        return row.isEmpty()
                ? pages.refusal()
                : pages.page(
                        status,
                        "clocks/rule.jte",
                        row.get().rule().name(),
                        new RulePage(row.get(), form, Choice.of(LawFact.values(), language)));
    }

    @PostMapping("/{rule}")
    @Requires(Permission.LAW_CONFIRM)
    View confirm(Actor actor, Language language, @PathVariable String rule, Form form) {
        Optional<LawRow> row = law.row(rule);
        if (row.isEmpty()) {
            return pages.refusal();
        }
        var command =
                new ConfirmLaw(
                        row.get().rule().id(),
                        Arrays.stream(LawFact.values())
                                .filter(f -> f.name().equals(form.value("fact")))
                                .findFirst()
                                .orElse(null),
                        form.value("value"),
                        form.value("registrationNumber"),
                        form.value("note"));
        return switch (law.confirm(actor, command)) {
            case Outcome.Done<RuleId> _ -> pages.redirect("/clocks/law", ClocksText.LAW_NOTICE);
            case Outcome.Invalid<RuleId>(var errors) ->
                    show(HttpStatus.UNPROCESSABLE_CONTENT, language, rule, form.with(errors));
            case Outcome.Conflict<RuleId> _,
                    Outcome.Forbidden<RuleId> _,
                    Outcome.Confirm<RuleId> _ ->
                    pages.refusal();
        };
    }
}
