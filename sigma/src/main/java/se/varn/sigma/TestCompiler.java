package se.varn.sigma;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Makes conditions of one line of a selection: a field, its modifiers and its values. */
final class TestCompiler {
    private final @Nullable FieldKey field;
    private final List<Modifier> chain;
    private final Set<Modifier> modifiers;
    private final Node at;

    private TestCompiler(@Nullable FieldKey field, List<Modifier> chain, Node at) {
        this.field = field;
        this.chain = chain;
        this.modifiers = chain.isEmpty() ? Set.of() : EnumSet.copyOf(chain);
        this.at = at;
    }

    /** The condition for {@code key: value}; an empty field name means keywords. */
    static Condition compile(String key, Node value) throws RuleException {
        String[] parts = key.split("\\|", -1);
        List<Modifier> chain = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String name = parts[i].strip();
            if (name.equals("expand")) {
                throw new RuleException(
                        value,
                        "placeholders (expand) are not supported: the values must stand in the rule");
            }
            chain.add(
                    Modifier.named(name)
                            .orElseThrow(() ->
                                    new RuleException(value, "unknown modifier '" + name + "'")));
        }
        String name = parts[0].strip();
        return new TestCompiler(name.isEmpty() ? null : FieldKey.named(name), chain, value).all();
    }

    /** The condition for a keyword. */
    static Condition keyword(Node value) throws RuleException {
        return new TestCompiler(null, List.of(), value).all();
    }

    private Condition all() throws RuleException {
        List<Condition> tests = new ArrayList<>();
        for (Node value : Yaml.list(at)) {
            if (!(value instanceof ScalarNode scalar)) {
                throw new RuleException(
                        value, "a value must be text, a number, true, false or null");
            }
            tests.add(one(scalar));
        }
        if (tests.isEmpty()) {
            throw new RuleException(at, "the list of values is empty");
        }
        Condition combined = has(Modifier.ALL) ? Condition.and(tests) : Condition.or(tests);
        return has(Modifier.NEQ) ? new Condition.Not(combined) : combined;
    }

    private boolean has(Modifier modifier) {
        return modifiers.contains(modifier);
    }

    private Condition one(ScalarNode node) throws RuleException {
        Object value = Yaml.scalar(node);
        if (has(Modifier.EXISTS)) {
            only(Modifier.EXISTS);
            return test(new Check.Exists(bool(node, value)), node);
        }
        if (value == null) {
            if (!EnumSet.of(Modifier.ALL, Modifier.NEQ, Modifier.CASED).containsAll(modifiers)) {
                throw new RuleException(node, "null takes no modifier");
            }
            return test(new Check.IsNull(), node);
        }
        for (Modifier modifier : modifiers) {
            switch (modifier) {
                case RE -> {
                    return regex(node);
                }
                case CIDR -> {
                    return network(node);
                }
                case FIELDREF -> {
                    return reference(node);
                }
                case LT, LTE, GT, GTE -> {
                    only(modifier, Modifier.NEQ);
                    var order = Check.Compare.Order.valueOf(modifier.name());
                    return test(
                            new Check.Compare(order, number(node, value), node.getValue()), node);
                }
                default -> {
                    if (modifier.isTimePart()) {
                        only(modifier, Modifier.NEQ);
                        var unit = Check.TimePart.Unit.valueOf(modifier.name());
                        return test(
                                new Check.TimePart(unit, number(node, value), node.getValue()),
                                node);
                    }
                    if (modifier.isRegexFlag()) {
                        throw new RuleException(
                                node,
                                modifier.name().toLowerCase(Locale.ROOT) + " only follows re");
                    }
                }
            }
        }
        return text(node, value);
    }

    /** Refuses other modifiers beside these and {@code all}. */
    private void only(Modifier... allowed) throws RuleException {
        Set<Modifier> rest = EnumSet.copyOf(modifiers);
        rest.removeAll(List.of(allowed));
        rest.remove(Modifier.ALL);
        if (!rest.isEmpty()) {
            throw new RuleException(
                    at,
                    allowed[0].name().toLowerCase(Locale.ROOT)
                            + " does not go with "
                            + rest.iterator().next().name().toLowerCase(Locale.ROOT));
        }
    }

    private Condition test(Check check, Node node) throws RuleException {
        if (field != null) {
            return new Condition.Test(field, check);
        }
        if (check instanceof Check.OfValue ofValue) {
            return new Condition.Keyword(ofValue);
        }
        throw new RuleException(node, "'" + check.operator() + "' needs a field");
    }

    private static boolean bool(Node node, @Nullable Object value) throws RuleException {
        if (value instanceof Boolean bool) {
            return bool;
        }
        if (value instanceof String text
                && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes"))) {
            return true;
        }
        if (value instanceof String text
                && (text.equalsIgnoreCase("false") || text.equalsIgnoreCase("no"))) {
            return false;
        }
        throw new RuleException(node, "exists takes true or false");
    }

    private static BigDecimal number(Node node, Object value) throws RuleException {
        BigDecimal number = value instanceof Boolean ? null : Numbers.parse(value.toString());
        if (number == null) {
            throw new RuleException(node, "a number is needed here, not '" + value + "'");
        }
        return number;
    }

    private Condition regex(ScalarNode node) throws RuleException {
        Set<Modifier> rest = EnumSet.copyOf(modifiers);
        rest.removeIf(Modifier::isRegexFlag);
        rest.removeAll(EnumSet.of(Modifier.RE, Modifier.ALL, Modifier.NEQ, Modifier.CASED));
        if (!rest.isEmpty()) {
            throw new RuleException(
                    node,
                    "re does not go with "
                            + rest.iterator().next().name().toLowerCase(Locale.ROOT));
        }
        return test(Regexes.compile(node.getValue(), modifiers, Yaml.line(node)), node);
    }

    private Condition network(ScalarNode node) throws RuleException {
        only(Modifier.CIDR, Modifier.NEQ);
        Cidr cidr = Cidr.parse(node.getValue().strip());
        if (cidr == null) {
            throw new RuleException(node, "not a network: " + node.getValue());
        }
        return test(new Check.InNetwork(cidr, node.getValue()), node);
    }

    private Condition reference(ScalarNode node) throws RuleException {
        only(
                Modifier.FIELDREF,
                Modifier.STARTSWITH,
                Modifier.ENDSWITH,
                Modifier.CONTAINS,
                Modifier.CASED,
                Modifier.NEQ);
        Check.SameAs.Place place =
                has(Modifier.STARTSWITH)
                        ? Check.SameAs.Place.START
                        : has(Modifier.ENDSWITH)
                                ? Check.SameAs.Place.END
                                : has(Modifier.CONTAINS)
                                        ? Check.SameAs.Place.ANYWHERE
                                        : Check.SameAs.Place.WHOLE;
        return test(
                new Check.SameAs(FieldKey.named(node.getValue()), place, has(Modifier.CASED)),
                node);
    }

    private Condition text(ScalarNode node, Object value) throws RuleException {
        boolean plainNumber =
                (value instanceof Long
                                || value instanceof BigInteger
                                || value instanceof BigDecimal)
                        && EnumSet.of(Modifier.ALL, Modifier.NEQ, Modifier.CASED)
                                .containsAll(modifiers);
        if (plainNumber && field != null) {
            return test(new Check.Equals(new BigDecimal(value.toString()), value.toString()), node);
        }
        String shown = value instanceof String ? node.getValue() : value.toString();
        List<int[]> patterns = List.of(Tokens.parse(shown));
        byte @Nullable [] bytes = null;
        for (Modifier modifier : chain) {
            switch (modifier) {
                case WIDE, UTF16LE, UTF16BE, UTF16 -> {
                    bytes = encoded(plain(patterns, node), modifier);
                    patterns =
                            List.of(Tokens.literal(new String(bytes, StandardCharsets.ISO_8859_1)));
                }
                case BASE64, BASE64OFFSET -> {
                    byte[] source =
                            bytes != null
                                    ? bytes
                                    : plain(patterns, node).getBytes(StandardCharsets.UTF_8);
                    patterns =
                            modifier == Modifier.BASE64
                                    ? Base64s.whole(source)
                                    : Base64s.offsets(source);
                    bytes = null;
                }
                case WINDASH -> patterns = patterns.stream().map(Tokens::windash).toList();
                case CONTAINS -> patterns = around(patterns, true, true);
                case STARTSWITH -> patterns = around(patterns, false, true);
                case ENDSWITH -> patterns = around(patterns, true, false);
                default -> {}
            }
        }
        if (field == null) {
            patterns = around(patterns, true, true);
        }
        return globs(patterns, shown, node);
    }

    private Condition globs(List<int[]> patterns, String shown, Node node) throws RuleException {
        List<Condition> tests = new ArrayList<>();
        for (int[] pattern : patterns) {
            Glob glob = new Glob(pattern, has(Modifier.CASED));
            String text =
                    patterns.size() > 1 || has(Modifier.BASE64) ? shown + " in Base64" : shown;
            tests.add(test(new Check.Like(glob, glob.operator(), text), node));
        }
        return Condition.or(tests);
    }

    private static List<int[]> around(List<int[]> patterns, boolean before, boolean after) {
        return patterns.stream().map(pattern -> Tokens.around(pattern, before, after)).toList();
    }

    private static String plain(List<int[]> patterns, Node node) throws RuleException {
        if (patterns.size() != 1 || !Tokens.plain(patterns.getFirst())) {
            throw new RuleException(node, "a value with wildcards cannot be encoded");
        }
        return Tokens.text(patterns.getFirst());
    }

    private static byte[] encoded(String text, Modifier modifier) {
        return switch (modifier) {
            case UTF16BE -> text.getBytes(StandardCharsets.UTF_16BE);
            case UTF16 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
            default -> text.getBytes(StandardCharsets.UTF_16LE);
        };
    }
}
