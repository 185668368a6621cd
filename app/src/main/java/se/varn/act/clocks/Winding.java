package se.varn.act.clocks;

import static se.varn.act.clocks.jooq.Tables.CLOCK;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.varn.act.clocks.jooq.tables.records.ClockRecord;
import se.varn.act.clocks.jooq.tables.records.SubjectRecord;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.links.Links;
import se.varn.foundation.links.Relation;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;
import se.varn.foundation.text.Times;

/*
 * Idea. A clock's row is what the rules give from the facts, written down: after anything changed, all clocks of the
 * subject are computed anew and the rows that differ are written. So nothing needs to know which clocks a change touches,
 * doing it twice changes nothing, and a row cannot drift from its facts.
 *
 * A clock whose rule no longer applies is kept and marked superseded, unless a report or a decision has ended it.
 */
/**
 * Computes a subject's clocks from its facts and writes what changed, each clock with its entry.
 */
@Component
class Winding {
    private final SubjectStore subjects;
    private final WarningStore warnings;
    private final LawBook law;
    private final Cards cards;
    private final Links links;
    private final Audit audit;
    private final DSLContext db;
    private final Clock time;

    Winding(
            SubjectStore subjects,
            WarningStore warnings,
            LawBook law,
            Cards cards,
            Links links,
            Audit audit,
            DSLContext db,
            Clock time) {
        this.subjects = subjects;
        this.warnings = warnings;
        this.law = law;
        this.cards = cards;
        this.links = links;
        this.audit = audit;
        this.db = db;
        this.time = time;
    }

    /** Where all clocks of a subject stand by its facts. */
    private record Turn(
            UUID by,
            SubjectRecord subject,
            Facts facts,
            Regimes regimes,
            ClockMath math,
            Instant now) {}

    /** A changed clock: what happened to it, and from which start to which. */
    private record Change(ClockRecord clock, String what, @Nullable String detail) {}

    /**
     * Winds all clocks of a subject.
     *
     * @param own a clock whose entry the caller writes; null for none
     * @param anew writes all cards again, since number or circle changed
     * @return whether any entry was written
     */
    boolean wind(UUID by, UUID subjectId, @Nullable UUID own, boolean anew) {
        SubjectRecord subject = subjects.lock(subjectId).orElseThrow();
        List<ClockRecord> clocks = subjects.clocks(subjectId);
        Regimes regimes = law.today();
        Turn turn =
                new Turn(
                        by,
                        subject,
                        subjects.facts(subject, clocks),
                        regimes,
                        new ClockMath(regimes, Times.ZONE),
                        time.instant());
        Map<String, ClockRecord> have = new HashMap<>();
        clocks.forEach(c -> have.put(c.getRule(), c));
        List<Change> changes = new ArrayList<>();
        for (Rule rule : wanted(turn)) {
            ClockRecord clock = have.remove(rule.id().value());
            change(turn, rule, clock).ifPresent(changes::add);
        }
        for (ClockRecord clock : have.values()) {
            leave(turn, clock).ifPresent(changes::add);
        }
        boolean written = false;
        for (Change change : changes) {
            written |= write(turn, change, own);
        }
        if (anew) {
            clocks.forEach(c -> putCard(subject, c, turn.now()));
        }
        return written;
    }

    private static List<Rule> wanted(Turn turn) {
        List<Track> tracks = SubjectStore.tracks(turn.subject());
        return turn.regimes().inForceFor(turn.facts(), Times.ZONE).stream()
                .filter(r -> tracks.stream().anyMatch(t -> t.covers(r.regime())))
                .filter(r -> r.appliedAsLaw() || r.term() instanceof Term.WithoutFigure)
                .filter(r -> isOpenTo(turn, r))
                .toList();
    }

    /** Whether a clock that follows an ongoing incident has become possible. */
    private static boolean isOpenTo(Turn turn, Rule rule) {
        Optional<RuleId> base = rule.starts().ongoingAtDueOf();
        if (base.isEmpty() || turn.math().started(rule, turn.facts()).isPresent()) {
            return true;
        }
        Optional<ReportKind> instead = turn.regimes().rule(base.get()).insteadWhileOngoing();
        return turn.math().state(base.get(), turn.facts(), turn.now())
                        instanceof ClockState.Satisfied met
                && instead.filter(kind -> kind == met.by().kind()).isPresent();
    }

