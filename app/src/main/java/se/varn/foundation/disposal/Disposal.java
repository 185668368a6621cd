package se.varn.foundation.disposal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.AuditEntry;
import se.varn.foundation.disposal.jooq.tables.records.RunRecord;
import se.varn.foundation.jobs.Jobs;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;
import se.varn.foundation.records.Disposable;
import se.varn.foundation.records.Hold;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;
import se.varn.foundation.text.Times;

/** Disposal: rules, previews, preparing, approving. */
@Service
public class Disposal {
    /** The most records of one disposal. */
    public static final int MOST = 500;

    /** The most records looked at to find them: those that stay do not hide those that go. */
    private static final int MOST_LOOKED_AT = 20_000;

    private final RuleStore rules;
    private final RunStore runs;
    private final Cards cards;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;
    private final List<Hold> holds;
    private final Map<String, Disposable> kinds;

    Disposal(
            RuleStore rules,
            RunStore runs,
            Cards cards,
            Jobs jobs,
            Audit audit,
            Clock clock,
            List<Hold> holds,
            List<Disposable> kinds) {
        this.rules = rules;
        this.runs = runs;
        this.cards = cards;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
        this.holds = List.copyOf(holds);
        this.kinds =
                kinds.stream().collect(Collectors.toMap(Disposable::kind, Function.identity()));
    }

    private LocalDate today() {
        return Times.day(clock.instant());
    }

    /** Kinds of records that can be disposed of, with their names. */
    public Map<String, Message> kinds() {
        Map<String, Message> names = new java.util.TreeMap<>();
        kinds.keySet().forEach(kind -> names.put(kind, rules.title(kind)));
        return names;
    }

    public List<Rule> rules(Actor actor) {
        return actor.may(Permission.DISPOSAL_READ) ? rules.all() : List.of();
    }

    public Optional<Rule> rule(Actor actor, RuleId id) {
        return actor.may(Permission.DISPOSAL_READ) ? rules.find(id) : Optional.empty();
    }

    public List<RunRow> runs(Actor actor) {
        return actor.may(Permission.DISPOSAL_READ) ? runs.all() : List.of();
    }

    /** Disposals that this person may approve. */
    public List<RunRow> toApprove(Actor actor) {
        return actor.may(Permission.DISPOSAL_APPROVE)
                ? runs.inState(RunState.PREPARED).stream()
                        .filter(r -> !actor.is(r.preparedBy()))
                        .toList()
                : List.of();
    }

    @Transactional
    public Outcome<RuleId> make(Actor actor, MakeRule command) {
        if (!actor.may(Permission.DISPOSAL_PREPARE)) {
            return new Outcome.Forbidden<>();
        }
        List<FieldError> errors = new ArrayList<>();
        text(errors, "title", command.title(), 200, DisposalText.TITLE_MISSING);
        text(errors, "ground", command.ground(), 300, DisposalText.GROUND_MISSING);
        text(errors, "decidedBy", command.decidedBy(), 200, DisposalText.DECIDED_BY_MISSING);
        if (!kinds.containsKey(command.kind())) {
            errors.add(new FieldError("kind", DisposalText.KIND_MISSING));
        }
        Integer months = command.months();
        if (months == null || months < 1 || months > 1200) {
            errors.add(new FieldError("months", DisposalText.MONTHS_MISSING));
        }
        if (command.groundKind() == null) {
            errors.add(new FieldError("groundKind", DisposalText.GROUND_KIND_MISSING));
        }
        LocalDate decided = command.decidedOn();
        if (decided == null || decided.isAfter(today())) {
            errors.add(new FieldError("decidedOn", DisposalText.DECIDED_ON_MISSING));
        }
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        RuleId id = new RuleId(UUID.randomUUID());
        String number = cards.nextNumber("GR", clock.instant());
        rules.insert(id, number, command, actor.person(), clock.instant());
        audit.append(
                actor.person(),
                "disposal.make_rule",
                id.ref(),
                command.ground().strip(),
                Map.of("number", number, "title", command.title().strip()));
        return new Outcome.Done<>(id);
    }

