package se.varn.account.assignments;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/** A figure chosen from the catalogue in a form: {@code figure}, and a field per filter. */
public final class FigurePicking {
    private FigurePicking() {}

    /** The words for a code, in lower case as in running text. */
    public static Message word(String code) {
        return Words.of(code);
    }

    /** What was counted of a row, as people read it. */
    public static String shown(String value, Language language) {
        int bar = value.indexOf('|');
        if (bar >= 0) {
            return Words.of(value.substring(bar + 1)).in(language);
        }
        return value.matches("[0-9]+\\.[0-9]{2}")
                ? value.replace('.', language == Language.EN ? '.' : ',') + " d"
                : Words.of(value).in(language);
    }

    /** The placeholder to put into the text, such as {@code {incidents.count?kind=IT}}. */
    public static Outcome<String> pick(Period report, UnaryOperator<String> typed) {
        Optional<Figure> figure = Figure.of(typed.apply("figure"));
        if (figure.isEmpty()) {
            return new Outcome.Invalid<>("figure", ReportText.FIGURE_MISSING);
        }
        List<FieldError> errors = new ArrayList<>();
        Map<Filter, String> filters = new EnumMap<>(Filter.class);
        for (Filter filter : Filter.values()) {
            String value = typed.apply("filter-" + filter.parameter());
            if (value.isEmpty()) {
                continue;
            }
            if (figure.get().takes(filter) && filter.codes().contains(value)) {
                filters.put(filter, value);
            } else {
                errors.add(new FieldError("figure", ReportText.FILTER_UNFIT, figure.get(), filter));
            }
        }
        return errors.isEmpty()
                ? new Outcome.Done<>(
                        new FigureQuery(figure.get(), report, filters).placeholder(report))
                : new Outcome.Invalid<>(errors);
    }
}