    private Optional<Change> change(Turn turn, Rule rule, @Nullable ClockRecord found) {
        ClockRecord clock = found == null ? fresh(turn, rule) : found;
        Instant before = clock.getStartedAt();
        UUID metBefore = clock.getSatisfiedBy();
        boolean appliesAnew = put(clock, CLOCK.SUPERSEDED_AT, null);
        boolean changed = describe(turn, rule, clock);
        changed |= run(turn, rule, clock);
        Instant after = clock.getStartedAt();
        if (found == null) {
            return Optional.of(
                    new Change(clock, after == null ? "clocks.await" : "clocks.start", null));
        }
        if (!Objects.equals(before, after)) {
            String what =
                    before == null
                            ? "clocks.start"
                            : after == null ? "clocks.unstart" : "clocks.restart";
            return Optional.of(new Change(clock, what, shift(before, after)));
        }
        if (appliesAnew) {
            return Optional.of(new Change(clock, "clocks.apply", null));
        }
        if (!Objects.equals(metBefore, clock.getSatisfiedBy())) {
            String what = clock.getSatisfiedBy() == null ? "clocks.unsatisfy" : "clocks.satisfy";
            return Optional.of(new Change(clock, what, null));
        }
        return changed ? Optional.of(new Change(clock, "clocks.law", null)) : Optional.empty();
    }

    private static @Nullable String shift(@Nullable Instant before, @Nullable Instant after) {
        return before == null || after == null
                ? null
                : Times.dateTime(before) + " → " + Times.dateTime(after);
    }

    private ClockRecord fresh(Turn turn, Rule rule) {
        ClockRecord clock = db.newRecord(CLOCK);
        clock.setId(UUID.randomUUID());
        clock.setSubject(turn.subject().getId());
        clock.setRule(rule.id().value());
        clock.setCreatedAt(turn.now());
        clock.setVersion(0);
        clock.setWholeDays(false);
        return clock;
    }

    /** Writes out the rule as picked. */
    private static boolean describe(Turn turn, Rule rule, ClockRecord clock) {
        Regime regime = turn.regimes().regime(rule.regime()).orElseThrow();
        Track track =
                SubjectStore.tracks(turn.subject()).stream()
                        .filter(t -> t.covers(rule.regime()))
                        .findFirst()
                        .orElseThrow();
        boolean changed = put(clock, CLOCK.TRACK, track.name());
        changed |= put(clock, CLOCK.REGIME, rule.regime().value());
        changed |= put(clock, CLOCK.RULE_VERSION, rule.version());
        changed |= put(clock, CLOCK.REGIME_SV, regime.name().sv());
        changed |= put(clock, CLOCK.REGIME_EN, regime.name().en());
        changed |= put(clock, CLOCK.NAME_SV, rule.name().sv());
        changed |= put(clock, CLOCK.NAME_EN, rule.name().en());
        changed |= put(clock, CLOCK.PROVISION, rule.provision());
        changed |= put(clock, CLOCK.TERM_SV, rule.term().wording().sv());
        changed |= put(clock, CLOCK.TERM_EN, rule.term().wording().en());
        changed |= put(clock, CLOCK.LAW, rule.appliedAsLaw());
        changed |= put(clock, CLOCK.TRIGGER_KIND, rule.starts().at().name());
        return changed;
    }

