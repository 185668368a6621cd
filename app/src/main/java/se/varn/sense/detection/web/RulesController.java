package se.varn.sense.detection.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import se.varn.act.incidents.Severity;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Column;
import se.varn.foundation.shell.Exports;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;
import se.varn.sense.detection.RuleRow;
import se.varn.sense.detection.Rules;
import se.varn.sense.detection.RulesPreview;
import se.varn.sense.detection.RulesText;
import se.varn.sense.intake.Uploads;

@Controller
@RequestMapping("/rules")
@Requires(Permission.RULE_READ)
class RulesController {
    private static final Set<String> SORTS = Set.of("title", "level", "origin", "hits", "changed");
    private static final List<Column<RuleRow>> COLUMNS =
            List.of(
                    new Column<>(RulesText.RULE_ID, RuleRow::ruleId),
                    new Column<>(RulesText.RULE, RuleRow::title),
                    new Column<>(RulesText.LEVEL, RuleRow::level),
                    new Column<>(RulesText.LOGSOURCE, RuleRow::logsource),
                    new Column<>(RulesText.ORIGIN, RuleRow::origin),
                    new Column<>(RulesText.TAGS, RuleRow::tags),
                    new Column<>(
                            RulesText.STATE,
                            r ->
                                    r.removedAt() != null
                                            ? RulesText.REMOVED
                                            : r.active() ? RulesText.RUNNING : RulesText.OFF),
                    new Column<>(RulesText.LAST_REASON, RuleRow::reason),
                    new Column<>(RulesText.HITS, RuleRow::hits),
                    new Column<>(RulesText.LAST_HIT, RuleRow::lastHit));

    private final Rules rules;
    private final Uploads uploads;
    private final Pages pages;

    RulesController(Rules rules, Uploads uploads, Pages pages) {
        this.rules = rules;
        this.uploads = uploads;
        this.pages = pages;
    }

    @GetMapping
    View list(HttpServletRequest request, Actor actor, Language language) {
        ListQuery query = ListQuery.of(request, SORTS, "level", true);
        boolean refused = query.filter("show").equals("refused");
        return pages.page(
                "rules/list.jte",
                RulesText.RULES,
                new RulesPages.RulesList(
                        rules.list(actor, query, query.size()),
                        rules.counts(actor),
                        Choice.of(Severity.values(), language),
                        rules.origins(actor),
                        refused ? rules.refused(actor) : null));
    }

    @GetMapping(".{type:csv|xlsx}")
    ResponseEntity<byte[]> export(
            HttpServletRequest request, Actor actor, Language language, @PathVariable String type) {
        ListQuery query = ListQuery.of(request, SORTS, "level", true);
        return Exports.file(
                type, "regler", COLUMNS, rules.list(actor, query, Exports.MOST).rows(), language);
    }

    @GetMapping("/{id}")
    View show(Actor actor, @PathVariable UUID id) {
        return show(HttpStatus.OK, actor, id, Form.empty());
    }

    private View show(HttpStatus status, Actor actor, UUID id, Form form) {
        return rules.find(actor, id)
                .map(row ->
                        pages.page(
                                status,
                                "rules/show.jte",
                                row.title(),
                                new RulesPages.OneRule(row, rules.source(actor, row), form)))
                .orElseGet(pages::refusal);
    }

    @PostMapping("/{id}")
    @Requires(Permission.RULE_IMPORT)
    View switched(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam boolean active,
            @RequestParam int version,
            Form form) {
        return switch (rules.switchTo(actor, id, active, form.value("reason"), version)) {
            case Outcome.Done<Boolean>(var on) ->
                    pages.redirect(
                            "/rules/" + id, on ? RulesText.SWITCHED_ON : RulesText.SWITCHED_OFF);
            case Outcome.Invalid<Boolean>(var errors) ->
                    show(HttpStatus.UNPROCESSABLE_CONTENT, actor, id, form.with(errors));
            case Outcome.Conflict<Boolean> _ -> pages.conflict("/rules/" + id);
            case Outcome.Forbidden<Boolean> _, Outcome.Confirm<Boolean> _ -> pages.refusal();
        };
    }

    @GetMapping("/import")
    @Requires(Permission.RULE_IMPORT)
    View form(Actor actor, Form form) {
        return form(HttpStatus.OK, actor, form, null, "", "");
    }

    private View form(
            HttpStatus status,
            Actor actor,
            Form form,
            @Nullable RulesPreview preview,
            String token,
            String fileName) {
        return pages.page(
                status,
                "rules/import.jte",
                RulesText.IMPORT,
                new RulesPages.ImportPage(form, rules.origins(actor), preview, token, fileName));
    }

    /** With a file: what it would change. With its token: the change itself. */
    @PostMapping("/import")
    @Requires(Permission.RULE_IMPORT)
    View imported(
            Actor actor, Form form, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        String origin = form.value("origin");
        if (file == null || file.isEmpty()) {
            return confirmed(actor, form, origin);
        }
        String fileName = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        UUID token;
        try (InputStream in = file.getInputStream()) {
            token = uploads.keep(actor, in);
        }
        Path path = uploads.find(actor, token.toString()).orElseThrow();
        return switch (rules.preview(actor, path, fileName, origin)) {
            case Outcome.Done<RulesPreview>(var preview) ->
                    form(HttpStatus.OK, actor, form, preview, token.toString(), fileName);
            case Outcome.Invalid<RulesPreview>(var errors) -> {
                uploads.drop(actor, token);
                yield form(
                        HttpStatus.UNPROCESSABLE_CONTENT, actor, form.with(errors), null, "", "");
            }
            case Outcome.Conflict<RulesPreview> _,
                    Outcome.Forbidden<RulesPreview> _,
                    Outcome.Confirm<RulesPreview> _ ->
                    pages.refusal();
        };
    }

    private View confirmed(Actor actor, Form form, String origin) throws IOException {
        Optional<Path> path = uploads.find(actor, form.value("token"));
        Outcome<RulesPreview> outcome =
                rules.importRules(actor, path.orElse(Path.of("")), form.value("fileName"), origin);
        if (path.isPresent()) {
            uploads.drop(actor, UUID.fromString(form.value("token")));
        }
        return switch (outcome) {
            case Outcome.Done<RulesPreview>(var done) ->
                    pages.redirect(
                            "/rules",
                            RulesText.IMPORTED,
                            done.fresh().size(),
                            done.changed().size(),
                            done.removed().size());
            case Outcome.Invalid<RulesPreview>(var errors) ->
                    form(HttpStatus.UNPROCESSABLE_CONTENT, actor, form.with(errors), null, "", "");
            case Outcome.Conflict<RulesPreview> _,
                    Outcome.Forbidden<RulesPreview> _,
                    Outcome.Confirm<RulesPreview> _ ->
                    pages.refusal();
        };
    }
}
