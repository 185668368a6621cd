package se.varn.bench.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.varn.sigma.Rule;

/** One rule as a tree of predicates, made from its YAML text. */
final class PlainRule {
    private static final Pattern TOKEN = Pattern.compile("[()]|[^\\s()]+");

    private final Predicate<PlainEvent> condition;
    private final boolean processCreation;

    private PlainRule(Predicate<PlainEvent> condition, boolean processCreation) {
        this.condition = condition;
        this.processCreation = processCreation;
    }

    static PlainRule of(Rule rule) {
        Map<?, ?> detection = (Map<?, ?>) member(PlainYaml.read(rule.source()), "detection");
        Map<String, Predicate<PlainEvent>> selections = new LinkedHashMap<>();
        detection.forEach((name, body) -> {
            if (!"condition".equals(name)) {
                selections.put(String.valueOf(name), selection(body));
            }
        });
        List<Predicate<PlainEvent>> any = new ArrayList<>();
        for (Object text : list(detection.get("condition"))) {
            any.add(new Conditions(String.valueOf(text), selections).parse());
        }
        return new PlainRule(or(any), "process_creation".equals(rule.logsource().category()));
    }

    /** Takes the event as process rules see it, and as others do. */
    boolean matches(PlainEvent process, PlainEvent other) {
        return condition.test(processCreation ? process : other);
    }

    private static Object member(@Nullable Object map, String key) {
        Object value = map instanceof Map<?, ?> entries ? entries.get(key) : null;
        if (value == null) {
            throw new IllegalArgumentException("no " + key + " in " + map);
        }
        return value;
    }

    static List<? extends @Nullable Object> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        List<@Nullable Object> one = new ArrayList<>();
        one.add(value);
        return one;
    }

    static <T> Predicate<T> and(List<Predicate<T>> parts) {
        return event -> {
            for (Predicate<T> part : parts) {
                if (!part.test(event)) {
                    return false;
                }
            }
            return true;
        };
    }

    static <T> Predicate<T> or(List<Predicate<T>> parts) {
        return event -> {
            for (Predicate<T> part : parts) {
                if (part.test(event)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Predicate<PlainEvent> selection(@Nullable Object body) {
        List<Predicate<PlainEvent>> parts = new ArrayList<>();
        if (body instanceof Map<?, ?> lines) {
            lines.forEach((key, value) -> parts.add(PlainTest.of(String.valueOf(key), value)));
            return and(parts);
        }
        if (body instanceof List<?> members) {
            members.forEach(member -> parts.add(selection(member)));
            return or(parts);
        }
        return PlainTest.of("", body);
    }

    /** Reads a condition by recursive descent. */
    private static final class Conditions {
        private final Map<String, Predicate<PlainEvent>> selections;
        private final List<String> tokens = new ArrayList<>();
        private int at;

        Conditions(String text, Map<String, Predicate<PlainEvent>> selections) {
            this.selections = selections;
            Matcher matcher = TOKEN.matcher(text);
            while (matcher.find()) {
                tokens.add(matcher.group());
            }
        }

        Predicate<PlainEvent> parse() {
            List<Predicate<PlainEvent>> parts = new ArrayList<>(List.of(ands()));
            while (take("or")) {
                parts.add(ands());
            }
            return or(parts);
        }

        private Predicate<PlainEvent> ands() {
            List<Predicate<PlainEvent>> parts = new ArrayList<>(List.of(not()));
            while (take("and")) {
                parts.add(not());
            }
            return and(parts);
        }

        private Predicate<PlainEvent> not() {
            if (take("not")) {
                return not().negate();
            }
            if (take("(")) {
                Predicate<PlainEvent> inner = parse();
                at++;
                return inner;
            }
            String word = tokens.get(at++);
            Predicate<PlainEvent> named = selections.get(word);
            boolean of = at < tokens.size() && tokens.get(at).equalsIgnoreCase("of");
            if (named != null && !of) {
                return named;
            }
            at++;
            String token = tokens.get(at++);
            String pattern = token.equalsIgnoreCase("them") ? "*" : token;
            List<Predicate<PlainEvent>> parts = new ArrayList<>();
            selections.forEach((name, part) -> {
                boolean hidden = name.startsWith("_") && !pattern.startsWith("_");
                if (!hidden && name.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"))) {
                    parts.add(part);
                }
            });
            return word.equalsIgnoreCase("all") ? and(parts) : or(parts);
        }

        private boolean take(String word) {
            if (at < tokens.size()
                    && tokens.get(at).toLowerCase(Locale.ROOT).equals(word)
                    && !selections.containsKey(tokens.get(at))) {
                at++;
                return true;
            }
            return false;
        }
    }
}
