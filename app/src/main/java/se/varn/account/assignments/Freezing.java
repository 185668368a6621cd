package se.varn.account.assignments;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.Audit;

/*
 * Freezing keeps the text, every figure and every row it was counted from, in one transaction that ends with the audit
 * entry: a process that dies half-way leaves nothing. A rebuild counts the same figures from the same cut again; since
 * the cut is a number of the chain and not a time, it must come out the same whatever has happened since.
 */
@Service
public class Freezing {
    private final ReportStore reports;
    private final AssignmentStore assignments;
    private final FrozenStore store;
    private final FactStore facts;
    private final Readers readers;
    private final ReportCards cards;
    private final Audit audit;
    private final Clock clock;

    Freezing(
            ReportStore reports,
            AssignmentStore assignments,
            FrozenStore store,
            FactStore facts,
            Readers readers,
            ReportCards cards,
            Audit audit,
            Clock clock) {
        this.reports = reports;
        this.assignments = assignments;
        this.store = store;
        this.facts = facts;
        this.readers = readers;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    /** Freezes the draft at its cut; the answer is the new version's number. */
    @Transactional
    public Outcome<Integer> freeze(Actor actor, AssignmentId id, int version) {
        Optional<AssignmentDetail> assignment = assignments.find(id);
        Optional<Draft> found = reports.find(id.value());
        if (!actor.may(Permission.ASSIGNMENT_FREEZE) || assignment.isEmpty() || found.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        Draft draft = found.get();
        if (draft.head().version() != version) {
            return new Outcome.Conflict<>();
        }
        Reckoning reckoning = new Reckoning(draft, facts.at(draft.head().cut()));
        List<Blocker> blockers = blockers(draft, reckoning);
        if (!blockers.isEmpty()) {
            return new Outcome.Invalid<>("freeze", FreezeText.BLOCKED, blockers.size());
        }
        UUID report = draft.head().id();
        if (!reports.touch(report, version, actor.person(), clock.instant())) {
            return new Outcome.Conflict<>();
        }
        int frozen = store.lastVersion(report) + 1;
        Edition edition = reckoning.edition(assignment.get());
        String digest =
                store.insert(
                        report,
                        frozen,
                        draft.head(),
                        edition,
                        reckoning.counted().values(),
                        actor.person(),
                        clock.instant());
        cards.put(id, AssignmentStatus.FROZEN);
        audit.append(
                actor.person(),
                "reports.freeze",
                new ReportId(report).ref(),
                null,
                Map.of(
                        "version",
                        frozen,
                        "cut",
                        draft.head().cut(),
                        "figures",
                        reckoning.counted().size(),
                        "digest",
                        digest));
        return new Outcome.Done<>(frozen);
    }

    /** What stands in the way of freezing, in the order of the text. */
    @Transactional(readOnly = true)
    public List<Blocker> blockers(Actor actor, AssignmentId id) {
        return actor.may(Permission.ASSIGNMENT_READ)
                ? reports.find(id.value())
                        .map(d -> blockers(d, new Reckoning(d, facts.at(d.head().cut()))))
                        .orElse(List.of())
                : List.of();
    }

    private static List<Blocker> blockers(Draft draft, Reckoning reckoning) {
        List<Blocker> blockers = new ArrayList<>();
        Map<UUID, String> labels = ReportReading.labels(draft);
        if (draft.statements().findAny().isEmpty()) {
            blockers.add(new Blocker("", 1, null, FreezeText.NO_TEXT));
        }
        for (Draft.Chapter chapter : draft.chapters()) {
            chapter.statements()
                    .forEach(s -> {
                        String label = labels.getOrDefault(s.id(), "");
                        if (s.disclosure() == null) {
                            blockers.add(
                                    new Blocker(
                                            label,
                                            chapter.number(),
                                            s.id(),
                                            FreezeText.LEVEL_MISSING));
                        }
                        if (!reckoning.supported(s)) {
                            blockers.add(
                                    new Blocker(
                                            label,
                                            chapter.number(),
                                            s.id(),
                                            FreezeText.SUPPORT_MISSING));
                        }
                    });
        }
        return blockers;
    }

    /** The frozen versions of an assignment's report, the newest first. */
    public List<Frozen.Row> versions(Actor actor, AssignmentId id) {
        return actor.may(Permission.ASSIGNMENT_READ) ? store.versions(id.value()) : List.of();
    }

    public Optional<Frozen> find(Actor actor, AssignmentId id, int version) {
        return actor.may(Permission.ASSIGNMENT_READ)
                ? store.find(id.value(), version)
                : Optional.empty();
    }

    /** A frozen figure with its rows as this reader may see them. */
    @Transactional(readOnly = true)
    public Optional<FigureView> figure(Actor actor, Frozen frozen, String canonical) {
        if (!actor.may(Permission.ASSIGNMENT_READ)) {
            return Optional.empty();
        }
        for (int i = 0; i < frozen.evidence().size(); i++) {
            Frozen.Evidence e = frozen.evidence().get(i);
            Optional<FigureQuery> query = query(frozen, e);
            if (e.query().equals(canonical) && query.isPresent()) {
                Readers.Seen seen =
                        readers.seen(actor, query.get().figure().source(), store.rows(e.id()));
                return Optional.of(
                        new FigureView(
                                query.get(),
                                e.value(),
                                e.digest(),
                                List.of(),
                                seen.rows(),
                                seen.restricted(),
                                seen.notForRole(),
                                i + 1,
                                frozen.evidence().size(),
                                List.of(),
                                0));
            }
        }
        return Optional.empty();
    }

    /** Every figure's evidence for a file: rows of restricted records are left out for all. */
    @Transactional(readOnly = true)
    public List<Appendix> appendix(Actor actor, Frozen frozen) {
        List<Appendix> appendix = new ArrayList<>();
        if (!actor.may(Permission.ASSIGNMENT_READ)) {
            return appendix;
        }
        Actor outsider = actor.outsider();
        for (Frozen.Evidence e : frozen.evidence()) {
            query(frozen, e)
                    .ifPresent(q -> {
                        Readers.Seen seen =
                                readers.seen(outsider, q.figure().source(), store.rows(e.id()));
                        appendix.add(
                                new Appendix(
                                        q,
                                        e.value(),
                                        e.digest(),
                                        seen.rows(),
                                        seen.restricted() + seen.notForRole()));
                    });
        }
        return appendix;
    }

    private static Optional<FigureQuery> query(Frozen frozen, Frozen.Evidence e) {
        Edition.Foreword f = frozen.edition().foreword();
        return FigureQuery.read(e.query(), new Period(f.first(), f.last()));
    }

    /** Counts every figure of a frozen version again from its cut, and checks what was kept. */
    @Transactional(readOnly = true)
    public Optional<Rebuilt> rebuild(Actor actor, AssignmentId id, int version) {
        return find(actor, id, version).map(frozen -> rebuild(actor, frozen));
    }

    private Rebuilt rebuild(Actor actor, Frozen frozen) {
        Facts then = facts.at(frozen.cut());
        List<Rebuilt.Deviation> deviations = new ArrayList<>();
        List<String> digests = new ArrayList<>();
        int rows = 0;
        for (Frozen.Evidence e : frozen.evidence()) {
            List<Counted.Row> kept = store.rows(e.id());
            rows += kept.size();
            digests.add(Counted.digest(e.query(), e.value(), kept));
            Optional<FigureQuery> query = query(frozen, e);
            if (query.isEmpty()) {
                deviations.add(new Rebuilt.Deviation(null, e.query(), "", List.of(), 0));
                continue;
            }
            Counted again = Counting.count(query.get(), then);
            boolean keptAsFrozen = digests.getLast().equals(e.digest());
            if (!again.digest().equals(e.digest()) || !keptAsFrozen) {
                Readers.Differences d =
                        readers.differences(
                                actor, query.get().figure().source(), kept, again.rows());
                deviations.add(
                        new Rebuilt.Deviation(
                                query.get(), e.value(), again.value(), d.seen(), d.hidden()));
            }
        }
        String whole = FrozenStore.digest(store.body(frozen.id()), digests);
        if (deviations.isEmpty() && !whole.equals(frozen.digest())) {
            deviations.add(new Rebuilt.Deviation(null, frozen.digest(), whole, List.of(), 0));
        }
        return new Rebuilt(frozen.evidence().size(), rows, deviations);
    }
}
