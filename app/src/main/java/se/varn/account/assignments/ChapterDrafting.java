package se.varn.account.assignments;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Actor;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.records.Cards;

/** Writes the outline of a new report, and the chapter on IT incidents, from their templates. */
@Component
class ChapterDrafting {
    private static final int MOST_TEXT = 3_900;

    private final Templates templates;
    private final ReportStore store;
    private final FactStore facts;
    private final ReportCards reportCards;
    private final Cards cards;
    private final Organisation organisation;

    ChapterDrafting(
            Templates templates,
            ReportStore store,
            FactStore facts,
            ReportCards reportCards,
            Cards cards,
            Organisation organisation) {
        this.templates = templates;
        this.store = store;
        this.facts = facts;
        this.reportCards = reportCards;
        this.cards = cards;
        this.organisation = organisation;
    }

    String title(Period period) {
        return templates.outline().title().replace("{0}", String.valueOf(period.last().getYear()));
    }

    /** The chapters; the one on incidents answers the point that speaks of them. */
    void outline(ReportId report, List<Point> points) {
        Templates.Outline outline = templates.outline();
        for (Templates.Heading h : outline.chapters()) {
            Point point =
                    h.number() == outline.incidentChapter().number() ? onIncidents(points) : null;
            store.addChapter(
                    report.value(), h.number(), h.title(), point == null ? null : point.id());
        }
    }

    private static @Nullable Point onIncidents(List<Point> points) {
        return points.stream()
                .filter(p -> p.wording().toLowerCase(java.util.Locale.ROOT).contains("incident"))
                .findFirst()
                .orElse(null);
    }

    /** Whether the chapter already has text of its own. */
    boolean isBegun(Draft draft) {
        return chapter(draft).stream().flatMap(Draft.Chapter::statements).findAny().isPresent();
    }

    private Optional<Draft.Chapter> chapter(Draft draft) {
        int number = templates.outline().incidentChapter().number();
        return draft.chapters().stream().filter(c -> c.number() == number).findFirst();
    }

    int incidentChapter(Draft draft, Actor actor) {
        Templates.DraftedChapter template = templates.outline().incidentChapter();
        var chapter =
                chapter(draft)
                        .map(Draft.Chapter::id)
                        .orElseGet(() ->
                                store.addChapter(
                                        draft.head().id(),
                                        template.number(),
                                        template.title(),
                                        null));
        String author =
                organisation
                        .person(actor.person())
                        .map(p -> p.name() + ", " + p.title())
                        .orElse(actor.name());
        Facts then = facts.at(draft.head().cut());
        for (Templates.DraftedSection s : template.sections()) {
            UUID section = store.addSection(chapter, s.title());
            for (Templates.Sentence sentence : s.statements()) {
                if (countable(sentence, draft.head().period(), then)) {
                    store.save(statement(section, sentence, author), List.of());
                }
            }
            if (s.measures() != null) {
                measures(section, s.measures(), named(actor, draft.head().period(), then));
            }
        }
        reportCards.tieSupport(actor, draft, new AssignmentId(draft.head().assignment()));
        return template.number();
    }

    private static SaveStatement statement(UUID section, Templates.Sentence s, String author) {
        return new SaveStatement(
                null,
                section,
                Objects.requireNonNullElse(s.kind(), Statement.Kind.TEXT),
                s.body(),
                s.disclosure(),
                "",
                null,
                "",
                Objects.requireNonNullElse(s.publicWording(), ""),
                Boolean.TRUE.equals(s.standpoint()) ? author : "",
                "",
                "");
    }

    /** A sentence about the median of nothing is not written. */
    private static boolean countable(Templates.Sentence s, Period period, Facts then) {
        return Placeholders.queries(s.body(), period).stream()
                .noneMatch(q -> Counting.count(q, then).missing());
    }

    /**
     * What was carried out in the period and stands open to all, at the cut and today: restricted
     * measures are counted and not named.
     */
    private List<Fact.Measure> named(Actor actor, Period period, Facts then) {
        List<Fact.Measure> open =
                then.measures().stream()
                        .filter(m -> period.holds(m.doneAt()) && !m.status().equals("CANCELLED"))
                        .filter(m -> m.circle() == null)
                        .toList();
        Set<UUID> today =
                cards.of(actor.outsider(), open.stream().map(Fact.Measure::id).toList()).keySet();
        return open.stream().filter(m -> today.contains(m.id())).toList();
    }

    /** Each area opens with its figures; measures of the same name are one sentence. */
    private void measures(UUID section, Templates.MeasureWords words, List<Fact.Measure> measures) {
        Map<String, Map<String, List<Fact.Measure>>> areas =
                measures.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Fact.Measure::area,
                                        TreeMap::new,
                                        Collectors.groupingBy(
                                                Fact.Measure::title,
                                                TreeMap::new,
                                                Collectors.toList())));
        areas.forEach((area, titles) -> {
            String opening = words.area().replace("{0}", Words.of(area).sv()).replace("{1}", area);
            store.save(statement(section, opening, Disclosure.PUBLISHED, ""), List.of());
            titles.values()
                    .forEach(same ->
                            store.save(
                                    measure(section, words, same),
                                    same.stream()
                                            .map(m -> new RecordRef(m.kind(), m.id()))
                                            .toList()));
        });
    }

    /*
     * The exact words stay with the agency until somebody has chosen otherwise; where a measure has a general wording,
     * that is what the public edition shows.
     */
    private static SaveStatement measure(
            UUID section, Templates.MeasureWords words, List<Fact.Measure> same) {
        String general =
                same.stream()
                        .map(Fact.Measure::publicWording)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
        String effect =
                same.stream()
                        .filter(m -> m.status().equals("VERIFIED"))
                        .map(Fact.Measure::effect)
                        .filter(Objects::nonNull)
                        .reduce((_, later) -> later)
                        .map(e -> words.verified().replace("{0}", e))
                        .orElse("");
        String body = plain(same.getFirst().title() + "." + effect);
        return statement(
                section,
                body.length() > MOST_TEXT ? body.substring(0, MOST_TEXT) + " …" : body,
                general.isEmpty() ? null : Disclosure.NOT_PUBLISHED,
                plain(general));
    }

    /** What people typed elsewhere is never read as a figure. */
    private static String plain(String typed) {
        return typed.replace("{", "(").replace("}", ")");
    }

    private static SaveStatement statement(
            UUID section, String body, @Nullable Disclosure disclosure, String publicWording) {
        return new SaveStatement(
                null,
                section,
                Statement.Kind.TEXT,
                body,
                disclosure,
                "",
                null,
                "",
                publicWording,
                "",
                "",
                "");
    }
}
