package se.varn.sigma;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random rules, and what events would have to hold to match them. */
final class RandomRules extends Chance {
    /** Names that events have as objects only. */
    private static final List<String> OBJECTS = List.of("a", "a.b", "LONG");

    private static final List<String> CHAINS =
            List.of(
                    "wide|base64offset|contains",
                    "base64|contains",
                    "base64",
                    "utf16le|base64",
                    "utf16be|base64|startswith",
                    "utf16|base64",
                    "wide",
                    "utf16be|contains",
                    "base64offset|contains",
                    "windash|base64",
                    "base64|base64|endswith",
                    "utf16");
    private static final List<String> NETWORKS =
            List.of(
                    "10.0.0.0/8",
                    "10.1.0.0/17",
                    "192.0.2.1",
                    "0.0.0.0/0",
                    "2001:db8::/33",
                    "fe80::1",
                    "::/0",
                    "::1/128",
                    "10.1.2.3/31");
    private static final List<String> ADDRESSES =
            List.of(
                    "10.1.2.3",
                    "10.1.2.2",
                    "10.1.200.3",
                    "192.0.2.1",
                    "2001:db8:1::1",
                    "2001:DB8:9000::1",
                    "::ffff:10.1.2.3",
                    "fe80::1",
                    "::1",
                    "11.0.0.1",
                    "10.0.0",
                    " 10.1.2.3",
                    "1::2::3",
                    "10.0.0.256");
    private static final List<String> TIMES =
            List.of(
                    "2026-01-02T03:04:05Z",
                    "2025-12-29T23:59:59Z",
                    "2024-02-29T00:00:00Z",
                    "2026-11-24T17:04:30.5Z",
                    "1999-12-31T03:30:00Z");
    private static final List<String> ATOMS =
            List.of(
                    "a",
                    "b",
                    "å",
                    ".",
                    "[ab]",
                    "[^a]",
                    "a*",
                    "b+",
                    "(a|b)",
                    "\\d",
                    "\\.",
                    "^",
                    "$",
                    "a{1,2}",
                    "k",
                    "(?:b|0)?",
                    "σ",
                    "\n");

    private final List<Object> hints = new ArrayList<>();
    private final StringBuilder yaml = new StringBuilder();

    private final RandomEvents events;

    RandomRules(Random random) {
        super(random);
        events = new RandomEvents(random, hints);
    }

    /** An event that has a fair chance to match the rules made so far. */
    Map<String, @Nullable Object> event() {
        return events.event();
    }

