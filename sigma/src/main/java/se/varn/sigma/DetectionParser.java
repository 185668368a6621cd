package se.varn.sigma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Makes one condition of a rule's {@code detection}. */
final class DetectionParser {
    private DetectionParser() {}

    static Condition parse(Node detection) throws RuleException {
        Map<String, Node> entries = Yaml.map(detection, "detection");
        Node condition = entries.remove("condition");
        if (condition == null) {
            throw new RuleException(detection, RefusalKind.NO_CONDITION);
        }
        Node timeframe = entries.remove("timeframe");
        if (timeframe != null) {
            throw new RuleException(timeframe, RefusalKind.TIMEFRAME);
        }
        if (entries.isEmpty()) {
            throw new RuleException(detection, RefusalKind.NO_SELECTION);
        }
        Map<String, Condition> selections = new LinkedHashMap<>();
        for (Map.Entry<String, Node> entry : entries.entrySet()) {
            selections.put(entry.getKey(), selection(entry.getValue(), entry.getKey()));
        }
        ConditionParser parser = new ConditionParser(selections);
        List<Condition> conditions = new ArrayList<>();
        for (Node text : Yaml.list(condition)) {
            if (!(text instanceof ScalarNode scalar)) {
                throw new RuleException(text, RefusalKind.CONDITION_NOT_TEXT);
            }
            conditions.add(parser.parse(scalar.getValue(), Yaml.line(text)));
        }
        if (conditions.isEmpty()) {
            throw new RuleException(condition, RefusalKind.CONDITION_EMPTY);
        }
        return Condition.or(conditions);
    }

    /** A map: all of its lines. A list: any of its members. A value: a keyword. */
    private static Condition selection(Node node, String name) throws RuleException {
        return switch (node) {
            case MappingNode map -> {
                List<Condition> lines = new ArrayList<>();
                for (Yaml.Entry line : Yaml.entries(map)) {
                    lines.add(TestCompiler.compile(line.key(), line.value()));
                }
                yield Condition.and(notEmpty(lines, node, name));
            }
            case SequenceNode list -> {
                List<Condition> members = new ArrayList<>();
                for (Node member : list.getValue()) {
                    members.add(selection(member, name));
                }
                yield Condition.or(notEmpty(members, node, name));
            }
            case ScalarNode value when value.getTag().equals(Tag.NULL) ->
                    throw new RuleException(node, RefusalKind.SELECTION_EMPTY, name);
            default -> TestCompiler.keyword(node);
        };
    }

    private static List<Condition> notEmpty(List<Condition> parts, Node node, String name)
            throws RuleException {
        if (parts.isEmpty()) {
            throw new RuleException(node, RefusalKind.SELECTION_EMPTY, name);
        }
        return parts;
    }
}
