package se.varn.bench.plain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.varn.logs.Timestamps;

/** One line of a selection: a field, its modifiers, its values. */
final class PlainTest {
    /** What counts as a number in text. */
    static final String NUMBER = "[-+]?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?";

    private final String field;
    private final List<String> modifiers;

    private PlainTest(String field, List<String> modifiers) {
        this.field = field;
        this.modifiers = modifiers;
    }

    static Predicate<PlainEvent> of(String key, @Nullable Object value) {
        List<String> parts = Arrays.stream(key.split("\\|", -1)).map(String::strip).toList();
        PlainTest line = new PlainTest(parts.getFirst(), parts.subList(1, parts.size()));
        List<Predicate<PlainEvent>> tests = new ArrayList<>();
        for (Object one : PlainRule.list(value)) {
            tests.add(line.test(one));
        }
        Predicate<PlainEvent> combined =
                line.has("all") ? PlainRule.and(tests) : PlainRule.or(tests);
        return line.has("neq") ? combined.negate() : combined;
    }

    private boolean has(String modifier) {
        return modifiers.contains(modifier);
    }

    private Predicate<PlainEvent> test(@Nullable Object value) {
        if (has("exists")) {
            boolean wanted = String.valueOf(value).matches("(?i)true|yes");
            return event -> (event.values(field) != null || event.isObject(field)) == wanted;
        }
        if (value == null) {
            return event -> {
                List<PlainValue> values = event.values(field);
                return (values == null || values.isEmpty()) && !event.isObject(field);
            };
        }
        if (has("fieldref")) {
            return event -> refers(event, value.toString());
        }
        Predicate<PlainValue> check = check(value);
        return event -> {
            List<PlainValue> values = field.isEmpty() ? event.everything() : event.values(field);
            return values != null && values.stream().anyMatch(check);
        };
    }

    private Predicate<PlainValue> check(Object value) {
        if (has("re")) {
            Pattern pattern = regex(value.toString());
            return actual -> pattern.matcher(actual.text).find();
        }
        if (has("cidr")) {
            return actual -> inNetwork(value.toString(), actual.text);
        }
        for (String order : List.of("lt", "lte", "gt", "gte")) {
            if (has(order)) {
                BigDecimal limit = number(value);
                return actual -> compares(order, actual, limit);
            }
        }
        for (String unit : List.of("minute", "hour", "day", "week", "month", "year")) {
            if (has(unit)) {
                BigDecimal wanted = number(value);
                return actual -> {
                    Optional<Instant> at = Timestamps.parse(actual.object);
                    return at.isPresent()
                            && wanted.compareTo(BigDecimal.valueOf(part(unit, at.get()))) == 0;
                };
            }
        }
        boolean bare = modifiers.stream().allMatch(List.of("all", "neq", "cased")::contains);
        if (value instanceof PlainYaml.Written wanted && bare && !field.isEmpty()) {
            Predicate<PlainValue> written = PlainGlob.of(wanted.text()).predicate(has("cased"));
            boolean otherwise = !wanted.text().equals(wanted.digits());
            return actual ->
                    (actual.object instanceof Number
                                    ? new BigDecimal(actual.text).compareTo(wanted.number()) == 0
                                    : actual.text.equals(wanted.digits()))
                            || (otherwise && written.test(actual));
        }
        List<Predicate<PlainValue>> globs =
                texts(value.toString()).stream().map(t -> t.predicate(has("cased"))).toList();
        return PlainRule.or(globs);
    }

    private static BigDecimal number(Object value) {
        return value instanceof PlainYaml.Written written
                ? written.number()
                : new BigDecimal(value.toString().strip());
    }

