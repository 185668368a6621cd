package se.varn.sigma;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/*
 * The definition: what a rule of docs/sigma-conformance.md means, in the plainest way that came to mind and without a thought
 * for speed. It shares no code with the engine; of the rule it reads the YAML nodes, of the event a tree of Java's maps and
 * lists with numbers as they are written. A condition is worked out by replacing the innermost parenthesis by its outcome
 * until none is left; a pattern is compared letter by letter, going back over every star.
 */
/** Answers whether an event meets a rule's detection; the log source is none of its business. */
final class Interpreter {
    /** Stands for an object with fields in it: there, not null, and nothing to compare with. */
    private static final Object OBJECT = new Object();

    /** A number in an event, as the log writes it. */
    record Num(String literal) {
        boolean whole() {
            return literal.matches("-?[0-9]+");
        }

        @Override
        public String toString() {
            return whole()
                    ? new BigInteger(literal).toString()
                    : new BigDecimal(literal).toString();
        }
    }

    private final Map<String, Node> selections = new LinkedHashMap<>();
    private final List<String> conditions;

    /** How often a line with these modifiers held and did not. */
    private final Map<String, int[]> outcomes;

    Interpreter(String rule, Map<String, int[]> outcomes) {
        this.outcomes = outcomes;
        LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
        Node root =
                new Composer(settings, new ParserImpl(settings, new StreamReader(settings, rule)))
                        .getSingleNode()
                        .orElseThrow();
        selections.putAll(map(map(root).get("detection")));
        conditions =
                list(selections.remove("condition")).stream()
                        .map(node -> ((ScalarNode) node).getValue())
                        .toList();
    }

    Interpreter(String rule) {
        this(rule, new TreeMap<>());
    }

    private static Map<String, Node> map(@Nullable Node node) {
        Map<String, Node> map = new LinkedHashMap<>();
        for (NodeTuple tuple : ((MappingNode) java.util.Objects.requireNonNull(node)).getValue()) {
            map.put(((ScalarNode) tuple.getKeyNode()).getValue(), tuple.getValueNode());
        }
        return map;
    }

    private static List<Node> list(@Nullable Node node) {
        return node instanceof SequenceNode list
                ? list.getValue()
                : List.of(java.util.Objects.requireNonNull(node));
    }

    boolean matches(Map<String, ? extends @Nullable Object> event) {
        Map<String, List<@Nullable Object>> fields = new LinkedHashMap<>();
        flatten("", event, fields);
        Map<String, Boolean> outcome = new LinkedHashMap<>();
        selections.forEach((name, node) -> outcome.put(name, selection(node, fields)));
        return conditions.stream().anyMatch(text -> condition(text, outcome));
    }

