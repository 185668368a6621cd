package se.varn.sigma;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** YAML as nodes that know their line, with bounds on depth and on what aliases may blow up to. */
final class Yaml {
    static final int MAX_TEXT = 4 << 20;
    private static final int MAX_DEPTH = 40;
    private static final int MAX_NODES = 300_000;

    /** YAML 1.1 took these for octal, 1.2 takes them for decimal; who writes zeros means them. */
    private static final Pattern LEADING_ZEROS = Pattern.compile("[-+]?0[0-9]+");

    private Yaml() {}

    /** The documents of a text; each node reachable within bounds. */
    static List<Node> documents(String text) throws RuleException {
        if (text.length() > MAX_TEXT) {
            throw new RuleException(1, RefusalKind.TEXT_TOO_LONG, MAX_TEXT);
        }
        LoadSettings settings =
                LoadSettings.builder()
                        .setSchema(new CoreSchema())
                        .setCodePointLimit(MAX_TEXT)
                        .setMaxAliasesForCollections(50)
                        .setAllowDuplicateKeys(true)
                        .setAllowNonScalarKeys(true)
                        .build();
        List<Node> documents = new ArrayList<>();
        try {
            Composer composer =
                    new Composer(
                            settings, new ParserImpl(settings, new StreamReader(settings, text)));
            while (composer.hasNext()) {
                Node document = composer.next();
                bounded(document, 0, new int[] {0});
                documents.add(document);
            }
        } catch (MarkedYamlEngineException e) {
            throw new RuleException(line(e), RefusalKind.NOT_YAML, e.getProblem());
        } catch (YamlEngineException e) {
            String problem = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new RuleException(1, RefusalKind.NOT_YAML, problem);
        } catch (StackOverflowError _) {
            throw new RuleException(1, RefusalKind.NESTED_TOO_DEEPLY, MAX_DEPTH);
        }
        return documents;
    }

    /** A quotation mark that is never closed is wrong where it stands, not where the text ends. */
    private static int line(MarkedYamlEngineException e) {
        boolean quoted = String.valueOf(e.getContext()).contains("quoted scalar");
        return (quoted ? e.getContextMark() : e.getProblemMark()).map(Mark::getLine).orElse(0) + 1;
    }

    private static void bounded(Node node, int depth, int[] count) throws RuleException {
        if (depth > MAX_DEPTH) {
            throw new RuleException(node, RefusalKind.NESTED_TOO_DEEPLY, MAX_DEPTH);
        }
        if (++count[0] > MAX_NODES) {
            throw new RuleException(node, RefusalKind.TOO_MANY_NODES, MAX_NODES);
        }
        switch (node) {
            case MappingNode map -> {
                for (NodeTuple tuple : map.getValue()) {
                    bounded(tuple.getKeyNode(), depth + 1, count);
                    bounded(tuple.getValueNode(), depth + 1, count);
                }
            }
            case SequenceNode list -> {
                for (Node member : list.getValue()) {
                    bounded(member, depth + 1, count);
                }
            }
            default -> {}
        }
    }

    /** YAML text of a node. */
    static String write(Node node) {
        StringBuilder text = new StringBuilder();
        new Dump(DumpSettings.builder().setSchema(new CoreSchema()).build())
                .dumpNode(
                        node,
                        new StreamDataWriter() {
                            @Override
                            public void write(String piece) {
                                text.append(piece);
                            }

                            @Override
                            public void write(String piece, int from, int length) {
                                text.append(piece, from, from + length);
                            }
                        });
        return text.toString();
    }

    /** Line of a node, from 1. */
    static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    /** A key of a map and its value. */
    record Entry(ScalarNode key, Node value) {
        String name() {
            return key.getValue();
        }
    }

    /** The entries of a map in their order; a repeated key is refused. */
    static List<Entry> entries(MappingNode map) throws RuleException {
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (NodeTuple tuple : map.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new RuleException(tuple.getKeyNode(), RefusalKind.KEY_NOT_TEXT);
            }
            if (!names.add(key.getValue())) {
                throw new RuleException(key, RefusalKind.KEY_TWICE, key.getValue());
            }
            entries.add(new Entry(key, tuple.getValueNode()));
        }
        return entries;
    }

    /** The same by their names; refused if the node, which has that name, is no map. */
    static Map<String, Node> map(Node node, String name) throws RuleException {
        if (!(node instanceof MappingNode map)) {
            throw new RuleException(node, RefusalKind.NOT_A_MAP, name);
        }
        Map<String, Node> byName = new LinkedHashMap<>();
        for (Entry entry : entries(map)) {
            byName.put(entry.name(), entry.value());
        }
        return byName;
    }

    /** The members of a list; a single value is a list of one. */
    static List<Node> list(Node node) {
        return node instanceof SequenceNode list ? list.getValue() : List.of(node);
    }

    /** A scalar as String, Long, BigInteger, BigDecimal, Boolean or null. */
    static @Nullable Object scalar(ScalarNode node) throws RuleException {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return text.toLowerCase(Locale.ROOT).equals("true");
        }
        if (tag.equals(Tag.INT)) {
            return integer(node, text);
        }
        if (tag.equals(Tag.FLOAT)) {
            BigDecimal number = Numbers.parse(text);
            return number == null ? text : number;
        }
        return text;
    }

    private static Object integer(ScalarNode node, String text) throws RuleException {
        if (LEADING_ZEROS.matcher(text).matches()) {
            return text;
        }
        try {
            BigInteger number =
                    text.startsWith("0x")
                            ? new BigInteger(text.substring(2), 16)
                            : text.startsWith("0o")
                                    ? new BigInteger(text.substring(2), 8)
                                    : new BigInteger(text);
            return number.bitLength() < 64 ? (Object) number.longValueExact() : number;
        } catch (NumberFormatException _) {
            throw new RuleException(node, RefusalKind.NOT_A_NUMBER, text);
        }
    }

    /** The text of an optional scalar; empty if it is missing or no scalar. */
    static String text(Map<String, Node> map, String key) {
        return map.get(key) instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)
                ? scalar.getValue().strip()
                : "";
    }

    /** The texts of an optional list of scalars. */
    static List<String> texts(Map<String, Node> map, String key) {
        Node node = map.get(key);
        List<String> texts = new ArrayList<>();
        for (Node member : node == null ? List.<Node>of() : list(node)) {
            if (member instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
                texts.add(scalar.getValue().strip());
            }
        }
        return List.copyOf(texts);
    }
}
