package se.varn.sigma;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** The rules of one YAML text. */
final class RuleParser {
    private final String file;
    private final String text;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private int ignored;

    RuleParser(String file, String text) {
        this.file = file;
        this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    List<Rule> rules() {
        return rules;
    }

    List<Refusal> refused() {
        return refused;
    }

    /** How many documents are no rules at all. */
    int ignored() {
        return ignored;
    }

    RuleParser parse() {
        List<Node> documents;
        try {
            documents = Yaml.documents(text);
        } catch (RuleException e) {
            refused.add(e.in(file, null));
            return this;
        }
        List<NodeTuple> global = new ArrayList<>();
        MappingNode previous = null;
        for (int i = 0; i < documents.size(); i++) {
            if (!(documents.get(i) instanceof MappingNode document)) {
                ignored++;
                continue;
            }
            switch (action(document)) {
                case "global" -> global.addAll(withoutAction(document).getValue());
                case "reset" -> global.clear();
                case "repeat" -> {
                    MappingNode base = previous == null ? document : previous;
                    previous = merged(base.getValue(), withoutAction(document));
                    rule(previous, source(documents, i, previous));
                }
                default -> {
                    previous = merged(global, document);
                    rule(previous, source(documents, i, previous));
                }
            }
        }
        return this;
    }

    private static String action(MappingNode document) {
        for (NodeTuple tuple : document.getValue()) {
            if (tuple.getKeyNode() instanceof org.snakeyaml.engine.v2.nodes.ScalarNode key
                    && key.getValue().equals("action")
                    && tuple.getValueNode()
                            instanceof org.snakeyaml.engine.v2.nodes.ScalarNode action) {
                return action.getValue();
            }
        }
        return "";
    }

    /** The document with what it lacks taken from the base, maps merged key by key. */
    private static MappingNode merged(List<NodeTuple> base, MappingNode document) {
        if (base.isEmpty()) {
            return document;
        }
        List<NodeTuple> all = new ArrayList<>(document.getValue());
        for (NodeTuple tuple : base) {
            String name = name(tuple);
            int at = -1;
            for (int i = 0; i < all.size(); i++) {
                at = name(all.get(i)).equals(name) ? i : at;
            }
            if (at < 0) {
                all.add(tuple);
            } else if (all.get(at).getValueNode() instanceof MappingNode inner
                    && tuple.getValueNode() instanceof MappingNode outer) {
                all.set(at, new NodeTuple(tuple.getKeyNode(), merged(outer.getValue(), inner)));
            }
        }
        return like(document, all);
    }

    private static MappingNode withoutAction(MappingNode document) {
        return like(
                document,
                document.getValue().stream()
                        .filter(tuple -> !name(tuple).equals("action"))
                        .toList());
    }

    private static MappingNode like(MappingNode node, List<NodeTuple> entries) {
        return new MappingNode(
                node.getTag(),
                false,
                entries,
                node.getFlowStyle(),
                node.getStartMark(),
                node.getEndMark());
    }

    private static String name(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof org.snakeyaml.engine.v2.nodes.ScalarNode key
                ? key.getValue()
                : "";
    }

    /** A text that gives this one rule when it is read alone. */
    private String source(List<Node> documents, int i, MappingNode rule) {
        if (documents.size() == 1) {
            return text;
        }
        String lines = rule.equals(documents.get(i)) ? lines(documents, i) : null;
        return lines != null ? lines : Yaml.write(rule);
    }

    /** The lines of a document; null if the marks between documents stand among its text. */
    private @Nullable String lines(List<Node> documents, int i) {
        List<String> lines = text.lines().toList();
        int from = i == 0 ? 0 : Yaml.line(documents.get(i)) - 1;
        int to = i + 1 < documents.size() ? Yaml.line(documents.get(i + 1)) - 1 : lines.size();
        StringBuilder source = new StringBuilder();
        for (String line : lines.subList(from, Math.max(from, Math.min(to, lines.size())))) {
            if (line.stripTrailing().equals("---")) {
                continue;
            }
            if (line.startsWith("---") || line.startsWith("...") || line.startsWith("%")) {
                return null;
            }
            source.append(line).append('\n');
        }
        return source.toString();
    }

    private void rule(MappingNode document, String source) {
        String id = null;
        try {
            Map<String, Node> map = Yaml.map(document, "rule");
            Node correlation = map.get("correlation");
            Node filter = map.get("filter");
            Node detection = map.get("detection");
            id = Yaml.text(map, "id");
            if (correlation != null) {
                throw new RuleException(correlation, RefusalKind.CORRELATION);
            }
            if (filter != null) {
                throw new RuleException(filter, RefusalKind.FILTER);
            }
            if (detection == null) {
                ignored++;
            } else {
                rules.add(rule(document, map, detection, id, source));
            }
        } catch (RuleException e) {
            refused.add(e.in(file, id == null || id.isEmpty() ? null : id));
        }
    }

    private Rule rule(
            MappingNode document, Map<String, Node> map, Node detection, String id, String source)
            throws RuleException {
        Node logsource = map.get("logsource");
        if (logsource == null) {
            throw new RuleException(document, RefusalKind.NO_LOGSOURCE);
        }
        if (Yaml.text(map, "title").isEmpty()) {
            throw new RuleException(document, RefusalKind.NO_TITLE);
        }
        Logsource wanted = logsource(logsource);
        return new Rule(head(document, map, id, source), wanted, DetectionParser.parse(detection));
    }

    private Rule.Head head(MappingNode document, Map<String, Node> map, String id, String source)
            throws RuleException {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        return new Rule.Head(
                id.isEmpty() ? UUID.nameUUIDFromBytes(bytes).toString() : id,
                Yaml.text(map, "title"),
                level(map),
                Yaml.text(map, "status"),
                Yaml.text(map, "description"),
                String.join(", ", Yaml.texts(map, "author")),
                Yaml.texts(map, "tags"),
                Yaml.texts(map, "falsepositives"),
                Yaml.texts(map, "references"),
                orNull(Yaml.text(map, "date")),
                orNull(Yaml.text(map, "modified")),
                source,
                sha256(bytes),
                file,
                Yaml.line(document));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Level level(Map<String, Node> map) throws RuleException {
        String text = Yaml.text(map, "level").toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Level.UNRATED;
        }
        for (Level level : Level.values()) {
            if (level != Level.UNRATED && level.name().equals(text)) {
                return level;
            }
        }
        Node node = map.get("level");
        throw new RuleException(
                node == null ? 1 : Yaml.line(node),
                RefusalKind.UNKNOWN_LEVEL,
                Yaml.text(map, "level"));
    }

    private static Logsource logsource(Node node) throws RuleException {
        Map<String, Node> map = Yaml.map(node, "logsource");
        Logsource source =
                new Logsource(
                        lower(map, "product"),
                        lower(map, "category"),
                        lower(map, "service"),
                        orNull(Yaml.text(map, "definition")));
        if (source.product() == null && source.category() == null && source.service() == null) {
            throw new RuleException(node, RefusalKind.LOGSOURCE_EMPTY);
        }
        return source;
    }

    private static @Nullable String lower(Map<String, Node> map, String key) {
        return orNull(Yaml.text(map, key).toLowerCase(Locale.ROOT));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
