package se.varn.act.actions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
import org.springframework.web.servlet.View;
import se.varn.act.actions.ActionDetail;
import se.varn.act.actions.ActionId;
import se.varn.act.actions.ActionRow;
import se.varn.act.actions.ActionStatus;
import se.varn.act.actions.Actions;
import se.varn.act.actions.ActionsText;
import se.varn.act.actions.Area;
import se.varn.act.actions.CreateAction;
import se.varn.act.actions.TakeStep;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;
import se.varn.foundation.shell.Boxes;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Colleagues;
import se.varn.foundation.shell.Column;
import se.varn.foundation.shell.Exports;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Times;

@Controller
@RequestMapping("/actions")
@Requires(Permission.ACTION_READ)
class ActionsController {
    private static final Set<String> SORTS =
            Set.of("number", "title", "owner", "due", "status", "area");
    private static final List<Column<ActionRow>> COLUMNS =
            List.of(
                    new Column<>(ActionsText.ACTION, ActionRow::number),
                    new Column<>(ActionsText.TITLE, ActionRow::title),
                    new Column<>(ActionsText.OWNER, ActionRow::ownerName),
                    new Column<>(ActionsText.UNIT, ActionRow::unitShort),
                    new Column<>(ActionsText.DUE, ActionRow::due),
                    new Column<>(ActionsText.STATUS, ActionRow::status),
                    new Column<>(ActionsText.AREA, ActionRow::area),
                    new Column<>(ActionsText.CREATED, ActionRow::createdAt),
                    new Column<>(ActionsText.VERIFIED_AT, ActionRow::verifiedAt));

    private final Actions actions;
    private final Colleagues colleagues;
    private final Cards cards;
    private final Boxes boxes;
    private final Pages pages;
    private final Clock clock;

    ActionsController(
            Actions actions,
            Colleagues colleagues,
            Cards cards,
            Boxes boxes,
            Pages pages,
            Clock clock) {
        this.actions = actions;
        this.colleagues = colleagues;
        this.cards = cards;
        this.boxes = boxes;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View list(HttpServletRequest request, Actor actor, Language language) {
        Listing<ActionRow> listing = actions.list(actor, ListQuery.of(request, SORTS, "due", true));
        return pages.page(
                "actions/list.jte",
                ActionsText.ACTIONS,
                new ActionsPage(
                        listing,
                        Choice.of(ActionStatus.values(), language),
                        Choice.of(Area.values(), language),
                        Times.day(clock.instant())));
    }

    @GetMapping(".{type:csv|xlsx}")
    ResponseEntity<byte[]> export(
            HttpServletRequest request, Actor actor, Language language, @PathVariable String type) {
        List<ActionRow> rows =
                actions.all(actor, ListQuery.of(request, SORTS, "due", true), Exports.MOST);
        return Exports.file(type, "atgarder", COLUMNS, rows, language);
    }

    @GetMapping("/new")
    @Requires(Permission.ACTION_CREATE)
    View create(Actor actor, Language language, Form form) {
        return form(HttpStatus.OK, actor, language, form);
    }

    @PostMapping("/new")
    @Requires(Permission.ACTION_CREATE)
    View created(Actor actor, Language language, Form form) {
        var command =
                new CreateAction(
                        form.value("title"),
                        form.value("description"),
                        uuid(form.value("owner")),
                        Times.typedDay(form.value("due")).orElse(null),
                        form.value("expectedEffect"),
                        Arrays.stream(Area.values())
                                .filter(a -> a.name().equals(form.value("area")))
                                .findFirst()
                                .orElse(null),
                        remedied(actor, form));
        return switch (actions.create(actor, command)) {
            case Outcome.Done<ActionId>(var id) ->
                    pages.redirect("/actions/" + id.value(), ActionsText.CREATED_NOTICE);
            case Outcome.Invalid<ActionId>(var errors) ->
                    form(HttpStatus.UNPROCESSABLE_CONTENT, actor, language, form.with(errors));
            case Outcome.Confirm<ActionId> _,
                    Outcome.Conflict<ActionId> _,
                    Outcome.Forbidden<ActionId> _ ->
                    pages.refusal();
        };
    }

    private @Nullable RecordRef remedied(Actor actor, Form form) {
        return remediedCard(actor, form).map(Card::ref).orElse(null);
    }

    private Optional<Card> remediedCard(Actor actor, Form form) {
        UUID id = uuid(form.value("remedies"));
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(cards.of(actor, List.of(id)).get(id));
    }

    private View form(HttpStatus status, Actor actor, Language language, Form form) {
        return pages.page(
                status,
                "actions/new.jte",
                ActionsText.NEW,
                new NewActionPage(
                        form,
                        colleagues.offer(form, "owner"),
                        Choice.of(Area.values(), language),
                        remediedCard(actor, form).orElse(null)));
    }

    @GetMapping("/{id}")
    View show(Actor actor, Language language, @PathVariable UUID id) {
        return show(HttpStatus.OK, actor, language, id, Form.empty());
    }

    @PostMapping("/{id}")
    @Requires(Permission.ACTION_WORK)
    View step(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam ActionStatus.Step step,
            @RequestParam int version,
            Form form) {
        var command =
                new TakeStep(
                        new ActionId(id), step, version, form.value("note"), form.value("window"));
        return switch (actions.take(actor, command)) {
            case Outcome.Done<ActionStatus>(var status) ->
                    pages.redirect("/actions/" + id, ActionsText.STEP_NOTICE, status);
            case Outcome.Invalid<ActionStatus>(var errors) ->
                    show(HttpStatus.UNPROCESSABLE_CONTENT, actor, language, id, form.with(errors));
            case Outcome.Conflict<ActionStatus> _ ->
                    pages.conflict(
                            show(HttpStatus.CONFLICT, actor, language, id, form.overtaken()));
            case Outcome.Forbidden<ActionStatus> _, Outcome.Confirm<ActionStatus> _ ->
                    pages.refusal();
        };
    }

    @PostMapping("/{id}/wording")
    @Requires(Permission.ACTION_CREATE)
    View word(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam int version,
            Form form) {
        return switch (actions.word(
                actor, new ActionId(id), version, form.value("publicWording"))) {
            case Outcome.Done<ActionId> _ -> pages.redirect("/actions/" + id, ActionsText.WORDED);
            case Outcome.Invalid<ActionId>(var errors) ->
                    show(HttpStatus.UNPROCESSABLE_CONTENT, actor, language, id, form.with(errors));
            case Outcome.Conflict<ActionId> _ ->
                    pages.conflict(
                            show(HttpStatus.CONFLICT, actor, language, id, form.overtaken()));
            case Outcome.Forbidden<ActionId> _, Outcome.Confirm<ActionId> _ -> pages.refusal();
        };
    }

    private View show(HttpStatus status, Actor actor, Language language, UUID id, Form form) {
        Optional<ActionDetail> found = actions.find(actor, new ActionId(id));
        if (found.isEmpty()) {
            return pages.refusal();
        }
        LocalDate today = Times.day(clock.instant());
        var ref = new ActionId(id).ref();
        return pages.page(
                status,
                "actions/show.jte",
                found.get().row().number(),
                new ActionPage(found.get(), form, today, boxes.on(ref, actor, language)));
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