    /** Writes down where it starts, ends, and what met it. */
    private static boolean run(Turn turn, Rule rule, ClockRecord clock) {
        Optional<Instant> started = turn.math().started(rule, turn.facts());
        Optional<Due> due = started.flatMap(s -> turn.math().due(rule, s));
        boolean changed = put(clock, CLOCK.STARTED_AT, started.orElse(null));
        changed |= put(clock, CLOCK.STATUTORY_DUE, due.map(Due::statutory).orElse(null));
        changed |= put(clock, CLOCK.PERMITTED_DUE, due.map(Due::permitted).orElse(null));
        changed |= put(clock, CLOCK.WHOLE_DAYS, due.filter(Due::wholeDays).isPresent());
        if (turn.math().state(rule.id(), turn.facts(), turn.now())
                instanceof ClockState.Satisfied met) {
            String because =
                    met.isLate() ? met.by().lateBecause().orElse(clock.getLateBecause()) : null;
            changed |= put(clock, CLOCK.SATISFIED_BY, UUID.fromString(met.by().reference()));
            changed |= put(clock, CLOCK.SATISFIED_AT, met.by().at());
            changed |= put(clock, CLOCK.LATE_BECAUSE, because);
        } else {
            changed |= put(clock, CLOCK.SATISFIED_BY, null);
            changed |= put(clock, CLOCK.SATISFIED_AT, null);
            changed |= put(clock, CLOCK.LATE_BECAUSE, null);
        }
        return changed;
    }

    private static Optional<Change> leave(Turn turn, ClockRecord clock) {
        boolean ended = clock.getSatisfiedBy() != null || clock.getNotReportableAt() != null;
        if (ended || clock.getSupersededAt() != null) {
            return Optional.empty();
        }
        clock.setSupersededAt(turn.now());
        return Optional.of(new Change(clock, "clocks.supersede", null));
    }

    private boolean write(Turn turn, Change change, @Nullable UUID own) {
        ClockRecord clock = change.clock();
        boolean first = clock.getVersion() == 0;
        clock.setVersion(clock.getVersion() + 1);
        if (first) {
            clock.setNumber(cards.nextNumber("KLK", turn.now()));
            clock.insert();
            links.tie(turn.by(), subjectRef(turn), Relation.TIMED_BY, ref(clock));
        } else {
            clock.update();
        }
        turn.regimes()
                .find(new RuleId(clock.getRule()))
                .ifPresent(rule -> warnings.plan(clock, rule, turn.math(), turn.now()));
        putCard(turn.subject(), clock, turn.now());
        if (clock.getId().equals(own)) {
            return false;
        }
        audit.append(turn.by(), change.what(), ref(clock), change.detail(), typed(clock));
        return true;
    }

    private static Map<String, String> typed(ClockRecord clock) {
        Map<String, String> typed = new HashMap<>();
        typed.put("rule", clock.getRule());
        typed.put("ruleVersion", clock.getRuleVersion());
        typed.put("startedAt", String.valueOf(clock.getStartedAt()));
        typed.put("permittedDue", String.valueOf(clock.getPermittedDue()));
        return typed;
    }

    /** Writes the card; a running clock's is put right when the watch finds it overdue. */
    Card putCard(SubjectRecord subject, ClockRecord clock, Instant now) {
        ClockRow row = ClockStore.row(clock, subject);
        ClockPhase phase = row.phase(now);
        boolean runs =
                phase == ClockPhase.WARNED_50
                        || phase == ClockPhase.WARNED_75
                        || phase == ClockPhase.WARNED_90;
        Card card =
                new Card(
                        ref(clock),
                        clock.getNumber(),
                        clock.getNameSv() + ", " + subject.getNumber(),
                        (runs ? ClockPhase.RUNNING : phase).name(),
                        row.address(),
                        null,
                        subject.getCircle(),
                        clock.getCreatedAt());
        cards.put(card, clock.getNameEn() + " " + clock.getProvision() + " " + clock.getRegimeSv());
        return card;
    }

    private static RecordRef ref(ClockRecord clock) {
        return new ClockId(clock.getId()).ref();
    }

    private static RecordRef subjectRef(Turn turn) {
        return new RecordRef(turn.subject().getKind(), turn.subject().getId());
    }

    private static <T> boolean put(
            ClockRecord row, TableField<ClockRecord, T> field, @Nullable T value) {
        if (Objects.equals(row.get(field), value)) {
            return false;
        }
        row.set(field, value);
        return true;
    }
}
