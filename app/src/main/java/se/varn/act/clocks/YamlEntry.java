package se.varn.act.clocks;

import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a YAML file that knows its path and line, so that what is wrong there can be said.
 * Every failure is an {@link IllegalArgumentException} that names file, line, path and what to do.
 */
final class YamlEntry {
    private final String file;
    private final String path;
    private final Node node;

    private YamlEntry(String file, String path, Node node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    static YamlEntry read(String file, Reader reader) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(reader);
            if (root == null) {
                throw new IllegalArgumentException(file + " is empty");
            }
            return new YamlEntry(file, "", root);
        } catch (YAMLException e) {
            throw new IllegalArgumentException(file + " is not YAML: " + e.getMessage(), e);
        }
    }

    /** What stands under a key here; fails when it is missing. */
    YamlEntry get(String key) {
        return find(key).orElseThrow(() -> wrong("'" + key + "' is missing"));
    }

    Optional<YamlEntry> find(String key) {
        Node value = fields().get(key);
        return value == null || isNull(value)
                ? Optional.empty()
                : Optional.of(new YamlEntry(file, path.isEmpty() ? key : path + "." + key, value));
    }

    /** Fails on any key that is none of these, so that a misspelt one is not passed over. */
    YamlEntry only(Set<String> keys) {
        for (String key : fields().keySet()) {
            if (!keys.contains(key)) {
                throw wrong(
                        "'"
                                + key
                                + "' is not known here; known are "
                                + String.join(", ", keys.stream().sorted().toList()));
            }
        }
        return this;
    }

    List<YamlEntry> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("a list is expected here");
        }
        List<Node> items = sequence.getValue();
        return IntStream.range(0, items.size())
                .mapToObj(i -> new YamlEntry(file, path + "[" + i + "]", items.get(i)))
                .toList();
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw wrong("a text is expected here");
        }
        return scalar.getValue().strip();
    }

    /** This text read as something else, whose complaint gets the place put before it. */
    <T> T as(Function<String, T> reading) {
        String text = text();
        return placed(() -> reading.apply(text));
    }

    <E extends Enum<E>> E as(Class<E> type) {
        String text = text();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw wrong("'" + text + "' is none of " + List.of(type.getEnumConstants()));
    }

    /**
     * Runs something that may complain with an {@link IllegalArgumentException}, and adds the
     * place.
     */
    <T> T placed(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()), e);
        }
    }

    IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(place() + what);
    }

    private IllegalArgumentException wrong(String what, Exception cause) {
        return new IllegalArgumentException(place() + what, cause);
    }

    private String place() {
        int line = node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
        return file + " line " + line + (path.isEmpty() ? "" : ", " + path) + ": ";
    }

    private Map<String, Node> fields() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("fields (key: value) are expected here");
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key =
                    tuple.getKeyNode() instanceof ScalarNode s
                            ? s.getValue()
                            : tuple.getKeyNode().toString();
            if (fields.put(key, tuple.getValueNode()) != null) {
                throw wrong("'" + key + "' stands here twice");
            }
        }
        return fields;
    }

    private static boolean isNull(Node node) {
        return node instanceof ScalarNode s
                && s.isPlain()
                && (s.getValue().isEmpty() || s.getValue().equals("null"));
    }
}
