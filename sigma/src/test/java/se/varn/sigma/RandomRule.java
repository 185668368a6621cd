package se.varn.sigma;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A random rule together with what it means, said a second time in the plainest way: one predicate
 * per value, built with Java's own backtracking expressions. Events are maps from field to value.
 */
final class RandomRule {
    private static final List<String> FIELDS = List.of("F", "G", "H", "Long.Name");
    private static final String LETTERS = "abABåÅ01 -/\\.*?";

    private final Random random;
    private final StringBuilder detection = new StringBuilder();
    private final Map<String, Predicate<Map<String, Object>>> selections = new LinkedHashMap<>();
    final Predicate<Map<String, Object>> meaning;
    final String yaml;

    RandomRule(Random random, int number) {
        this.random = random;
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            String name = (random.nextBoolean() ? "sel_" : "other_") + i;
            detection.append(name).append(":\n");
            selections.put(name, random.nextInt(6) == 0 ? keywords() : map());
        }
        StringBuilder condition = new StringBuilder();
        this.meaning = condition(condition, 3);
        detection.append("condition: ").append(condition).append('\n');
        this.yaml =
                "title: "
                        + number
                        + "\nid: "
                        + number
                        + "\nlogsource:\n    product: test\ndetection:\n"
                        + detection.toString().indent(4);
    }

    static Map<String, Object> event(Random random) {
        Map<String, Object> event = new LinkedHashMap<>();
        for (String field : FIELDS) {
            int kind = random.nextInt(8);
            if (kind > 0) {
                event.put(field, kind == 1 ? null : kind == 2 ? list(random) : scalar(random));
            }
        }
        return event;
    }

    private static List<@Nullable Object> list(Random random) {
        List<@Nullable Object> members = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            members.add(random.nextInt(5) == 0 ? null : scalar(random));
        }
        return members;
    }

    private static Object scalar(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> (long) random.nextInt(12);
            case 1 -> random.nextBoolean();
            default -> letters(random, random.nextInt(7));
        };
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private Predicate<Map<String, Object>> map() {
        Predicate<Map<String, Object>> all = _ -> true;
        List<String> fields = new ArrayList<>(FIELDS);
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            all = all.and(line(fields.remove(random.nextInt(fields.size()))));
        }
        return all;
    }

    private Predicate<Map<String, Object>> line(String field) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            detection.append("  ").append(field).append(": null\n");
            return event -> values(event.get(field)).isEmpty();
        }
        if (kind == 1) {
            boolean wanted = random.nextBoolean();
            detection.append("  ").append(field).append("|exists: ").append(wanted).append('\n');
            return event -> event.containsKey(field) == wanted;
        }
        if (kind == 2) {
            int number = random.nextInt(12);
            detection.append("  ").append(field).append("|gte: ").append(number).append('\n');
            return event ->
                    values(event.get(field)).stream()
                            .map(String::strip)
                            .filter(v -> v.matches("[+-]?[0-9]+([.][0-9]+)?"))
                            .anyMatch(v -> Double.parseDouble(v) >= number);
        }
        String place = List.of("", "|contains", "|startswith", "|endswith").get(random.nextInt(4));
        String dash = random.nextInt(4) == 0 ? "|windash" : "";
        String cased = random.nextInt(5) == 0 ? "|cased" : "";
        String link = random.nextInt(4) == 0 ? "|all" : "";
        detection
                .append("  ")
                .append(field)
                .append(dash)
                .append(place)
                .append(cased)
                .append(link)
                .append(":\n");
        List<Predicate<Map<String, Object>>> tests = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            String text = letters(random, random.nextInt(4));
            detection.append("    - '").append(text).append("'\n");
            Pattern pattern = pattern(text, place, !dash.isEmpty(), !cased.isEmpty());
            tests.add(event ->
                    values(event.get(field)).stream().anyMatch(v -> pattern.matcher(v).matches()));
        }
        return combined(tests, !link.isEmpty());
    }

    private Predicate<Map<String, Object>> keywords() {
        List<Predicate<Map<String, Object>>> tests = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            String text = letters(random, 1 + random.nextInt(3));
            detection.append("  - '").append(text).append("'\n");
            Pattern pattern = pattern(text, "|contains", false, false);
            tests.add(event ->
                    event.values().stream()
                            .flatMap(v -> values(v).stream())
                            .anyMatch(v -> pattern.matcher(v).matches()));
        }
        return combined(tests, false);
    }

    private static Predicate<Map<String, Object>> combined(
            List<Predicate<Map<String, Object>>> tests, boolean all) {
        return event ->
                all
                        ? tests.stream().allMatch(t -> t.test(event))
                        : tests.stream().anyMatch(t -> t.test(event));
    }

    private static Collection<String> values(@Nullable Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(member -> texts.addAll(values(member)));
        } else if (value != null) {
            texts.add(value.toString());
        }
        return texts;
    }

    private static Pattern pattern(String sigma, String place, boolean dash, boolean cased) {
        StringBuilder regex =
                new StringBuilder(
                        place.equals("|contains") || place.equals("|endswith") ? ".*" : "");
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < sigma.length(); i++) {
            char c = sigma.charAt(i);
            boolean escapes =
                    c == '\\' && i + 1 < sigma.length() && "*?\\".indexOf(sigma.charAt(i + 1)) >= 0;
            parts.add(
                    escapes ? "=" + sigma.charAt(++i) : c == '*' ? "*" : c == '?' ? "?" : "=" + c);
        }
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            boolean option =
                    dash
                            && (part.equals("=-") || part.equals("=/"))
                            && i + 1 < parts.size()
                            && isWord(parts.get(i + 1))
                            && (i == 0 || !isWord(parts.get(i - 1)));
            regex.append(
                    option
                            ? "[-/\u2013\u2014\u2015]"
                            : part.equals("*")
                                    ? ".*"
                                    : part.equals("?") ? "." : Pattern.quote(part.substring(1)));
        }
        regex.append(place.equals("|contains") || place.equals("|startswith") ? ".*" : "");
        int flags = Pattern.DOTALL | (cased ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return Pattern.compile(regex.toString(), flags);
    }

    private static boolean isWord(String part) {
        return part.length() > 1 && Character.isLetterOrDigit(part.charAt(1));
    }

    private Predicate<Map<String, Object>> condition(StringBuilder text, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(5)) {
            case 1 -> {
                text.append("not ");
                yield atom(text, depth).negate();
            }
            case 2 -> {
                Predicate<Map<String, Object>> left = atom(text, depth);
                text.append(" and ");
                yield left.and(atom(text, depth));
            }
            case 3 -> {
                Predicate<Map<String, Object>> left = atom(text, depth);
                text.append(" or ");
                yield left.or(atom(text, depth));
            }
            case 4 -> {
                boolean all = random.nextBoolean();
                text.append(all ? "all of them" : "1 of them");
                yield combined(List.copyOf(selections.values()), all);
            }
            default -> named(text);
        };
    }

    private Predicate<Map<String, Object>> atom(StringBuilder text, int depth) {
        if (random.nextBoolean()) {
            return named(text);
        }
        text.append('(');
        Predicate<Map<String, Object>> inner = condition(text, depth - 1);
        text.append(')');
        return inner;
    }

    private Predicate<Map<String, Object>> named(StringBuilder text) {
        List<String> names = List.copyOf(selections.keySet());
        String name = names.get(random.nextInt(names.size()));
        text.append(name);
        Predicate<Map<String, Object>> selection = selections.get(name);
        return selection == null ? _ -> false : selection;
    }
}
