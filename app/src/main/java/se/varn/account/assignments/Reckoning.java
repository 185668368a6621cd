package se.varn.account.assignments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.varn.foundation.audit.RecordRef;

/** A draft with every figure in it counted at its cut. */
final class Reckoning {
    private final Draft draft;
    private final Facts facts;
    private final Map<String, Counted> counted = new LinkedHashMap<>();

    Reckoning(Draft draft, Facts facts) {
        this.draft = draft;
        this.facts = facts;
        draft.statements()
                .forEach(s -> {
                    queries(s).forEach(this::count);
                    if (s.publicWording() != null) {
                        Placeholders.queries(s.publicWording(), draft.head().period())
                                .forEach(this::count);
                    }
                });
    }

    /** The figures of the draft by their canonical query, in the order of the text. */
    Map<String, Counted> counted() {
        return counted;
    }

    Counted count(FigureQuery query) {
        return counted.computeIfAbsent(query.canonical(), _ -> Counting.count(query, facts));
    }

    List<FigureQuery> queries(Statement s) {
        List<FigureQuery> found =
                new ArrayList<>(Placeholders.queries(s.body(), draft.head().period()));
        if (s.kind() == Statement.Kind.DIAGRAM) {
            FigureQuery drawn = diagram(s);
            if (!found.contains(drawn)) {
                found.add(drawn);
            }
        }
        return found;
    }

    /** What a diagram draws: the months that its caption counts, else all incidents. */
    private FigureQuery diagram(Statement s) {
        Optional<FigureQuery> counted =
                Placeholders.queries(s.body(), draft.head().period()).stream()
                        .filter(q -> q.figure() == Figure.BY_MONTH)
                        .findFirst();
        if (counted.isPresent()) {
            return counted.get();
        }
        return new FigureQuery(Figure.BY_MONTH, draft.head().period(), Map.of());
    }

    /**
     * Whether a statement rests on something: a figure that could be counted, a record, a document,
     * or somebody who stands for it.
     */
    boolean supported(Statement s) {
        List<FigureQuery> queries = queries(s);
        boolean allThere = queries.stream().noneMatch(q -> count(q).missing());
        return allThere
                && (!queries.isEmpty()
                        || !s.support().isEmpty()
                        || s.document() != null
                        || s.standpointBy() != null);
    }

    List<Edition.Part> parts(String text) {
        return Placeholders.parts(text, draft.head().period(), this::count);
    }

    Edition.Sentence sentence(Statement s) {
        String general = s.publicWording();
        return new Edition.Sentence(
                s.id(),
                s.kind(),
                parts(s.body()),
                s.kind() == Statement.Kind.DIAGRAM ? count(diagram(s)).months() : List.of(),
                s.disclosure(),
                s.provision(),
                s.assessedOn(),
                s.agency(),
                general == null ? List.of() : parts(general),
                s.standpointBy(),
                s.document(),
                s.support().stream().map(RecordRef::id).toList());
    }

    Edition edition(AssignmentDetail a) {
        List<Edition.Chapter> chapters = new ArrayList<>();
        for (Draft.Chapter c : draft.chapters()) {
            List<Edition.Section> sections =
                    c.sections().stream()
                            .filter(s -> !s.statements().isEmpty())
                            .map(s ->
                                    new Edition.Section(
                                            c.number() + "." + s.number(),
                                            s.title(),
                                            s.statements().stream().map(this::sentence).toList()))
                            .toList();
            if (!sections.isEmpty()) {
                chapters.add(new Edition.Chapter(c.number(), c.title(), sections));
            }
        }
        return new Edition(foreword(a), chapters);
    }

    private Edition.Foreword foreword(AssignmentDetail a) {
        Draft.Head head = draft.head();
        return new Edition.Foreword(
                head.number(),
                head.title(),
                a.row().title(),
                a.row().source(),
                a.row().registrationNumber(),
                head.period().first(),
                head.period().last(),
                a.points().stream().map(p -> new Edition.Asked(p.label(), p.wording())).toList(),
                a.decisionMaker(),
                a.rapporteur(),
                a.participants(),
                a.dissent());
    }

    /** The statements that a figure stands in. */
    List<UUID> users(String canonical) {
        return draft.statements()
                .filter(s -> queries(s).stream().anyMatch(q -> q.canonical().equals(canonical)))
                .map(Statement::id)
                .toList();
    }
}
