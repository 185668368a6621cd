package se.varn.sigma;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Makes conditions of one line of a selection: a field, its modifiers and its values. */
final class TestCompiler {
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\\\)%[^%\\s\\\\]+%");

    private final @Nullable FieldKey field;
    private final List<Modifier> chain;
    private final Set<Modifier> modifiers;
    private final Node key;
    private final Node at;

    private TestCompiler(@Nullable FieldKey field, List<Modifier> chain, Node key, Node at) {
        this.field = field;
        this.chain = chain;
        this.modifiers = chain.isEmpty() ? Set.of() : EnumSet.copyOf(chain);
        this.key = key;
        this.at = at;
    }

    /** The condition for {@code key: value}; an empty field name means keywords. */
    static Condition compile(ScalarNode key, Node value) throws RuleException {
        String[] parts = key.getValue().split("\\|", -1);
        List<Modifier> chain = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String name = parts[i].strip();
            chain.add(
                    Modifier.named(name)
                            .orElseThrow(() ->
                                    new RuleException(key, RefusalKind.UNKNOWN_MODIFIER, name)));
        }
        String name = parts[0].strip();
        FieldKey field = name.isEmpty() ? null : FieldKey.named(name);
        return new TestCompiler(field, chain, key, value).all();
    }

    /** The condition for a keyword. */
    static Condition keyword(Node value) throws RuleException {
        return new TestCompiler(null, List.of(), value, value).all();
    }

    private Condition all() throws RuleException {
        List<Condition> tests = new ArrayList<>();
        for (Node value : Yaml.list(at)) {
            if (!(value instanceof ScalarNode scalar)) {
                throw new RuleException(value, RefusalKind.VALUE_NOT_PLAIN);
            }
            tests.add(one(scalar));
        }
        if (tests.isEmpty()) {
            throw new RuleException(at, RefusalKind.VALUES_EMPTY);
        }
        Condition combined = has(Modifier.ALL) ? Condition.and(tests) : Condition.or(tests);
        return has(Modifier.NEQ) ? new Condition.Not(combined) : combined;
    }

    private boolean has(Modifier modifier) {
        return modifiers.contains(modifier);
    }

    private Condition one(ScalarNode node) throws RuleException {
        Object value = Yaml.scalar(node);
        if (has(Modifier.EXPAND) && PLACEHOLDER.matcher(node.getValue()).find()) {
            throw new RuleException(node, RefusalKind.PLACEHOLDER);
        }
        if (has(Modifier.EXISTS)) {
            only(Modifier.EXISTS);
            return test(new Check.Exists(bool(node, value)));
        }
        if (value == null) {
            if (!EnumSet.of(Modifier.ALL, Modifier.NEQ, Modifier.CASED).containsAll(modifiers)) {
                throw new RuleException(node, RefusalKind.NULL_WITH_MODIFIER);
            }
            return test(new Check.IsNull());
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
                    return test(new Check.Compare(order, number(node, value), node.getValue()));
                }
                default -> {
                    if (modifier.isTimePart()) {
                        only(modifier, Modifier.NEQ);
                        var unit = Check.TimePart.Unit.valueOf(modifier.name());
                        return test(new Check.TimePart(unit, number(node, value), node.getValue()));
                    }
                    if (modifier.isRegexFlag()) {
                        throw new RuleException(key, RefusalKind.FLAG_WITHOUT_RE, modifier.word());
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
                    key,
                    RefusalKind.MODIFIERS_CLASH,
                    allowed[0].word(),
                    rest.iterator().next().word());
        }
    }

    private Condition test(Check check) throws RuleException {
        if (field != null) {
            return new Condition.Test(field, check);
        }
        if (check instanceof Check.OfValue ofValue) {
            return new Condition.Keyword(ofValue);
        }
        String what =
                check instanceof Check.IsNull
                        ? "null"
                        : check instanceof Check.SameAs ? "fieldref" : "exists";
        throw new RuleException(key, RefusalKind.FIELD_NEEDED, what);
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
        throw new RuleException(node, RefusalKind.TRUTH_NEEDED);
    }

    private static BigDecimal number(Node node, Object value) throws RuleException {
        BigDecimal number = value instanceof Boolean ? null : Numbers.parse(value.toString());
        if (number == null) {
            throw new RuleException(node, RefusalKind.NUMBER_NEEDED, value);
        }
        return number;
    }

    private Condition regex(ScalarNode node) throws RuleException {
        Set<Modifier> rest = EnumSet.copyOf(modifiers);
        rest.removeIf(Modifier::isRegexFlag);
        rest.removeAll(EnumSet.of(Modifier.RE, Modifier.ALL, Modifier.NEQ, Modifier.CASED));
        if (!rest.isEmpty()) {
            throw new RuleException(key, RefusalKind.RE_CLASH, rest.iterator().next().word());
        }
        return test(Regexes.compile(node.getValue(), modifiers, Yaml.line(node)));
    }

    private Condition network(ScalarNode node) throws RuleException {
        only(Modifier.CIDR, Modifier.NEQ);
        Cidr cidr = Cidr.parse(node.getValue().strip());
        if (cidr == null) {
            throw new RuleException(node, RefusalKind.NOT_A_NETWORK, node.getValue());
        }
        return test(new Check.InNetwork(cidr, node.getValue()));
    }

    private Condition reference(ScalarNode node) throws RuleException {
        only(
                Modifier.FIELDREF,
                Modifier.STARTSWITH,
                Modifier.ENDSWITH,
                Modifier.CONTAINS,
                Modifier.CASED,
                Modifier.NEQ);
        if (node.getValue().isBlank() || !Tokens.plain(Tokens.parse(node.getValue()))) {
            throw new RuleException(node, RefusalKind.NOT_A_FIELD);
        }
        Check.SameAs.Place place =
                has(Modifier.STARTSWITH)
                        ? Check.SameAs.Place.START
                        : has(Modifier.ENDSWITH)
                                ? Check.SameAs.Place.END
                                : has(Modifier.CONTAINS)
                                        ? Check.SameAs.Place.ANYWHERE
                                        : Check.SameAs.Place.WHOLE;
        return test(new Check.SameAs(FieldKey.named(node.getValue()), place, has(Modifier.CASED)));
    }

    private Condition text(ScalarNode node, Object value) throws RuleException {
        String written = value instanceof Boolean ? value.toString() : node.getValue();
        boolean plainNumber =
                (value instanceof Long
                                || value instanceof BigInteger
                                || value instanceof BigDecimal)
                        && EnumSet.of(Modifier.ALL, Modifier.NEQ, Modifier.CASED)
                                .containsAll(modifiers);
        if (plainNumber && field != null) {
            String digits = value.toString();
            Condition equal = test(new Check.Equals(new BigDecimal(digits), digits));
            return digits.equals(written)
                    ? equal
                    : Condition.or(
                            List.of(equal, globs(List.of(Tokens.literal(written)), written)));
        }
        List<int[]> patterns = TextPatterns.of(written, chain, node);
        if (field == null) {
            if (written.isEmpty()) {
                throw new RuleException(node, RefusalKind.KEYWORD_EMPTY);
            }
            patterns = patterns.stream().map(each -> Tokens.around(each, true, true)).toList();
        }
        return globs(patterns, written);
    }

    private Condition globs(List<int[]> patterns, String shown) throws RuleException {
        List<Condition> tests = new ArrayList<>();
        for (int[] pattern : patterns) {
            Glob glob = new Glob(pattern, has(Modifier.CASED));
            String text =
                    patterns.size() > 1 || has(Modifier.BASE64) ? shown + " in Base64" : shown;
            tests.add(test(new Check.Like(glob, glob.operator(), text)));
        }
        return Condition.or(tests);
    }
}
