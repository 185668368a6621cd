package se.varn.sigma.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import se.varn.sigma.Level;
import se.varn.sigma.Rule;

/** Looks at a rule that was loaded, for what its author may not have meant. */
final class RuleReview {
    private static final List<String> KEYS =
            List.of(
                    "title",
                    "id",
                    "name",
                    "related",
                    "taxonomy",
                    "status",
                    "description",
                    "license",
                    "author",
                    "references",
                    "date",
                    "modified",
                    "logsource",
                    "detection",
                    "fields",
                    "falsepositives",
                    "level",
                    "tags",
                    "scope");
    private static final List<String> STATUS =
            List.of("stable", "test", "experimental", "deprecated", "unsupported");
    private static final Pattern DATE = Pattern.compile("\\d{4}[-/]\\d{2}[-/]\\d{2}");
    private static final int SHORTEST_KEYWORD = 3;

    private final Rule rule;
    private final List<Finding> found = new ArrayList<>();
    private int firstLine;

    private RuleReview(Rule rule) {
        this.rule = rule;
    }

    static List<Finding> of(Rule rule) {
        RuleReview review = new RuleReview(rule);
        Node root = root(rule.source());
        if (root instanceof MappingNode map && !map.getValue().isEmpty()) {
            review.firstLine = line(map.getValue().getFirst().getKeyNode());
            review.head(map);
            Node detection = value(map, "detection");
            if (detection instanceof MappingNode parts) {
                review.detection(parts);
            }
        }
        return review.found;
    }

    /** The names of the selections of a rule's text; none if it cannot be read. */
    static List<String> selections(String source) {
        List<String> names = new ArrayList<>();
        if (root(source) instanceof MappingNode map
                && value(map, "detection") instanceof MappingNode detection) {
            for (NodeTuple tuple : detection.getValue()) {
                String name = text(tuple.getKeyNode());
                if (!name.equals("condition")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static @Nullable Node root(String source) {
        try {
            LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(true).build();
            Composer composer =
                    new Composer(
                            settings, new ParserImpl(settings, new StreamReader(settings, source)));
            return composer.getSingleNode().orElse(null);
        } catch (YamlEngineException _) {
            return null;
        }
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private static @Nullable Node value(MappingNode map, String key) {
        for (NodeTuple tuple : map.getValue()) {
            if (text(tuple.getKeyNode()).equals(key)) {
                return tuple.getValueNode();
            }
        }
        return null;
    }

    private static String text(@Nullable Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static List<Node> list(Node node) {
        return node instanceof SequenceNode list ? list.getValue() : List.of(node);
    }

    private void warn(@Nullable Node at, String what, String mend) {
        int line = at == null ? rule.line() : rule.line() + line(at) - firstLine;
        found.add(new Finding(false, rule.file(), line, rule.id(), what, mend));
    }

    private void head(MappingNode map) {
        for (NodeTuple tuple : map.getValue()) {
            String key = text(tuple.getKeyNode());
            if (!KEYS.contains(key)) {
                Mending.nearest(key, KEYS)
                        .ifPresent(name ->
                                warn(
                                        tuple.getKeyNode(),
                                        "unknown key '" + key + "'",
                                        "did you mean " + name + "?"));
            }
        }
        Node id = value(map, "id");
        if (id == null) {
            warn(
                    null,
                    "the rule has no id: alerts of a changed rule cannot be told to be the same rule's",
                    "add id: " + UUID.randomUUID());
        } else if (!isUuid(text(id))) {
            warn(id, "the id is no UUID", "use another one, for instance " + UUID.randomUUID());
        }
        if (rule.level() == Level.UNRATED) {
            warn(
                    null,
                    "the rule has no level, so its alerts stand below all others",
                    "add level: informational, low, medium, high or critical");
        }
        Node status = value(map, "status");
        if (status != null && !STATUS.contains(text(status).toLowerCase(Locale.ROOT))) {
            warn(
                    status,
                    "unknown status '" + text(status) + "'",
                    "use one of " + String.join(", ", STATUS));
        }
        for (String key : List.of("date", "modified")) {
            Node date = value(map, key);
            if (date != null && !DATE.matcher(text(date)).matches()) {
                warn(date, key + " is no date", "write it as 2026-11-17");
            }
        }
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private void detection(MappingNode parts) {
        Node condition = value(parts, "condition");
        StringBuilder used = new StringBuilder();
        for (Node one : condition == null ? List.<Node>of() : list(condition)) {
            used.append(' ').append(text(one)).append(' ');
        }
        for (NodeTuple tuple : parts.getValue()) {
            String name = text(tuple.getKeyNode());
            if (name.equals("condition")) {
                continue;
            }
            if (!uses(used.toString(), name)) {
                warn(
                        tuple.getKeyNode(),
                        "the condition does not use selection " + name,
                        "name it in the condition, or take it out");
            }
            selection(tuple.getValueNode());
        }
    }

    private static boolean uses(String condition, String name) {
        for (String word : condition.split("[\\s()]+", -1)) {
            boolean pattern =
                    word.contains("*")
                            && name.matches(Pattern.quote(word).replace("*", "\\E.*\\Q"));
            boolean them = word.equalsIgnoreCase("them") && !name.startsWith("_");
            if (word.equals(name) || pattern || them) {
                return true;
            }
        }
        return false;
    }

    private void selection(Node node) {
        switch (node) {
            case MappingNode map -> {
                for (NodeTuple tuple : map.getValue()) {
                    test(text(tuple.getKeyNode()), tuple.getKeyNode(), list(tuple.getValueNode()));
                }
            }
            case SequenceNode list -> list.getValue().forEach(this::selection);
            default -> keyword(node);
        }
    }

    private void keyword(Node node) {
        if (text(node).replace("*", "").length() < SHORTEST_KEYWORD) {
            warn(
                    node,
                    "the keyword '"
                            + text(node)
                            + "' is so short that it is found nearly everywhere",
                    "name the field that it stands in");
        }
    }

    private void test(String key, Node at, List<Node> values) {
        List<String> modifiers = List.of(key.split("\\|", -1));
        if (modifiers.contains("all") && values.size() == 1) {
            warn(at, "all says nothing about a single value", "take |all away");
        }
        if (modifiers.contains("re")) {
            return;
        }
        boolean start = modifiers.contains("contains") || modifiers.contains("endswith");
        boolean end = modifiers.contains("contains") || modifiers.contains("startswith");
        for (Node value : values) {
            String text = text(value);
            boolean escaped = text.endsWith("\\*");
            if ((start && text.startsWith("*")) || (end && text.endsWith("*") && !escaped)) {
                warn(
                        value,
                        "the * at the edge of '" + text + "' is in the modifier already",
                        "take it away; if a star is meant, write \\*");
            }
        }
    }
}
