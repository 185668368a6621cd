package se.varn.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.varn.logs.Event;
import se.varn.logs.EventParser;
import se.varn.logs.LogRecord;
import se.varn.logs.ReadOptions;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The compiled matcher, the explanation and the {@link Interpreter} give one answer, however the
 * event is written down. Runs over its corpus (docs/fuzzing.md); {@code JAZZER_FUZZ=1} seeks more.
 */
class MatchFuzzTests {
    private static final int LONGEST = 400;
    private static final int MOST_STARS = 5;
    private static final Set<String> OF_THEIR_OWN =
            Set.of("re", "minute", "hour", "day", "week", "month", "year");
    private static final Set<String> FLAGS =
            Set.of("re", "i", "m", "s", "ignorecase", "multiline", "dotall");
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * Four lines: a chain of modifiers, a value in YAML, and as JSON what the event has in the
     * fields F and G.
     */
    @FuzzTest(maxDuration = "1m")
    @DictionaryEntries({
        "contains",
        "startswith",
        "endswith",
        "all",
        "cased",
        "exists",
        "neq",
        "lt",
        "lte",
        "gt",
        "gte",
        "cidr",
        "windash",
        "base64",
        "base64offset",
        "wide",
        "utf16le",
        "utf16be",
        "utf16",
        "fieldref",
        "expand",
        "|",
        "\\x0A\"",
        "\\\\*",
        "\\\\?",
        "\\\\\\\\",
        "[\"a\",5]",
        "null",
        "0x10",
        "1e3",
        "true",
        "{\"x\":1}",
        "\\u212a",
        "\\ud83d\\ude00",
        "-/\\u2013",
        "G"
    })
    void aLineOfARuleMeansWhatItSays(byte[] input) {
        String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", -1);
        if (lines.length == 4 && Modifiers.known(lines[0])) {
            compare(lines[0], lines[1], lines[2], lines[3]);
        }
    }

    /** Three lines: flags, an expression, a text; our own machine against RE2. */
    @FuzzTest(maxDuration = "1m")
    @DictionaryEntries({
        "(?i)", "(?s:", "[^a-z]", "[[:alpha:]]", "\\\\d", "\\\\W", "\\\\x{1F600}", "\\\\pL",
                "a{2,3}", "(a|b)*?",
        "^", "$", "\\\\A", "\\\\z", "\\\\b", "\\\\Q", "\\\\E", "(?P<n>", "\\x0A", "i|m|s"
    })
    void anExpressionIsFoundWhereRe2FindsIt(byte[] input) {
        String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", 3);
        if (lines.length == 3 && Modifiers.flags(lines[0])) {
            String chain = lines[0].isEmpty() ? "re" : "re|" + lines[0];
            compare(chain, RandomRules.quoted(lines[1]), RandomRules.quoted(lines[2]), "1");
        }
    }

    /** The choices of the generator of rules and events. */
    @FuzzTest(maxDuration = "1m")
    void rulesMeanWhatTheySayAndNotHowAnEventIsWritten(byte[] input) {
        RandomRules random = new RandomRules(new BytesRandom(input));
        List<Interpreter> meanings = new ArrayList<>();
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            String rule = random.rule(i);
            meanings.add(new Interpreter(rule));
            yaml.append("---\n").append(rule);
        }
        RuleSet set = RuleSet.parse("fuzz.yml", yaml.toString());
        assertThat(set.refused()).isEmpty();
        Matcher matcher = Matcher.compile(set);
        for (int i = 0; i < 3; i++) {
            Map<String, @Nullable Object> event = random.event();
            Set<String> expected = new TreeSet<>();
            for (int r = 0; r < meanings.size(); r++) {
                if (meanings.get(r).matches(event)) {
                    expected.add(String.valueOf(r));
                }
            }
            for (String json :
                    List.of(
                            JsonText.of(event, random.random),
                            JsonText.of(RandomEvents.dotted(event), random.random))) {
                assertThat(alerts(matcher, json)).as(yaml + json).isEqualTo(expected);
            }
        }
    }

    private static Set<String> alerts(Matcher matcher, String json) {
        Set<String> ids = new TreeSet<>();
        matcher.match(Rules.event(json), match -> ids.add(match.rule().id()));
        return ids;
    }

    private static void compare(String chain, String value, String f, String g) {
        String json = "{\"F\":" + f + ",\"G\":" + g + "}";
        String rule = rule(chain, value);
        Map<String, @Nullable Object> tree = json.length() > LONGEST * 4 ? null : tree(json);
        RuleSet set = RuleSet.parse("fuzz.yml", rule);
        if (tree == null || set.rules().size() != 1 || json.contains("EventData")) {
            return;
        }
        Matcher matcher = Matcher.compile(set);
        Event event = Rules.event(json);
        boolean found = !matcher.match(event).isEmpty();
        Explanation explained = matcher.explain(set.rules().getFirst(), event);
        assertThat(found).as(rule + json + "\n" + Trees.of(explained)).isEqualTo(explained.holds());
        for (int seed = 0; seed < 3; seed++) {
            String again = JsonText.of(tree, new Random(seed));
            assertThat(alerts(matcher, again)).as(rule + again).hasSize(found ? 1 : 0);
        }
        boolean slow =
                value.length() > LONGEST
                        || value.chars().filter(c -> c == '*').count() > MOST_STARS;
        if (!slow && List.of(chain.split("\\|", -1)).stream().noneMatch(OF_THEIR_OWN::contains)) {
            assertThat(found).as(rule + json).isEqualTo(new Interpreter(rule).matches(tree));
        }
    }

    private static String rule(String chain, String value) {
        return "title: A rule\nlogsource:\n  product: test\ndetection:\n  s:\n    \"F"
                + (chain.isEmpty() ? "" : "|" + chain)
                + "\": "
                + value
                + "\n  condition: s\n";
    }

    /** What the text says, if it is an object without any name twice. */
    private static @Nullable Map<String, @Nullable Object> tree(String json) {
        ReadOptions options = ReadOptions.DEFAULT;
        if (!(new EventParser(options).parse(json) instanceof LogRecord.Parsed parsed)
                || parsed.event().size() == 0) {
            return null;
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return object(parser);
        } catch (JacksonException | IllegalArgumentException _) {
            return null;
        }
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.contains(".") || map.containsKey(name)) {
                throw new IllegalArgumentException("two fields of one name: " + name);
            }
            map.put(name, value(parser));
        }
        return map;
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Interpreter.Num(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case null, default -> null;
        };
    }

    /** Chains that name modifiers only. */
    private static final class Modifiers {
        private Modifiers() {}

        static boolean known(String chain) {
            return chain.isEmpty()
                    || List.of(chain.split("\\|", -1)).stream()
                            .allMatch(name -> Modifier.named(name).isPresent());
        }

        static boolean flags(String chain) {
            return chain.isEmpty() || FLAGS.containsAll(List.of(chain.split("\\|", -1)));
        }
    }
}
