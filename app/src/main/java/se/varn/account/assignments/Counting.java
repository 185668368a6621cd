package se.varn.account.assignments;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.text.Times;

/*
 * Counts a figure over the rows of a cut. Rows come out in the order of their time, number and id, so that the same
 * rows always give the same digest. Restricted rows are counted like all others; who may see them is decided later.
 */
final class Counting {
    private static final double SECONDS_A_DAY = 86_400;

    private Counting() {}

    static Counted count(FigureQuery query, Facts facts) {
        return switch (query.figure().source()) {
            case INCIDENTS -> ofIncidents(query, facts);
            case CLOCKS -> number(query, clocksOf(query, facts));
            case MEASURES -> ofMeasures(query, facts);
            case ALERTS ->
                    number(
                            query,
                            alerts(
                                    query,
                                    facts,
                                    query.figure() == Figure.ALERTS_TO_INCIDENTS
                                            ? f -> f.incident() != null
                                            : f -> true));
        };
    }

    private static Counted ofIncidents(FigureQuery query, Facts facts) {
        return switch (query.figure()) {
            case VERIFIED_SHARE -> share(query, facts);
            case MEDIAN_DAYS -> median(query, facts);
            case FAULT_SOURCES ->
                    distribution(
                            query,
                            incidents(
                                    query,
                                    facts,
                                    f -> true,
                                    f -> Objects.requireNonNullElse(f.faultSource(), "NOT_FOUND")));
            case BY_MONTH ->
                    number(query, incidents(query, facts, f -> true, Counting::monthAndLevel));
            default ->
                    number(
                            query,
                            incidents(
                                    query,
                                    facts,
                                    f -> belongs(query.figure(), f),
                                    Fact.Incident::highestLevel));
        };
    }

    private static boolean belongs(Figure figure, Fact.Incident f) {
        return switch (figure) {
            case INCIDENTS -> true;
            case CRITICAL -> f.highestLevel().equals("CRITICAL_INCIDENT");
            case CRISES -> f.highestLevel().equals("CRISIS");
            case BY_EMPLOYEES -> f.origin().equals("EMPLOYEE");
            case VERIFIED -> f.verifiedAt() != null;
            case RECURRING -> f.recurrenceOf() != null;
            default -> throw new IllegalArgumentException(figure + " does not count incidents so");
        };
    }

    private static String monthAndLevel(Fact.Incident f) {
        return YearMonth.from(Times.day(f.reportedAt())) + "|" + f.highestLevel();
    }

    private static List<Counted.Row> clocksOf(FigureQuery query, Facts facts) {
        return switch (query.figure()) {
            case CLOCKS -> clocks(query, facts, Fact.LegalClock::startedAt, Counting::runs);
            case CLOCKS_KEPT ->
                    clocks(
                            query,
                            facts,
                            Fact.LegalClock::startedAt,
                            f -> runs(f) && f.satisfiedAt() != null && !f.late());
            case CLOCKS_LATE ->
                    clocks(query, facts, Fact.LegalClock::startedAt, f -> runs(f) && f.late());
            case NOT_REPORTABLE ->
                    clocks(query, facts, Fact.LegalClock::notReportableAt, f -> true);
            default -> throw new IllegalArgumentException(query.figure() + " counts no clocks");
        };
    }

    private static Counted ofMeasures(FigureQuery query, Facts facts) {
        return switch (query.figure()) {
            case MEASURES_DECIDED ->
                    number(query, measures(query, facts, Fact.Measure::createdAt, f -> true));
            case MEASURES_DONE ->
                    number(query, measures(query, facts, Fact.Measure::doneAt, f -> true));
            case MEASURES_VERIFIED ->
                    number(
                            query,
                            measures(
                                    query,
                                    facts,
                                    Fact.Measure::verifiedAt,
                                    f -> f.status().equals("VERIFIED")));
            case MEASURES_BY_AREA ->
                    distribution(query, measures(query, facts, Fact.Measure::doneAt, f -> true));
            default -> throw new IllegalArgumentException(query.figure() + " counts no measures");
        };
    }

    private static boolean runs(Fact.LegalClock clock) {
        return clock.notReportableAt() == null;
    }

    private static List<Counted.Row> incidents(
            FigureQuery query,
            Facts facts,
            Predicate<Fact.Incident> also,
            Function<Fact.Incident, String> value) {
        return ordered(
                facts.incidents().stream()
                        .filter(f -> chosen(query, f) && also.test(f))
                        .map(f -> row(f, f.reportedAt(), value.apply(f))));
    }

