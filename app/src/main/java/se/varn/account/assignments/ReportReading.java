package se.varn.account.assignments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.records.Cards;

/** Reading a report as it is being written, with its figures and the rows behind each. */
@Service
public class ReportReading {
    private final ReportStore store;
    private final AssignmentStore assignments;
    private final FrozenStore frozen;
    private final FactStore facts;
    private final Readers readers;
    private final Cards cards;
    private final Audit audit;

    ReportReading(
            ReportStore store,
            AssignmentStore assignments,
            FrozenStore frozen,
            FactStore facts,
            Readers readers,
            Cards cards,
            Audit audit) {
        this.store = store;
        this.assignments = assignments;
        this.frozen = frozen;
        this.facts = facts;
        this.readers = readers;
        this.cards = cards;
        this.audit = audit;
    }

    /** A figure's line in the list of all of them. */
    public record FigureLine(FigureQuery query, String value, List<FigureView.Use> usedIn) {}

    /**
     * The draft with one chapter open and one figure's evidence beside it.
     *
     * @param chapter its number; another than those there opens the first with text
     * @param figure a canonical query; another than those in the text shows the chapter's first
     */
    @Transactional(readOnly = true)
    public Optional<ReportView> view(
            Actor actor, AssignmentId id, int chapter, @Nullable String figure) {
        Optional<AssignmentDetail> assignment = assignments.find(id);
        Optional<Draft> found = store.find(id.value());
        if (!actor.may(Permission.ASSIGNMENT_READ) || assignment.isEmpty() || found.isEmpty()) {
            return Optional.empty();
        }
        Draft draft = found.get();
        Reckoning reckoning = new Reckoning(draft, facts.at(draft.head().cut()));
        Draft.Chapter open = open(draft, reckoning, chapter, figure);
        Map<UUID, Edition.Sentence> sentences = new HashMap<>();
        open.statements().forEach(s -> sentences.put(s.id(), reckoning.sentence(s)));
        Set<UUID> unsupported = new HashSet<>();
        draft.statements()
                .filter(s -> !reckoning.supported(s))
                .forEach(s -> unsupported.add(s.id()));
        List<UUID> supports =
                open.statements().flatMap(s -> s.support().stream()).map(RecordRef::id).toList();
        int last = frozen.lastVersion(draft.head().id());
        return Optional.of(
                new ReportView(
                        assignment.get(),
                        draft,
                        open,
                        sentences,
                        unsupported,
                        cards.of(actor, supports),
                        reckoning.counted().size(),
                        (int) draft.statements().filter(s -> s.disclosure() == null).count(),
                        figure(actor, draft, reckoning, open, figure),
                        last == 0 ? null : last));
    }

    private static Draft.Chapter open(
            Draft draft, Reckoning reckoning, int chapter, @Nullable String figure) {
        List<UUID> users = figure == null ? List.of() : reckoning.users(figure);
        return draft.chapters().stream()
                .filter(c -> c.number() == chapter)
                .findFirst()
                .or(() ->
                        draft.chapters().stream()
                                .filter(c -> c.statements().anyMatch(s -> users.contains(s.id())))
                                .findFirst())
                .or(() ->
                        draft.chapters().stream()
                                .filter(c -> c.statements().findAny().isPresent())
                                .findFirst())
                .orElseGet(() -> draft.chapters().getFirst());
    }

    private @Nullable FigureView figure(
            Actor actor,
            Draft draft,
            Reckoning reckoning,
            Draft.Chapter open,
            @Nullable String wanted) {
        Counted counted = wanted == null ? null : reckoning.counted().get(wanted);
        if (counted == null) {
            counted =
                    open.statements()
                            .flatMap(s -> reckoning.queries(s).stream())
                            .findFirst()
                            .map(reckoning::count)
                            .orElse(null);
        }
        if (counted == null) {
            return null;
        }
        FigureQuery query = counted.query();
        Figure.Source source = query.figure().source();
        Counted now = Counting.count(query, facts.at(audit.cut()));
        Readers.Seen seen = readers.seen(actor, source, counted.rows());
        Readers.Differences changes =
                readers.differences(actor, source, counted.rows(), now.rows());
        return new FigureView(
                query,
                counted.value(),
                counted.digest(),
                uses(draft, reckoning, query.canonical()),
                seen.rows(),
                seen.restricted(),
                seen.notForRole(),
                List.copyOf(reckoning.counted().keySet()).indexOf(query.canonical()) + 1,
                reckoning.counted().size(),
                changes.seen(),
                changes.hidden());
    }

    private static List<FigureView.Use> uses(Draft draft, Reckoning reckoning, String canonical) {
        List<UUID> users = reckoning.users(canonical);
        return labels(draft).entrySet().stream()
                .filter(e -> users.contains(e.getKey()))
                .map(e -> new FigureView.Use(e.getKey(), e.getValue()))
                .sorted(java.util.Comparator.comparing(FigureView.Use::label))
                .toList();
    }

    /** The place of each statement: {@code 5.1:2}. */
    static Map<UUID, String> labels(Draft draft) {
        Map<UUID, String> labels = new HashMap<>();
        for (Draft.Chapter c : draft.chapters()) {
            for (Draft.Section s : c.sections()) {
                for (int i = 0; i < s.statements().size(); i++) {
                    labels.put(
                            s.statements().get(i).id(),
                            c.number() + "." + s.number() + ":" + (i + 1));
                }
            }
        }
        return labels;
    }

    /** Every figure of the draft, in the order of the text. */
    @Transactional(readOnly = true)
    public List<FigureLine> figures(Actor actor, AssignmentId id) {
        Optional<Draft> draft = store.find(id.value());
        if (!actor.may(Permission.ASSIGNMENT_READ) || draft.isEmpty()) {
            return List.of();
        }
        Reckoning reckoning = new Reckoning(draft.get(), facts.at(draft.get().head().cut()));
        List<FigureLine> lines = new ArrayList<>();
        reckoning
                .counted()
                .forEach((canonical, counted) ->
                        lines.add(
                                new FigureLine(
                                        counted.query(),
                                        counted.value(),
                                        uses(draft.get(), reckoning, canonical))));
        return lines;
    }

    /** The draft as a whole, figures filled in: what would be frozen now. */
    @Transactional(readOnly = true)
    public Optional<Edition> edition(Actor actor, AssignmentId id) {
        Optional<AssignmentDetail> assignment = assignments.find(id);
        if (!actor.may(Permission.ASSIGNMENT_READ) || assignment.isEmpty()) {
            return Optional.empty();
        }
        return store.find(id.value())
                .map(d -> new Reckoning(d, facts.at(d.head().cut())).edition(assignment.get()));
    }
}