    /** A rule for product test whose id and title are that number. */
    String rule(int number) {
        yaml.setLength(0);
        yaml.append("title: ").append(number).append("\nid: ").append(number);
        yaml.append("\nlogsource:\n  product: test\ndetection:\n");
        List<String> names = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            String name = any(List.of("sel_", "sel_x_", "filter_", "_hidden_", "not_")) + i;
            names.add(name);
            yaml.append("  ").append(name).append(":\n");
            selection();
        }
        boolean list = chance(10);
        yaml.append("  condition:").append(list ? "\n    - " : " ").append(condition(names, 3));
        yaml.append(list ? "\n    - " + condition(names, 1) + "\n" : "\n");
        return yaml.toString();
    }

    private void selection() {
        switch (random.nextInt(8)) {
            case 0 -> {
                for (int i = 1 + random.nextInt(2); i > 0; i--) {
                    yaml.append("    - ").append(quoted(text(letters(3) + "a"))).append('\n');
                }
            }
            case 1 -> {
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    yaml.append("    -\n");
                    map("      ");
                }
            }
            case 2 -> {
                yaml.append("    '|all':\n");
                yaml.append("      - ").append(quoted(text(letters(2) + "b"))).append('\n');
                yaml.append("      - ").append(quoted(text(letters(1) + "a"))).append('\n');
            }
            default -> map("    ");
        }
    }

    private void map(String indent) {
        List<String> fields = new ArrayList<>(RandomEvents.FIELDS);
        fields.addAll(OBJECTS);
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            String field = fields.remove(random.nextInt(fields.size()));
            yaml.append(indent);
            line(field, indent);
        }
    }

    private void line(String field, String indent) {
        String neq = chance(12) ? "|neq" : "";
        switch (random.nextInt(16)) {
            case 0 -> one(field + neq, "null");
            case 1 -> one(field + "|exists", random.nextBoolean() ? "true" : "false");
            case 2, 3 -> {
                String order = any(List.of("|lt", "|lte", "|gt", "|gte"));
                one(field + order + neq, number());
            }
            case 4 -> values(field + "|cidr" + neq, indent, NETWORKS, ADDRESSES);
            case 5 -> {
                String place = any(List.of("", "|startswith", "|endswith", "|contains"));
                String cased = chance(25) ? "|cased" : "";
                one(field + "|fieldref" + place + cased + neq, quoted(any(RandomEvents.FIELDS)));
            }
            case 6 -> {
                String unit = any(List.of("minute", "hour", "day", "week", "month", "year"));
                hints.addAll(TIMES);
                one(
                        field + "|" + unit + neq,
                        any(List.of("3", "4", "59", "29", "1", "2026", "12")));
            }
            case 7, 8 -> expression(field, neq);
            case 9 -> one(field + neq, number());
            case 10 -> one(field + neq, any(List.of("true", "false", "True", "007", "0x10", "+5")));
            case 11 -> {
                String value = letters(5).replaceAll("[*?\\\\]", "") + "ab";
                String chain = any(CHAINS);
                encodedHints(value, chain);
                one(field + "|" + chain + (chance(20) ? "|cased" : "") + neq, quoted(value));
            }
            default -> texts(field, neq, indent);
        }
    }

    private void one(String key, String value) {
        yaml.append(quoted(key)).append(": ").append(value).append('\n');
    }

    private void values(String key, String indent, List<String> of, List<String> matching) {
        hints.addAll(matching);
        yaml.append(quoted(key)).append(":\n");
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            yaml.append(indent).append("  - ").append(quoted(any(of))).append('\n');
        }
    }

    private void expression(String field, String neq) {
        StringBuilder regex = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            regex.append(any(ATOMS));
        }
        String source =
                regex.toString()
                        .replaceAll("([*+?}])([*+?{]+)", "$1")
                        .replaceAll("([$^])([*+?{]\\S*)", "$1");
        String flags = any(List.of("", "", "|i", "|m", "|s", "|i|m|s"));
        hints.add(source.replaceAll("[^abåk0σ\n]", ""));
        one(field + "|re" + flags + neq, quoted(source));
    }

    private void texts(String field, String neq, String indent) {
        List<String> chain = new ArrayList<>();
        chain.add(any(List.of("", "contains", "startswith", "endswith")));
        chain.add(chance(25) ? "windash" : "");
        chain.add(chance(20) ? "cased" : "");
        chain.add(chance(25) ? "all" : "");
        chain.add(chance(5) ? "expand" : "");
        java.util.Collections.shuffle(chain, random);
        chain.removeIf(String::isEmpty);
        boolean expand = chain.contains("expand");
        String key = field + (chain.isEmpty() ? "" : "|" + String.join("|", chain)) + neq;
        yaml.append(quoted(key)).append(":\n");
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            String value = chance(10) ? "" : letters(5);
            boolean bare = chance(8) && !expand;
            String shown =
                    bare ? number() : quoted(text(expand ? value.replace("%", "\\%") : value));
            yaml.append(indent).append("  - ").append(shown).append('\n');
        }
    }

    /** Remembers what a text looks like once its wildcards are filled in. */
    private String text(String written) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean escapes =
                    c == '\\'
                            && i + 1 < written.length()
                            && "*?\\%".indexOf(written.charAt(i + 1)) >= 0;
            plain.append(
                    escapes
                            ? written.charAt(++i)
                            : c == '*'
                                    ? letters(2)
                                    : c == '?' ? any(List.of("x", "å", "😀", "\n")) : c);
        }
        hints.add(plain.toString());
        hints.add(plain.toString().replace('-', '\u2015').replace('/', '-'));
        return written;
    }

    private String number() {
        String number =
                any(
                        List.of(
                                "0",
                                "5",
                                "-5",
                                "7",
                                "12",
                                "4.50",
                                "1e3",
                                "9223372036854775808",
                                "429",
                                "0.5",
                                "100"));
        hints.add(new Interpreter.Num(number));
        hints.add(number);
        return number;
    }

    private void encodedHints(String value, String chain) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        for (String modifier : chain.split("\\|", -1)) {
            Charset charset =
                    modifier.equals("utf16be")
                            ? StandardCharsets.UTF_16BE
                            : StandardCharsets.UTF_16LE;
            switch (modifier) {
                case "wide", "utf16le", "utf16be" ->
                        bytes = new String(bytes, StandardCharsets.UTF_8).getBytes(charset);
                case "utf16" ->
                        bytes =
                                ("\ufeff" + new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(charset);
                case "base64" -> bytes = Base64.getEncoder().encode(bytes);
                case "base64offset" -> {
                    byte[] more = new byte[bytes.length + random.nextInt(3)];
                    System.arraycopy(bytes, 0, more, more.length - bytes.length, bytes.length);
                    bytes = Base64.getEncoder().encode(more);
                }
                default -> {}
            }
        }
        hints.add(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private String condition(List<String> names, int depth) {
        String first = operand(names, depth);
        return switch (random.nextInt(4)) {
            case 0 -> first;
            case 1 -> first + " and " + operand(names, depth);
            case 2 -> first + " or " + operand(names, depth);
            default -> first + " or " + operand(names, depth) + " and " + operand(names, depth);
        };
    }

    private String operand(List<String> names, int depth) {
        String not = chance(25) ? "not " : "";
        int kind = random.nextInt(depth > 0 ? 6 : 4);
        if (kind >= 4) {
            return not + "(" + condition(names, depth - 1) + ")";
        }
        List<String> shown = names.stream().filter(name -> !name.startsWith("_")).toList();
        if (kind == 3 && !shown.isEmpty()) {
            String quantity = any(List.of("1 of ", "any of ", "all of "));
            String name = any(shown);
            return not
                    + quantity
                    + any(
                            List.of(
                                    "them",
                                    "*",
                                    name,
                                    name.substring(0, 2) + "*",
                                    "*" + name.substring(2)));
        }
        return not + any(names);
    }

    /** Double-quoted, which YAML and JSON read alike. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                default -> {
                    if (c < ' ' || c == 0x7f) {
                        quoted.append("\\u%04x".formatted((int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
