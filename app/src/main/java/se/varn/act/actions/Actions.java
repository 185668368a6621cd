package se.varn.act.actions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.links.Links;
import se.varn.foundation.links.Relation;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.text.Times;

/** Measures: creating them, carrying them out, verifying their effect. */
@Service
public class Actions {
    private final ActionStore store;
    private final Cards cards;
    private final ActionCards own;
    private final ActionCircles circles;
    private final Links links;
    private final Organisation organisation;
    private final Audit audit;
    private final Clock clock;

    Actions(
            ActionStore store,
            Cards cards,
            ActionCards own,
            ActionCircles circles,
            Links links,
            Organisation organisation,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.cards = cards;
        this.own = own;
        this.circles = circles;
        this.links = links;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a measure. */
    @Transactional
    public Outcome<ActionId> create(Actor actor, CreateAction command) {
        if (!actor.maySomewhere(Permission.ACTION_CREATE)) {
            return new Outcome.Forbidden<>();
        }
        List<FieldError> errors = check(command);
        Optional<Person> owner =
                Optional.ofNullable(command.owner())
                        .flatMap(organisation::person)
                        .filter(Person::active);
        if (owner.isEmpty()) {
            errors.add(new FieldError("owner", ActionsText.OWNER_MISSING));
        } else if (!actor.may(Permission.ACTION_CREATE, owner.get().unit())) {
            errors.add(new FieldError("owner", ActionsText.OWNER_ELSEWHERE));
        }
        RecordRef remedied = command.remedies();
        Card card = remedied == null ? null : cards.hold(actor, remedied.id()).orElse(null);
        if (remedied != null && card == null) {
            return new Outcome.Forbidden<>();
        }
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        Instant now = clock.instant();
        ActionId id = new ActionId(UUID.randomUUID());
        String number = cards.nextNumber("ÅTG", now);
        UUID secret = card == null ? null : card.circle();
        UUID circle = secret == null ? null : circles.open(actor, secret, owner.orElseThrow().id());
        store.insert(id, number, command, owner.orElseThrow(), circle, actor.person(), now);
        if (command.remedies() != null) {
            links.tie(actor.person(), command.remedies(), Relation.REMEDIED_BY, id.ref());
        }
        own.put(id);
        audit.append(
                actor.person(),
                "actions.create",
                id.ref(),
                null,
                Map.of("number", number, "title", command.title(), "owner", owner.get().id()));
        return new Outcome.Done<>(id);
    }

    private List<FieldError> check(CreateAction command) {
        List<FieldError> errors = new ArrayList<>();
        if (command.title().isBlank() || command.title().length() > 200) {
            errors.add(new FieldError("title", ActionsText.TITLE_MISSING));
        }
        if (command.expectedEffect().isBlank()) {
            errors.add(new FieldError("expectedEffect", ActionsText.EFFECT_MISSING));
        }
        if (command.description().length() > 20_000 || command.expectedEffect().length() > 20_000) {
            errors.add(new FieldError("description", ActionsText.TOO_LONG));
        }
        LocalDate due = command.due();
        if (due == null) {
            errors.add(new FieldError("due", ActionsText.DUE_MISSING));
        } else if (due.isBefore(Times.day(clock.instant()))) {
            errors.add(new FieldError("due", ActionsText.DUE_PAST));
        }
        if (command.area() == null) {
            errors.add(new FieldError("area", ActionsText.AREA_MISSING));
        }
        return errors;
    }

    /** Takes a step: done, effect verified or not, cancelled. */
    @Transactional
    public Outcome<ActionStatus> take(Actor actor, TakeStep command) {
        Optional<ActionDetail> found =
                store.find(command.action()).filter(a -> actor.sees(a.circle()));
        if (found.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        ActionDetail before = found.get();
        if (!may(actor, before, command.step())) {
            return new Outcome.Forbidden<>();
        }
        if (!command.step().leaves(before.row().status())) {
            return new Outcome.Conflict<>();
        }
        List<FieldError> errors = new ArrayList<>();
        if (command.note().isBlank() || command.note().length() > 20_000) {
            errors.add(new FieldError("note", ActionsText.NOTE_MISSING));
        }
        boolean effect =
                command.step() == ActionStatus.Step.CONFIRM_EFFECT
                        || command.step() == ActionStatus.Step.REFUTE_EFFECT;
        if (effect && command.window().isBlank()) {
            errors.add(new FieldError("window", ActionsText.WINDOW_MISSING));
        }
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        if (!store.step(command, actor.person(), clock.instant())) {
            return new Outcome.Conflict<>();
        }
        own.put(command.action());
        audit.append(
                actor.person(),
                "actions." + command.step().name().toLowerCase(java.util.Locale.ROOT),
                command.action().ref(),
                command.note(),
                Map.of("to", command.step().to().name()));
        return new Outcome.Done<>(command.step().to());
    }

    /**
     * Gives a measure the general wording that may stand in a public text; an empty one takes it
     * away.
     */
    @Transactional
    public Outcome<ActionId> word(Actor actor, ActionId id, int version, String wording) {
        Optional<ActionDetail> found =
                store.find(id)
                        .filter(a ->
                                actor.may(Permission.ACTION_CREATE, a.unit())
                                        && actor.sees(a.circle()));
        if (found.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        if (wording.length() > 2_000) {
            return new Outcome.Invalid<>("publicWording", ActionsText.WORDING_LONG);
        }
        if (!store.word(id, version, wording.strip())) {
            return new Outcome.Conflict<>();
        }
        own.put(id);
        audit.append(actor.person(), "actions.word", id.ref(), null, Map.of("wording", wording));
        return new Outcome.Done<>(id);
    }

    private static boolean may(Actor actor, ActionDetail action, ActionStatus.Step step) {
        return switch (step.who()) {
            case OWNER -> actor.is(action.row().owner());
            case VERIFIER ->
                    actor.may(Permission.ACTION_VERIFY, action.unit())
                            && !actor.is(action.row().owner())
                            && !actor.is(action.doneBy());
        };
    }

    public Optional<ActionDetail> find(Actor actor, ActionId id) {
        if (!actor.may(Permission.ACTION_READ)) {
            return Optional.empty();
        }
        return store.find(id)
                .filter(a -> actor.sees(a.circle()))
                .map(found -> withSteps(actor, found));
    }

    private static ActionDetail withSteps(Actor actor, ActionDetail a) {
        List<ActionStatus.Step> steps =
                ActionStatus.Step.from(a.row().status()).stream()
                        .filter(step -> may(actor, a, step))
                        .toList();
        return new ActionDetail(
                a.row(),
                a.unit(),
                a.description(),
                a.expectedEffect(),
                a.publicWording(),
                a.doneAt(),
                a.doneBy(),
                a.doneByName(),
                a.doneNote(),
                a.effect(),
                a.effectWindow(),
                a.verifiedByName(),
                a.toldName(),
                a.toldAt(),
                a.circle(),
                a.version(),
                steps);
    }

    /**
     * A list; filters: {@code q}, {@code status}, {@code area}, {@code owner} ("me" is the reader),
     * {@code overdue}, {@code team} (those of the people whose manager the reader is).
     */
    public Listing<ActionRow> list(Actor actor, ListQuery query) {
        return list(actor, query, query.size());
    }

    private Listing<ActionRow> list(Actor actor, ListQuery query, int most) {
        if (!actor.may(Permission.ACTION_READ)) {
            return new Listing<>(List.of(), 0, query);
        }
        return store.list(actor, query, most, Times.day(clock.instant()));
    }

    /** Every row of the same list, for its export. */
    public List<ActionRow> all(Actor actor, ListQuery query, int most) {
        return list(actor, query, most).rows();
    }

    /** Measures that remedy a record which this person may read, oldest first. */
    public List<ActionRow> remedying(Actor actor, RecordRef record) {
        boolean reads =
                actor.may(Permission.ACTION_READ)
                        && !cards.of(actor, List.of(record.id())).isEmpty();
        if (!reads) {
            return List.of();
        }
        return store.rows(actor, own.remedying(record));
    }

    /** The open measures that this person owns, the most urgent first. */
    public List<ActionRow> openOf(Actor actor) {
        return actor.may(Permission.ACTION_READ) ? store.openOf(actor) : List.of();
    }

    /** Overdue measures of the people whose manager this person is, the most overdue first. */
    public List<ActionRow> overdueUnder(Actor actor) {
        return actor.may(Permission.ACTION_READ)
                ? store.overdueUnder(actor, Times.day(clock.instant()))
                : List.of();
    }

    /** Measures done whose effect this person may verify. */
    public List<ActionRow> toVerify(Actor actor) {
        return actor.maySomewhere(Permission.ACTION_VERIFY) ? store.toVerify(actor) : List.of();
    }
}