    /** Java's own expression, with ends and lines as in RE2. */
    private Pattern regex(String source) {
        boolean lines = has("m") || has("multiline");
        StringBuilder java = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < source.length()) {
                java.append(c).append(source.charAt(++i));
            } else if (inside || c == '[') {
                inside = c != ']';
                java.append(c);
            } else {
                java.append(
                        switch (c) {
                            case '^' -> lines ? "(?<![^\n])" : "\\A";
                            case '$' -> lines ? "(?![^\n])" : "\\z";
                            default -> String.valueOf(c);
                        });
            }
        }
        int flags =
                Pattern.UNIX_LINES
                        | (has("i") || has("ignorecase")
                                ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE
                                : 0)
                        | (has("s") || has("dotall") ? Pattern.DOTALL : 0);
        return Pattern.compile(java.toString(), flags);
    }

    /** The patterns that a text stands for after all modifiers, each in its turn. */
    private List<PlainGlob> texts(String value) {
        String text = has("expand") ? value.replace("\\%", "%") : value;
        List<PlainGlob> globs = List.of(PlainGlob.parse(text));
        Charset bytes = StandardCharsets.UTF_8;
        for (String modifier : modifiers) {
            List<PlainGlob> next = new ArrayList<>();
            for (PlainGlob glob : globs) {
                next.addAll(modified(modifier, glob, bytes));
            }
            globs = next;
            if (modifier.startsWith("base64")) {
                bytes = StandardCharsets.UTF_8;
            } else if (modifier.matches("wide|utf16.*")) {
                bytes = StandardCharsets.ISO_8859_1;
            }
        }
        return field.isEmpty()
                ? globs.stream().map(glob -> glob.around(true, true)).toList()
                : globs;
    }

    /** What becomes of one pattern; its letters are bytes if it was encoded as UTF-16. */
    private static List<PlainGlob> modified(String modifier, PlainGlob glob, Charset bytes) {
        return switch (modifier) {
            case "contains" -> List.of(glob.around(true, true));
            case "startswith" -> List.of(glob.around(false, true));
            case "endswith" -> List.of(glob.around(true, false));
            case "windash" -> List.of(glob.windash());
            case "wide", "utf16le" -> utf16(glob, "", StandardCharsets.UTF_16LE);
            case "utf16be" -> utf16(glob, "", StandardCharsets.UTF_16BE);
            case "utf16" -> utf16(glob, "\ufeff", StandardCharsets.UTF_16LE);
            case "base64", "base64offset" ->
                    glob.spellings().stream()
                            .flatMap(text ->
                                    PlainGlob.base64(
                                            text.getBytes(bytes), modifier.equals("base64offset"))
                                            .stream())
                            .toList();
            default -> List.of(glob);
        };
    }

    private static List<PlainGlob> utf16(PlainGlob glob, String mark, Charset charset) {
        return glob.spellings().stream()
                .map(text -> (mark + text).getBytes(charset))
                .map(encoded -> PlainGlob.of(new String(encoded, StandardCharsets.ISO_8859_1)))
                .toList();
    }

    private boolean refers(PlainEvent event, String other) {
        List<PlainValue> values = event.values(field);
        List<PlainValue> wanted = event.values(other);
        if (values == null || wanted == null) {
            return false;
        }
        BiPredicate<String, String> place =
                has("startswith")
                        ? String::startsWith
                        : has("endswith")
                                ? String::endsWith
                                : has("contains") ? String::contains : String::equals;
        for (PlainValue here : values) {
            for (PlainValue there : wanted) {
                String a = has("cased") ? here.text : here.lower();
                String b = has("cased") ? there.text : there.lower();
                if (place.test(a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean compares(String order, PlainValue actual, BigDecimal limit) {
        String text = actual.text.strip();
        boolean number = actual.object instanceof Number;
        if (!number && (text.length() > 40 || !text.matches(NUMBER))) {
            return false;
        }
        int compared = new BigDecimal(text).compareTo(limit);
        return switch (order) {
            case "lt" -> compared < 0;
            case "lte" -> compared <= 0;
            case "gt" -> compared > 0;
            default -> compared >= 0;
        };
    }

    private static int part(String unit, Instant instant) {
        ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
        return switch (unit) {
            case "minute" -> time.getMinute();
            case "hour" -> time.getHour();
            case "day" -> time.getDayOfMonth();
            case "week" -> time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case "month" -> time.getMonthValue();
            default -> time.getYear();
        };
    }

    private static boolean inNetwork(String network, String text) {
        int slash = network.indexOf('/');
        byte[] base = address(slash < 0 ? network : network.substring(0, slash));
        byte[] here = address(text.strip());
        if (base == null || here == null || base.length != here.length) {
            return false;
        }
        int bits = slash < 0 ? base.length * 8 : Integer.parseInt(network.substring(slash + 1));
        // A network of IPv4 inside IPv6 counts its bits from the beginning of IPv6.
        bits -= slash >= 0 && base.length == 4 && network.indexOf(':') >= 0 ? 96 : 0;
        int rest = base.length * 8 - bits;
        return new BigInteger(1, base)
                .shiftRight(rest)
                .equals(new BigInteger(1, here).shiftRight(rest));
    }

    private static byte @Nullable [] address(String text) {
        boolean four = text.matches("([0-9]{1,3}[.]){3}[0-9]{1,3}");
        int zone = text.indexOf('%');
        String six = zone < 0 ? text : text.substring(0, zone);
        try {
            return four || six.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")
                    ? InetAddress.ofLiteral(four ? text : six).getAddress()
                    : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
