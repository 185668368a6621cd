package se.varn.bench.plain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** YAML as maps, lists, texts, booleans, null, and numbers that remember how they were written. */
final class PlainYaml {
    /** A number; as text it is what the rule says. */
    record Written(String text, BigDecimal number, String digits) {
        @Override
        public String toString() {
            return text;
        }
    }

    private PlainYaml() {}

    static @Nullable Object read(String text) {
        LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
        return value(
                new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text)))
                        .getSingleNode()
                        .orElseThrow(() -> new NoSuchElementException("no YAML in " + text)));
    }

    private static @Nullable Object value(Node node) {
        return switch (node) {
            case MappingNode map -> {
                Map<@Nullable Object, @Nullable Object> all = new LinkedHashMap<>();
                map.getValue()
                        .forEach(entry ->
                                all.put(text(entry.getKeyNode()), value(entry.getValueNode())));
                yield all;
            }
            case SequenceNode list -> {
                List<@Nullable Object> all = new ArrayList<>();
                list.getValue().forEach(member -> all.add(value(member)));
                yield all;
            }
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new IllegalArgumentException("not a YAML value: " + node);
        };
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : node.toString();
    }

    private static @Nullable Object scalar(ScalarNode node) {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        // Zeros in front make it text: 00000429 is no number to whoever wrote it.
        if (tag.equals(Tag.INT) && !text.matches("[-+]?0[0-9]+")) {
            BigInteger number =
                    text.startsWith("0x")
                            ? new BigInteger(text.substring(2), 16)
                            : text.startsWith("0o")
                                    ? new BigInteger(text.substring(2), 8)
                                    : new BigInteger(text);
            return new Written(text, new BigDecimal(number), number.toString());
        }
        if (tag.equals(Tag.FLOAT) && text.matches(PlainTest.NUMBER)) {
            BigDecimal number = new BigDecimal(text);
            return new Written(text, number, number.toString());
        }
        return text;
    }
}
