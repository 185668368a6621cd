package se.varn.act.clocks;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.AuditEntry;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;
import se.varn.foundation.text.Times;

/** Clocks as people read them. Whoever may not read clocks, or a restricted subject, finds none. */
@Service
public class ClockLists {
    private final ClockStore store;
    private final SubjectStore subjects;
    private final WarningStore warnings;
    private final LawBook law;
    private final Access access;
    private final Organisation organisation;
    private final Audit audit;
    private final Clock time;

    ClockLists(
            ClockStore store,
            SubjectStore subjects,
            WarningStore warnings,
            LawBook law,
            Access access,
            Organisation organisation,
            Audit audit,
            Clock time) {
        this.store = store;
        this.subjects = subjects;
        this.warnings = warnings;
        this.law = law;
        this.access = access;
        this.organisation = organisation;
        this.audit = audit;
        this.time = time;
    }

    /**
     * A list; filters: {@code q}, {@code track}, {@code state} ({@code running}, {@code overdue},
     * {@code satisfied}, {@code today}, {@code all}; without it what is still to be sent).
     */
    public Listing<ClockRow> list(Actor actor, ListQuery query) {
        return list(actor, query, query.size());
    }

    /** Every row of the same list, for its export. */
    public List<ClockRow> all(Actor actor, ListQuery query, int most) {
        return list(actor, query, most).rows();
    }

    private Listing<ClockRow> list(Actor actor, ListQuery query, int most) {
        return actor.may(Permission.CLOCK_READ)
                ? store.list(actor, query, most, time.instant())
                : new Listing<>(List.of(), 0, query);
    }

    public ClockCounts counts(Actor actor) {
        return actor.may(Permission.CLOCK_READ)
                ? store.counts(actor, time.instant())
                : new ClockCounts(0, 0, 0);
    }

    /** Started clocks still to be met, nearest due first. */
    public List<ClockRow> nearest(Actor actor, int most) {
        return actor.may(Permission.CLOCK_READ) ? store.nearest(actor, most) : List.of();
    }

    /** Clocks still to be met with a warning that nobody has acknowledged. */
    public List<ClockRow> warned(Actor actor) {
        return Clocks.mayDecide(actor) ? store.warned(actor) : List.of();
    }

    /** Clocks as they are drawn now. */
    public List<ClockFace> faces(List<ClockRow> rows, Language language) {
        Regimes regimes = law.today();
        Instant now = time.instant();
        return rows.stream()
                .map(row ->
                        ClockFace.of(
                                row,
                                now,
                                language,
                                regimes.find(new RuleId(row.rule()))
                                        .map(rule -> Starting.words(rule, regimes))
                                        .orElse(row.trigger())))
                .toList();
    }

    /** Rules that would apply to a subject were they confirmed. */
    public List<Rule> unconfirmed(Actor actor, UUID subject) {
        return subjects.find(subject).stream()
                .filter(s -> actor.may(Permission.CLOCK_READ) && actor.sees(s.getCircle()))
                .flatMap(s -> {
                    List<Track> tracks = SubjectStore.tracks(s);
                    return law.today().inForceFor(subjects.facts(s, List.of()), Times.ZONE).stream()
                            .filter(r -> tracks.stream().anyMatch(t -> t.covers(r.regime())))
                            .filter(r ->
                                    !r.appliedAsLaw() && !(r.term() instanceof Term.WithoutFigure));
                })
                .toList();
    }

    /** A clock in full. Opening a restricted one is noted. */
    @Transactional
    public Optional<ClockDetail> find(Actor actor, ClockId id) {
        if (!actor.may(Permission.CLOCK_READ)) {
            return Optional.empty();
        }
        Optional<ClockRow> row = store.find(actor, id);
        row.ifPresent(r -> access.noteReading(actor, id.ref(), r.circle()));
        return row.map(r -> detail(actor, r));
    }

    private ClockDetail detail(Actor actor, ClockRow row) {
        Regimes regimes = law.today();
        Optional<Rule> rule = regimes.find(new RuleId(row.rule()));
        Instant now = time.instant();
        var decision = store.decision(row.id());
        return new ClockDetail(
                row,
                rule,
                rule.flatMap(r -> regimes.receiver(r, Times.day(now))),
                rule.map(r -> Starting.words(r, regimes)).orElse(row.trigger()),
                decision.cites(),
                decision.by(),
                store.reports(row),
                warnings.of(row.id()),
                history(row),
                Clocks.mayDecide(actor));
    }

    private List<ClockDetail.Happening> history(ClockRow row) {
        List<AuditEntry> entries = audit.of(row.id(), 100);
        Set<UUID> people = new HashSet<>();
        entries.forEach(e -> {
            if (e.actor() != null) {
                people.add(e.actor());
            }
        });
        Map<UUID, String> names = organisation.names(people);
        return entries.stream()
                .map(e ->
                        new ClockDetail.Happening(
                                e.at(),
                                words(e.command()),
                                e.actor() == null ? "Värn" : names.getOrDefault(e.actor(), "Värn"),
                                e.reason()))
                .toList();
    }

    private static Message words(String command) {
        String name = command.substring(command.indexOf('.') + 1).replace('-', '_');
        for (Deed deed : Deed.values()) {
            if (deed.name().equalsIgnoreCase(name)) {
                return deed;
            }
        }
        return Message.of(command, command);
    }
}
