package se.varn.sigma;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The {@link Interpreter}'s tests of one value of an event. */
final class Wanted {
    private static final String DASHES = "-/\u2013\u2014\u2015";

    private Wanted() {}

    static boolean isNull(ScalarNode node) {
        return node.getTag().equals(Tag.NULL);
    }

    private static boolean isNumber(ScalarNode node) {
        return (node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT))
                && !node.getValue().matches("[-+]?0[0-9]+");
    }

    /** A test of a value that is not null. */
    static Predicate<Object> of(
            String field,
            List<String> chain,
            ScalarNode node,
            Function<String, @Nullable List<@Nullable Object>> event) {
        String text = node.getValue();
        for (String modifier : chain) {
            switch (modifier) {
                case "re" -> {
                    Pattern regex = regex(text, chain);
                    return value -> regex.matcher(value.toString()).find();
                }
                case "cidr" -> {
                    return value -> inNetwork(value.toString(), text);
                }
                case "fieldref" -> {
                    return value -> refers(value.toString(), chain, event.apply(text));
                }
                case "lt", "lte", "gt", "gte" -> {
                    return value -> ordered(modifier, number(value), number(text));
                }
                case "minute", "hour", "day", "week", "month", "year" -> {
                    return value -> part(modifier, value, Integer.parseInt(text));
                }
                default -> {}
            }
        }
        boolean plain = chain.stream().allMatch(m -> List.of("all", "neq", "cased").contains(m));
        return isNumber(node) && plain && !field.isEmpty()
                ? number(text, node)
                : like(field, chain, node);
    }

    private static Predicate<Object> number(String written, ScalarNode node) {
        Object digits = node.getTag().equals(Tag.INT) ? integer(written) : new BigDecimal(written);
        return value ->
                (value instanceof Interpreter.Num num
                                ? new BigDecimal(num.literal())
                                                .compareTo(new BigDecimal(digits.toString()))
                                        == 0
                                : value.toString().equals(digits.toString()))
                        || (!written.equals(digits.toString())
                                && same(value.toString(), written, false));
    }

    private static BigInteger integer(String written) {
        return written.startsWith("0x")
                ? new BigInteger(written.substring(2), 16)
                : written.startsWith("0o")
                        ? new BigInteger(written.substring(2), 8)
                        : new BigInteger(written);
    }

    private static Predicate<Object> like(String field, List<String> chain, ScalarNode node) {
        String text =
                node.getTag().equals(Tag.BOOL)
                        ? node.getValue().toLowerCase(java.util.Locale.ROOT)
                        : node.getValue();
        List<List<String>> patterns =
                List.of(letters(chain.contains("expand") ? text.replace("\\%", "%") : text));
        Charset bytes = StandardCharsets.UTF_8;
        for (String modifier : chain) {
            List<List<String>> next = new ArrayList<>();
            for (List<String> pattern : patterns) {
                next.addAll(modified(pattern, modifier, bytes));
            }
            bytes =
                    modifier.matches("wide|utf16.*")
                            ? StandardCharsets.ISO_8859_1
                            : modifier.startsWith("base64") ? StandardCharsets.UTF_8 : bytes;
            patterns = next;
        }
        boolean cased = chain.contains("cased");
        List<List<String>> wanted = new ArrayList<>();
        for (List<String> pattern : patterns) {
            wanted.add(field.isEmpty() ? modified(pattern, "contains", bytes).getFirst() : pattern);
        }
        return value -> {
            List<String> there =
                    value.toString().codePoints().mapToObj(Character::toString).toList();
            return wanted.stream().anyMatch(pattern -> fits(pattern, 0, there, 0, cased));
        };
    }

    /** Stars and question marks as they are, other characters with = in front. */
    private static List<String> letters(String text) {
        List<String> letters = new ArrayList<>();
        int[] all = text.codePoints().toArray();
        for (int i = 0; i < all.length; i++) {
            boolean escapes =
                    all[i] == '\\' && i + 1 < all.length && "*?\\".indexOf(all[i + 1]) >= 0;
            if (escapes) {
                letters.add("=" + Character.toString(all[++i]));
            } else {
                letters.add(
                        (all[i] == '*' || all[i] == '?' ? "" : "=") + Character.toString(all[i]));
            }
        }
        return letters;
    }

    private static List<List<String>> modified(
            List<String> pattern, String modifier, Charset charset) {
        return switch (modifier) {
            case "contains" -> List.of(around("*", pattern, "*"));
            case "startswith" -> List.of(around("", pattern, "*"));
            case "endswith" -> List.of(around("*", pattern, ""));
            case "windash" -> dashes(pattern);
            case "wide", "utf16le" -> bytes(plain(pattern), StandardCharsets.UTF_16LE);
            case "utf16be" -> bytes(plain(pattern), StandardCharsets.UTF_16BE);
            case "utf16" -> bytes("\ufeff" + plain(pattern), StandardCharsets.UTF_16LE);
            case "base64" ->
                    List.of(
                            letters(
                                    Base64.getEncoder()
                                            .encodeToString(plain(pattern).getBytes(charset))));
            case "base64offset" -> offsets(plain(pattern).getBytes(charset));
            default -> List.of(pattern);
        };
    }

    private static List<String> around(String before, List<String> pattern, String after) {
        List<String> all = new ArrayList<>(pattern);
        if (!before.isEmpty()) {
            all.addFirst(before);
        }
        if (!after.isEmpty()) {
            all.addLast(after);
        }
        return all;
    }

    /** One pattern for each way to write the dashes that begin a word. */
    private static List<List<String>> dashes(List<String> pattern) {
        List<List<String>> all = List.of(pattern);
        for (int i = 0; i + 1 < pattern.size(); i++) {
            boolean dash =
                    pattern.get(i).length() == 2 && DASHES.contains(pattern.get(i).substring(1));
            if (dash && word(pattern.get(i + 1)) && (i == 0 || !word(pattern.get(i - 1)))) {
                List<List<String>> more = new ArrayList<>();
                for (List<String> each : all) {
                    for (int d = 0; d < DASHES.length(); d++) {
                        List<String> changed = new ArrayList<>(each);
                        changed.set(i, "=" + DASHES.charAt(d));
                        more.add(changed);
                    }
                }
                all = more;
            }
        }
        return all;
    }

    private static boolean word(String letter) {
        return letter.equals("=_")
                || (letter.length() == 2 && Character.isLetterOrDigit(letter.charAt(1)));
    }

    private static String plain(List<String> pattern) {
        StringBuilder text = new StringBuilder();
        pattern.forEach(letter -> text.append(letter.substring(1)));
        return text.toString();
    }

    private static List<List<String>> bytes(String text, Charset charset) {
        List<String> letters = new ArrayList<>();
        for (byte b : text.getBytes(charset)) {
            letters.add("=" + (char) (b & 0xff));
        }
        return List.of(letters);
    }

    /**
     * The characters that stay the same whatever stands before and after: found by encoding the
     * bytes between zeros and between ones.
     */
    private static List<List<String>> offsets(byte[] bytes) {
        List<List<String>> all = new ArrayList<>();
        for (int before = 0; before < 3; before++) {
            String zeros = between(bytes, before, (byte) 0);
            String ones = between(bytes, before, (byte) 0xff);
            List<String> letters = new ArrayList<>();
            for (int i = before * 8 / 6; i * 6 + 6 <= (before + bytes.length) * 8 + 5; i++) {
                boolean whole = i * 6 >= before * 8 && i * 6 + 6 <= (before + bytes.length) * 8;
                if (whole && zeros.charAt(i) == ones.charAt(i)) {
                    letters.add("=" + zeros.charAt(i));
                }
            }
            all.add(letters);
        }
        return all;
    }

    private static String between(byte[] bytes, int before, byte filler) {
        byte[] all = new byte[before + bytes.length + 3];
        java.util.Arrays.fill(all, filler);
        System.arraycopy(bytes, 0, all, before, bytes.length);
        return Base64.getEncoder().encodeToString(all);
    }

    private static boolean fits(
            List<String> pattern, int p, List<String> text, int t, boolean cased) {
        if (p == pattern.size()) {
            return t == text.size();
        }
        String wanted = pattern.get(p);
        if (wanted.equals("*")) {
            return fits(pattern, p + 1, text, t, cased)
                    || (t < text.size() && fits(pattern, p, text, t + 1, cased));
        }
        return t < text.size()
                && (wanted.equals("?") || same(text.get(t), wanted.substring(1), cased))
                && fits(pattern, p + 1, text, t + 1, cased);
    }

    /** Equal letter by letter; without case two letters are equal if one's capital or small is. */
    private static boolean same(String one, String other, boolean cased) {
        if (cased || one.equals(other) || one.length() != other.length()) {
            return one.equals(other);
        }
        for (int i = 0; i < one.length(); i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            boolean dotted = "ıİ".indexOf(a) >= 0 || "ıİ".indexOf(b) >= 0;
            boolean alike = String.valueOf(a).equalsIgnoreCase(String.valueOf(b));
            if (a != b && (dotted || Character.isSurrogate(a) || !alike)) {
                return false;
            }
        }
        return true;
    }

    private static boolean refers(
            String here, List<String> chain, @Nullable List<@Nullable Object> others) {
        boolean cased = chain.contains("cased");
        for (Object other : others == null ? List.<@Nullable Object>of() : others) {
            if (!(other instanceof String
                    || other instanceof Boolean
                    || other instanceof Interpreter.Num)) {
                continue;
            }
            String there = other.toString();
            int rest = here.length() - there.length();
            boolean found = false;
            for (int at = 0; at <= rest; at++) {
                boolean place =
                        chain.contains("contains")
                                || (chain.contains("startswith")
                                        ? at == 0
                                        : chain.contains("endswith") ? at == rest : rest == 0);
                found |= place && same(here.substring(at, at + there.length()), there, cased);
            }
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable BigDecimal number(Object value) {
        if (value instanceof Interpreter.Num num) {
            return new BigDecimal(num.literal());
        }
        String text = value.toString().strip();
        return text.length() <= 40
                        && value instanceof String
                        && text.matches("[-+]?[0-9]+([.][0-9]+|[.](?=[eE]))?([eE][-+]?[0-9]+)?")
                ? new BigDecimal(text)
                : null;
    }

    private static boolean ordered(
            String order, @Nullable BigDecimal here, @Nullable BigDecimal bound) {
        return here != null
                && bound != null
                && switch (order) {
                    case "lt" -> here.compareTo(bound) < 0;
                    case "lte" -> here.compareTo(bound) <= 0;
                    case "gt" -> here.compareTo(bound) > 0;
                    default -> here.compareTo(bound) >= 0;
                };
    }

    private static boolean part(String unit, Object value, int wanted) {
        Instant instant;
        try {
            instant =
                    value instanceof Interpreter.Num num
                            ? Instant.ofEpochSecond(Long.parseLong(num.literal()))
                            : Instant.parse(value.toString().strip());
        } catch (DateTimeException | NumberFormatException _) {
            return false;
        }
        ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
        boolean epoch = instant.getEpochSecond() >= 100_000_000L || value instanceof String;
        return epoch
                && wanted
                        == switch (unit) {
                            case "minute" -> time.getMinute();
                            case "hour" -> time.getHour();
                            case "day" -> time.getDayOfMonth();
                            case "week" -> time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
                            case "month" -> time.getMonthValue();
                            default -> time.getYear();
                        };
    }

    static boolean inNetwork(String text, String network) {
        String[] parts = network.split("/", -1);
        byte[] here = text.length() > 64 ? null : address(text.strip());
        byte[] there = address(parts[0]);
        if (here == null || there == null || here.length != there.length) {
            return false;
        }
        int all = here.length * 8;
        // Of an IPv4 address that is written as IPv6 the bits are counted from IPv6's first.
        int written = parts[0].contains(":") ? 128 : 32;
        int shift = parts.length < 2 ? 0 : written - Integer.parseInt(parts[1]);
        return shift > all
                || new BigInteger(1, here)
                        .shiftRight(shift)
                        .equals(new BigInteger(1, there).shiftRight(shift));
    }

    private static byte @Nullable [] address(String written) {
        String text = written.contains(":") ? written.split("%", 2)[0] : written;
        boolean four = text.matches("([0-9]{1,3}[.]){3}[0-9]{1,3}");
        boolean six =
                text.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")
                        && !text.matches(".*[0-9a-fA-F]{5}.*");
        try {
            return four || six ? InetAddress.ofLiteral(text).getAddress() : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** Java's own expressions, with anchors and dots as in RE2. */
    private static Pattern regex(String source, List<String> chain) {
        boolean lines = chain.contains("m");
        StringBuilder java = new StringBuilder();
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            switch (c) {
                case '\\' -> java.append(c).append(source.charAt(++i));
                case '[' -> {
                    int end = source.indexOf(']', i);
                    java.append(source, i, end + 1);
                    i = end;
                }
                case '^' -> java.append(lines ? "(?<![^\n])" : "\\A");
                case '$' -> java.append(lines ? "(?![^\n])" : "\\z");
                default -> java.append(c);
            }
        }
        int flags = Pattern.UNIX_LINES | (chain.contains("s") ? Pattern.DOTALL : 0);
        return Pattern.compile(
                java.toString(),
                flags
                        | (chain.contains("i")
                                ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE
                                : 0));
    }
}