    private static void text(
            List<FieldError> errors, String field, String text, int most, Message missing) {
        if (text.isBlank() || text.length() > most) {
            errors.add(new FieldError(field, missing));
        }
    }

    @Transactional
    public Outcome<RuleId> end(Actor actor, RuleId id, int version) {
        if (!actor.may(Permission.DISPOSAL_PREPARE) || rules.find(id).isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        if (runs.waits(id) || !rules.end(id, version, today())) {
            return new Outcome.Conflict<>();
        }
        audit.append(actor.person(), "disposal.end_rule", id.ref(), null, Map.of());
        return new Outcome.Done<>(id);
    }

    /** What a rule would dispose of now; empty when it is not there for this person. */
    @Transactional(readOnly = true)
    public Optional<Preview> preview(Actor actor, RuleId id) {
        return actor.may(Permission.DISPOSAL_READ)
                ? rules.find(id).map(rule -> preview(actor, rule))
                : Optional.empty();
    }

    private Preview preview(Actor actor, Rule rule) {
        Instant before = today().minusMonths(rule.months()).atStartOfDay(Times.ZONE).toInstant();
        Disposable room = Objects.requireNonNull(kinds.get(rule.kind()), rule.kind());
        List<Preview.Line> lines = new ArrayList<>();
        int going = 0;
        int looked = 0;
        int notSeen = 0;
        boolean more = false;
        Disposable.Candidate last = null;
        while (looked < MOST_LOOKED_AT) {
            List<Disposable.Candidate> page = room.closedBefore(before, last, MOST);
            List<Disposable.Candidate> seen =
                    page.stream().filter(c -> actor.sees(c.circle())).toList();
            notSeen += page.size() - seen.size();
            for (Preview.Line line : lines(actor, room, seen)) {
                if (line.stays() == null && going == MOST) {
                    return new Preview(before, lines, notSeen, true);
                }
                going += line.stays() == null ? 1 : 0;
                if (line.stays() == null || lines.size() - going < MOST) {
                    lines.add(line);
                } else {
                    more = true;
                }
            }
            looked += page.size();
            if (page.size() < MOST) {
                return new Preview(before, lines, notSeen, more);
            }
            last = page.getLast();
        }
        return new Preview(before, lines, notSeen, true);
    }

    private List<Preview.Line> lines(
            Actor actor, Disposable room, List<Disposable.Candidate> candidates) {
        List<UUID> ids = candidates.stream().map(c -> c.ref().id()).toList();
        Map<UUID, Message> held = held(room, ids);
        Map<UUID, Card> known = cards.of(actor, ids);
        return candidates.stream()
                .map(c -> {
                    UUID record = c.ref().id();
                    Card card = known.get(record);
                    return new Preview.Line(
                            c.ref(),
                            c.number(),
                            card == null ? null : card.address(),
                            c.closedAt(),
                            c.circle(),
                            held.get(record));
                })
                .toList();
    }

    /** Of these records those that must stay, each with every reason, also of what goes with it. */
    Map<UUID, Message> held(Disposable room, List<UUID> ids) {
        Map<UUID, Set<UUID>> together = room.together(ids);
        Set<UUID> all = new LinkedHashSet<>(ids);
        together.values().forEach(all::addAll);
        Map<UUID, Set<Message>> reasons = new HashMap<>();
        for (Hold hold : holds) {
            hold.on(all)
                    .forEach((id, why) ->
                            reasons.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(why));
        }
        Map<UUID, Message> held = new HashMap<>();
        for (UUID id : ids) {
            Set<Message> why = new LinkedHashSet<>(reasons.getOrDefault(id, Set.of()));
            together.getOrDefault(id, Set.of())
                    .forEach(other -> why.addAll(reasons.getOrDefault(other, Set.of())));
            why.stream().reduce(Disposal::and).ifPresent(every -> held.put(id, every));
        }
        return held;
    }

    private static Message and(Message one, Message two) {
        return Message.of(
                one.in(Language.SV) + "; " + two.in(Language.SV),
                one.in(Language.EN) + "; " + two.in(Language.EN));
    }

    /** Lists what is to go and what stays, for somebody else to approve. */
    @Transactional
    public Outcome<RunId> prepare(Actor actor, RuleId id) {
        Rule rule = actor.may(Permission.DISPOSAL_PREPARE) ? rules.hold(id).orElse(null) : null;
        if (rule == null) {
            return new Outcome.Forbidden<>();
        }
        if (runs.waits(id)) {
            return new Outcome.Invalid<>("", DisposalText.ALREADY);
        }
        Preview preview = preview(actor, rule);
        if (preview.going() == 0) {
            return new Outcome.Invalid<>("", DisposalText.NOTHING_GOES);
        }
        RunId run = new RunId(UUID.randomUUID());
        String number = cards.nextNumber("GAL", clock.instant());
        runs.insert(run, number, id, preview, actor.person(), clock.instant());
        audit.append(
                actor.person(),
                "disposal.prepare",
                run.ref(),
                rule.ground(),
                Map.of(
                        "number", number,
                        "rule", rule.number(),
                        "going", preview.going(),
                        "staying", preview.staying()));
        return new Outcome.Done<>(run);
    }

    /** Approves a disposal that somebody else has prepared, which starts it. */
    @Transactional
    public Outcome<RunId> approve(Actor actor, RunId id, int version) {
        RunRecord run = actor.may(Permission.DISPOSAL_APPROVE) ? runs.hold(id).orElse(null) : null;
        if (run == null) {
            return new Outcome.Forbidden<>();
        }
        if (!run.getState().equals(RunState.PREPARED.name()) || run.getVersion() != version) {
            return new Outcome.Conflict<>();
        }
        if (actor.is(run.getPreparedBy())) {
            return new Outcome.Invalid<>("approve", DisposalText.SAME_PERSON);
        }
        if (runs.items(actor, id).size() < runs.size(id)) {
            return new Outcome.Invalid<>("approve", DisposalText.HIDDEN_FROM_YOU);
        }
        String number = run.getNumber();
        Message title =
                Message.of(
                        DisposalText.JOB.in(Language.SV, number),
                        DisposalText.JOB.in(Language.EN, number));
        UUID job = jobs.submit(actor, DisposalJob.KIND, title, "\"" + id.value() + "\"");
        runs.approve(id, actor.person(), job, clock.instant());
        audit.append(actor.person(), "disposal.approve", id.ref(), null, Map.of("number", number));
        return new Outcome.Done<>(id);
    }

    /** Withdraws a disposal before it is approved. */
    @Transactional
    public Outcome<RunId> withdraw(Actor actor, RunId id, int version, String why) {
        boolean may =
                actor.may(Permission.DISPOSAL_PREPARE) || actor.may(Permission.DISPOSAL_APPROVE);
        RunRecord run = may ? runs.hold(id).orElse(null) : null;
        if (run == null) {
            return new Outcome.Forbidden<>();
        }
        if (!run.getState().equals(RunState.PREPARED.name()) || run.getVersion() != version) {
            return new Outcome.Conflict<>();
        }
        if (why.isBlank() || why.length() > 500) {
            return new Outcome.Invalid<>("why", DisposalText.WHY_MISSING);
        }
        runs.withdraw(id, why);
        audit.append(actor.person(), "disposal.withdraw", id.ref(), why, Map.of());
        return new Outcome.Done<>(id);
    }

    public Optional<RunDetail> run(Actor actor, RunId id) {
        if (!actor.may(Permission.DISPOSAL_READ)) {
            return Optional.empty();
        }
        return runs.row(id)
                .map(row -> {
                    List<RunDetail.Item> items = runs.items(actor, id);
                    String withdrawn = runs.withdrawn(id);
                    return new RunDetail(
                            row,
                            items,
                            runs.size(id) - items.size(),
                            audit.of(id.value(), List.of("disposal.remove"), MOST).stream()
                                    .map(AuditEntry::seq)
                                    .toList(),
                            withdrawn.isEmpty() ? null : withdrawn);
                });
    }
}
