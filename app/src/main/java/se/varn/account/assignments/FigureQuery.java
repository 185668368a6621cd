package se.varn.account.assignments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Times;

/** One figure asked for: which, over which days, narrowed how. */
public record FigureQuery(Figure figure, Period period, Map<Filter, String> filters) {
    public FigureQuery {
        filters = Map.copyOf(filters);
    }

    /**
     * Reads what stands in a placeholder: {@code incidents.count}, or with parameters {@code
     * incidents.count?from=2026-01-01&kind=IT&to=2026-09-30}. Days that are not given are the
     * report's. Empty when the figure, a filter or a value is unknown.
     */
    public static Optional<FigureQuery> read(String text, Period report) {
        int mark = text.indexOf('?');
        Optional<Figure> figure = Figure.of(mark < 0 ? text : text.substring(0, mark));
        if (figure.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = report.first();
        LocalDate last = report.last();
        Map<Filter, String> filters = new EnumMap<>(Filter.class);
        String[] parameters = mark < 0 ? new String[0] : text.substring(mark + 1).split("&");
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            if (equals < 0) {
                return Optional.empty();
            }
            String name = parameter.substring(0, equals);
            String value = parameter.substring(equals + 1);
            Optional<LocalDate> day = Times.typedDay(value);
            if (name.equals("from") && day.isPresent()) {
                first = day.get();
            } else if (name.equals("to") && day.isPresent()) {
                last = day.get();
            } else {
                Optional<Filter> filter = Filter.of(name).filter(figure.get()::takes);
                if (filter.isEmpty() || !filter.get().codes().contains(value)) {
                    return Optional.empty();
                }
                filters.put(filter.get(), value);
            }
        }
        return last.isBefore(first)
                ? Optional.empty()
                : Optional.of(new FigureQuery(figure.get(), new Period(first, last), filters));
    }

    /** The same query always as the same text, with its days: what evidence is filed under. */
    public String canonical() {
        return figure.id() + "?from=" + period.first() + tail() + "&to=" + period.last();
    }

    private String tail() {
        StringBuilder out = new StringBuilder();
        for (Filter filter : Filter.values()) {
            String value = filters.get(filter);
            if (value != null) {
                out.append('&').append(filter.parameter()).append('=').append(value);
            }
        }
        return out.toString();
    }

    /** As it is written in a text of a report with this period: days only where they differ. */
    String placeholder(Period report) {
        List<String> parameters = new ArrayList<>();
        if (!period.first().equals(report.first())) {
            parameters.add("from=" + period.first());
        }
        for (Filter filter : Filter.values()) {
            String value = filters.get(filter);
            if (value != null) {
                parameters.add(filter.parameter() + "=" + value);
            }
        }
        if (!period.last().equals(report.last())) {
            parameters.add("to=" + period.last());
        }
        return "{"
                + figure.id()
                + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters))
                + "}";
    }

    /** What is counted, in words, with days and filters. */
    public String words(Language language) {
        StringBuilder out = new StringBuilder(figure.counts().in(language));
        out.append(" (").append(period.first()).append("–").append(period.last()).append(')');
        for (Filter filter : Filter.values()) {
            String value = filters.get(filter);
            if (value != null) {
                out.append("; ")
                        .append(filter.in(language))
                        .append(": ")
                        .append(Words.of(value).in(language));
            }
        }
        return out.toString();
    }

    boolean keeps(Filter filter, String value) {
        String wanted = filters.get(filter);
        return wanted == null || wanted.equals(value);
    }
}
