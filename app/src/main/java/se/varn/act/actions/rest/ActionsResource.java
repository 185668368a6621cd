package se.varn.act.actions.rest;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.varn.act.actions.ActionDetail;
import se.varn.act.actions.ActionId;
import se.varn.act.actions.Actions;
import se.varn.act.actions.CreateAction;
import se.varn.act.actions.TakeStep;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.api.Answers;
import se.varn.foundation.api.Body;
import se.varn.foundation.api.Documented;
import se.varn.foundation.api.Lists;
import se.varn.foundation.api.Made;
import se.varn.foundation.api.Paged;
import se.varn.foundation.api.Refusal;
import se.varn.foundation.api.Versioned;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;
import se.varn.foundation.shell.ListQuery;

@RestController
@RequestMapping(ActionsResource.HOME)
@Requires(Permission.ACTION_READ)
class ActionsResource {
    static final String HOME = "/api/v1/actions";
    private final Actions actions;
    private final Cards cards;

    ActionsResource(Actions actions, Cards cards) {
        this.actions = actions;
        this.cards = cards;
    }

    @GetMapping
    @Documented("Lists measures.")
    @Lists(
            filters = {"q", "status", "area", "owner", "overdue", "team"},
            sorts = {"number", "title", "owner", "due", "status", "area"},
            sort = "due")
    ResponseEntity<Paged<ActionJson.Item>> list(Actor actor, ListQuery query) {
        return Paged.of(actions.list(actor, query), ActionJson.Item::of);
    }

    @GetMapping("/{id}")
    @Documented("Reads a measure.")
    ResponseEntity<ActionJson> read(Actor actor, @PathVariable UUID id) {
        ActionDetail found = find(actor, id);
        return Answers.versioned(found.version(), ActionJson.of(found));
    }

    @PostMapping
    @Requires(Permission.ACTION_CREATE)
    @Documented(value = "Creates a measure.", status = 201)
    ResponseEntity<Made> create(Actor actor, @Body ActionJson.New body) {
        ActionId id =
                Answers.done(
                        actions.create(
                                actor,
                                new CreateAction(
                                        body.title(),
                                        requireNonNullElse(body.description(), ""),
                                        body.owner(),
                                        body.due(),
                                        body.expectedEffect(),
                                        body.area(),
                                        remedied(actor, body.remedies()))));
        return Answers.made(HOME, id.value());
    }

    /** The record as it is known by its card, so that a made-up kind cannot be tied. */
    private @Nullable RecordRef remedied(Actor actor, ActionJson.@Nullable Remedied remedied) {
        if (remedied == null) {
            return null;
        }
        Card card = cards.of(actor, List.of(remedied.id())).get(remedied.id());
        if (card == null || !card.ref().equals(remedied.ref())) {
            throw Refusal.notFound();
        }
        return card.ref();
    }

    @PostMapping("/{id}/steps")
    @Requires(Permission.ACTION_WORK)
    @Documented("Takes a step with a measure: done, effect confirmed or refuted, cancelled.")
    ResponseEntity<ActionJson.Taken> step(
            Actor actor,
            @PathVariable UUID id,
            Versioned versioned,
            @Body ActionJson.TakeStep body) {
        int version = versioned.check(find(actor, id).version());
        var command =
                new TakeStep(
                        new ActionId(id),
                        body.step(),
                        version,
                        body.note(),
                        requireNonNullElse(body.window(), ""));
        return Answers.versioned(
                version + 1, new ActionJson.Taken(Answers.done(actions.take(actor, command))));
    }

    private ActionDetail find(Actor actor, UUID id) {
        return actions.find(actor, new ActionId(id)).orElseThrow(Refusal::notFound);
    }
}