    private static void flatten(
            String path, @Nullable Object value, Map<String, List<@Nullable Object>> fields) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) ->
                    flatten(path.isEmpty() ? "" + key : path + "." + key, inner, fields));
        } else if (value instanceof List<?> list) {
            if (list.stream().noneMatch(m -> m instanceof Map || m instanceof List)) {
                fields.computeIfAbsent(path, _ -> new ArrayList<>());
            }
            list.forEach(member -> flatten(path, member, fields));
        } else {
            fields.computeIfAbsent(path, _ -> new ArrayList<>()).add(value);
        }
    }

    static boolean condition(String text, Map<String, Boolean> outcome) {
        List<String> words =
                new ArrayList<>(
                        Arrays.asList(
                                text.replace("(", " ( ")
                                        .replace(")", " ) ")
                                        .strip()
                                        .split("\\s+", -1)));
        while (words.contains(")")) {
            int close = words.indexOf(")");
            int open = words.subList(0, close).lastIndexOf("(");
            boolean inner = withoutParentheses(words.subList(open + 1, close), outcome);
            words.subList(open, close + 1).clear();
            words.add(open, inner ? "<true>" : "<false>");
        }
        return withoutParentheses(words, outcome);
    }

    private static boolean withoutParentheses(List<String> words, Map<String, Boolean> outcome) {
        boolean any = false;
        boolean all = true;
        boolean negated = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            switch (word.toLowerCase(java.util.Locale.ROOT)) {
                case "or" -> {
                    any |= all;
                    all = true;
                }
                case "and" -> {}
                case "not" -> negated = !negated;
                default -> {
                    boolean of = i + 1 < words.size() && words.get(i + 1).equalsIgnoreCase("of");
                    boolean holds =
                            of
                                    ? quantified(word, words.get(i + 2), outcome)
                                    : word.equals("<true>") || outcome.getOrDefault(word, false);
                    i += of ? 2 : 0;
                    all &= holds != negated;
                    negated = false;
                }
            }
        }
        return any || all;
    }

    private static boolean quantified(
            String quantity, String pattern, Map<String, Boolean> outcome) {
        String wanted = pattern.equalsIgnoreCase("them") ? "*" : pattern;
        String regex = "\\Q" + wanted.replaceAll("[*]+", "\\\\E.*\\\\Q") + "\\E";
        List<Boolean> chosen = new ArrayList<>();
        outcome.forEach((name, holds) -> {
            boolean hidden = name.startsWith("_") && !wanted.startsWith("_");
            if (!hidden && name.matches(regex)) {
                chosen.add(holds);
            }
        });
        return quantity.equalsIgnoreCase("all") ? !chosen.contains(false) : chosen.contains(true);
    }

    private boolean selection(Node node, Map<String, List<@Nullable Object>> fields) {
        return switch (node) {
            case MappingNode _ ->
                    map(node).entrySet().stream()
                            .allMatch(line -> line(line.getKey(), line.getValue(), fields));
            case SequenceNode list ->
                    list.getValue().stream().anyMatch(member -> selection(member, fields));
            default -> line("", node, fields);
        };
    }

    private boolean line(String key, Node value, Map<String, List<@Nullable Object>> fields) {
        List<String> chain = new ArrayList<>(Arrays.asList(key.split("\\|", -1)));
        String field = chain.removeFirst();
        Predicate<Node> one = node -> one(field, chain, (ScalarNode) node, fields);
        boolean holds =
                chain.contains("all")
                        ? list(value).stream().allMatch(one)
                        : list(value).stream().anyMatch(one);
        boolean outcome = holds != chain.contains("neq");
        for (String modifier :
                chain.isEmpty() ? List.of(field.isEmpty() ? "keyword" : "") : chain) {
            outcomes.computeIfAbsent(modifier, _ -> new int[2])[outcome ? 1 : 0]++;
        }
        return outcome;
    }

    private static boolean one(
            String field,
            List<String> chain,
            ScalarNode node,
            Map<String, List<@Nullable Object>> fields) {
        List<@Nullable Object> values = field.isEmpty() ? everything(fields) : find(field, fields);
        if (chain.contains("exists")) {
            return (values != null) == node.getValue().equals("true");
        }
        if (Wanted.isNull(node)) {
            return values == null || values.stream().allMatch(java.util.Objects::isNull);
        }
        if (values == null) {
            return false;
        }
        Predicate<Object> test = Wanted.of(field, chain, node, name -> find(name, fields));
        for (Object value : values) {
            if (value != null && value != OBJECT && test.test(value)) {
                return true;
            }
        }
        return false;
    }

    private static List<@Nullable Object> everything(Map<String, List<@Nullable Object>> fields) {
        List<@Nullable Object> all = new ArrayList<>();
        fields.values().forEach(all::addAll);
        return all;
    }

    private static @Nullable List<@Nullable Object> find(
            String field, Map<String, List<@Nullable Object>> fields) {
        if (fields.containsKey(field)) {
            return fields.get(field);
        }
        for (Map.Entry<String, List<@Nullable Object>> entry : fields.entrySet()) {
            if (entry.getKey().equalsIgnoreCase(field)) {
                return entry.getValue();
            }
        }
        String inside = (field + ".").toLowerCase(java.util.Locale.ROOT);
        boolean object =
                fields.keySet().stream()
                        .anyMatch(
                                name -> name.toLowerCase(java.util.Locale.ROOT).startsWith(inside));
        return object ? List.of(OBJECT) : null;
    }
}