    private static boolean chosen(FigureQuery query, Fact.Incident f) {
        return query.period().holds(f.reportedAt())
                && query.keeps(Filter.KIND, f.type())
                && query.keeps(Filter.LEVEL, f.highestLevel())
                && query.keeps(Filter.SEVERITY, f.severity());
    }

    private static List<Counted.Row> clocks(
            FigureQuery query,
            Facts facts,
            Function<Fact.LegalClock, @Nullable Instant> when,
            Predicate<Fact.LegalClock> also) {
        return ordered(
                facts.clocks().stream()
                        .filter(f ->
                                query.period().holds(when.apply(f))
                                        && query.keeps(Filter.REGIME, f.regime())
                                        && also.test(f))
                        .map(f -> row(f, when.apply(f), state(f))));
    }

    private static String state(Fact.LegalClock clock) {
        if (!runs(clock)) {
            return "NOT_REPORTABLE";
        }
        return clock.late() ? "LATE" : clock.satisfiedAt() != null ? "KEPT" : "RUNNING";
    }

    private static List<Counted.Row> measures(
            FigureQuery query,
            Facts facts,
            Function<Fact.Measure, @Nullable Instant> when,
            Predicate<Fact.Measure> also) {
        return ordered(
                facts.measures().stream()
                        .filter(f ->
                                query.period().holds(when.apply(f))
                                        && query.keeps(Filter.AREA, f.area())
                                        && also.test(f))
                        .map(f -> row(f, when.apply(f), f.area())));
    }

    private static List<Counted.Row> alerts(
            FigureQuery query, Facts facts, Predicate<Fact.Alert> also) {
        return ordered(
                facts.alerts().stream()
                        .filter(f -> query.period().holds(f.firstSeen()) && also.test(f))
                        .map(f -> row(f, f.firstSeen(), f.level())));
    }

    private static List<Counted.Row> ordered(Stream<Counted.Row> rows) {
        return rows.sorted(
                        Comparator.comparing((Counted.Row r) ->
                                        Objects.requireNonNullElse(r.at(), Instant.MAX))
                                .thenComparing(Counted.Row::number)
                                .thenComparing(Counted.Row::record))
                .toList();
    }

    private static Counted.Row row(Fact f, @Nullable Instant at, String value) {
        return new Counted.Row(
                f.kind(),
                f.id(),
                f.guard(),
                f.circle(),
                f.number(),
                f.title(),
                f.address(),
                at,
                value);
    }

    private static Counted number(FigureQuery query, List<Counted.Row> rows) {
        return new Counted(query, String.valueOf(rows.size()), rows);
    }

    private static Counted share(FigureQuery query, Facts facts) {
        List<Counted.Row> rows =
                incidents(query, facts, f -> true, f -> f.verifiedAt() != null ? "YES" : "NO");
        if (rows.isEmpty()) {
            return new Counted(query, "", rows);
        }
        long yes = rows.stream().filter(r -> r.value().equals("YES")).count();
        return new Counted(query, Math.round(100.0 * yes / rows.size()) + " procent", rows);
    }

    private static Counted median(FigureQuery query, Facts facts) {
        List<Counted.Row> rows =
                incidents(
                        query,
                        facts,
                        f -> f.verifiedAt() != null,
                        f ->
                                String.format(
                                        Locale.ROOT,
                                        "%.2f",
                                        Duration.between(
                                                                f.reportedAt(),
                                                                Objects.requireNonNull(
                                                                        f.verifiedAt()))
                                                        .toSeconds()
                                                / SECONDS_A_DAY));
        if (rows.isEmpty()) {
            return new Counted(query, "", rows);
        }
        double[] days =
                rows.stream().mapToDouble(r -> Double.parseDouble(r.value())).sorted().toArray();
        int half = days.length / 2;
        double median = days.length % 2 == 1 ? days[half] : (days[half - 1] + days[half]) / 2;
        String value =
                median >= 10
                        ? String.valueOf(Math.round(median))
                        : String.format(Locale.ROOT, "%.1f", median)
                                .replaceFirst("\\.0$", "")
                                .replace('.', ',');
        return new Counted(query, value + " dygn", rows);
    }

    private static Counted distribution(FigureQuery query, List<Counted.Row> rows) {
        Map<String, Long> counts =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Counted.Row::value,
                                        LinkedHashMap::new,
                                        Collectors.counting()));
        String value =
                counts.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Long>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(e -> Words.of(e.getKey()).sv() + " (" + e.getValue() + ")")
                        .collect(Collectors.joining(", "));
        return new Counted(query, value, rows);
    }
}
