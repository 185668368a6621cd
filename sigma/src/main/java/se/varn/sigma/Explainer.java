package se.varn.sigma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.varn.logs.Event;

/** Walks over a rule's condition and notes every outcome. */
final class Explainer {
    private static final int MAX_SHOWN = 500;

    private final View view;

    private Explainer(View view) {
        this.view = view;
    }

    static Explanation explain(Rule rule, Event event) {
        Facets facets = Sources.facets(event.origin());
        boolean admitted =
                facets.admit(rule.logsource())
                        && (!facets.onTrust(rule.logsource()) || rule.condition().needsItsFields());
        boolean audit = facets.audit() && isProcessCreation(rule);
        Explanation condition =
                new Explainer(new NamedView(event, audit)).explain(rule.condition());
        Explanation source =
                Explanation.node(
                        Explanation.Kind.LOGSOURCE, admitted, words(rule.logsource()), List.of());
        return Explanation.node(
                Explanation.Kind.RULE,
                admitted && condition.holds(),
                rule.title(),
                List.of(source, condition));
    }

    static boolean isProcessCreation(Rule rule) {
        return "process_creation".equals(rule.logsource().category());
    }

    private static String words(Logsource source) {
        StringJoiner words = new StringJoiner(", ");
        if (source.product() != null) {
            words.add("product " + source.product());
        }
        if (source.category() != null) {
            words.add("category " + source.category());
        }
        if (source.service() != null) {
            words.add("service " + source.service());
        }
        return words.toString();
    }

    private Explanation explain(Condition condition) {
        return switch (condition) {
            case Condition.And and -> {
                List<Explanation> parts = all(and.parts());
                yield Explanation.node(
                        Explanation.Kind.AND,
                        parts.stream().allMatch(Explanation::holds),
                        "",
                        parts);
            }
            case Condition.Or or -> {
                List<Explanation> parts = all(or.parts());
                yield Explanation.node(
                        Explanation.Kind.OR,
                        parts.stream().anyMatch(Explanation::holds),
                        "",
                        parts);
            }
            case Condition.Not not -> {
                Explanation part = explain(not.part());
                yield Explanation.node(Explanation.Kind.NOT, !part.holds(), "", List.of(part));
            }
            case Condition.Named named -> {
                Explanation part = explain(named.part());
                yield Explanation.node(
                        Explanation.Kind.SELECTION, part.holds(), named.name(), List.of(part));
            }
            case Condition.Test test -> {
                Value[] values = view.values(test.field());
                yield new Explanation(
                        Explanation.Kind.TEST,
                        test.holds(view),
                        "",
                        test.field().name(),
                        test.check().operator(),
                        test.check().pattern(),
                        shown(values),
                        List.of());
            }
            case Condition.Keyword keyword ->
                    new Explanation(
                            Explanation.Kind.KEYWORD,
                            keyword.holds(view),
                            "",
                            null,
                            keyword.check().operator(),
                            keyword.check().pattern(),
                            null,
                            List.of());
        };
    }

    private List<Explanation> all(List<Condition> parts) {
        List<Explanation> explained = new ArrayList<>(parts.size());
        for (Condition part : parts) {
            explained.add(explain(part));
        }
        return explained;
    }

    private static @Nullable String shown(Value @Nullable [] values) {
        if (values == null || (values.length == 1 && values[0].isNull())) {
            return null;
        }
        String text = Arrays.stream(values).map(Value::text).collect(Collectors.joining(", "));
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
    }
}
