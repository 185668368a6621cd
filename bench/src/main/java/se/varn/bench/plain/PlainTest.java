package se.varn.bench.plain;

import java.math.BigDecimal;
import java.net.InetAddress;
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
            boolean wanted = Boolean.parseBoolean(String.valueOf(value));
            return event -> (event.values(field) != null) == wanted;
        }
        if (value == null) {
            return event -> {
                List<PlainValue> values = event.values(field);
                return values == null || values.isEmpty();
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
            int flags =
                    (has("i") || has("ignorecase") ? Pattern.CASE_INSENSITIVE : 0)
                            | (has("m") || has("multiline") ? Pattern.MULTILINE : 0)
                            | (has("s") || has("dotall") ? Pattern.DOTALL : 0);
            Pattern pattern = Pattern.compile(value.toString(), flags);
            return actual -> pattern.matcher(actual.text).find();
        }
        if (has("cidr")) {
            return actual -> inNetwork(value.toString(), actual.text);
        }
        for (String order : List.of("lt", "lte", "gt", "gte")) {
            if (has(order)) {
                BigDecimal limit = new BigDecimal(value.toString());
                return actual -> compares(order, actual.text, limit);
            }
        }
        for (String unit : List.of("minute", "hour", "day", "week", "month", "year")) {
            if (has(unit)) {
                int wanted = Integer.parseInt(value.toString());
                return actual -> {
                    Optional<Instant> at = Timestamps.parse(actual.object);
                    return at.isPresent() && part(unit, at.get()) == wanted;
                };
            }
        }
        boolean bare = modifiers.stream().allMatch(List.of("all", "neq", "cased")::contains);
        if (value instanceof Number && bare && !field.isEmpty()) {
            BigDecimal wanted = new BigDecimal(value.toString());
            return actual ->
                    actual.object instanceof Number
                            ? new BigDecimal(actual.text).compareTo(wanted) == 0
                            : actual.text.equals(value.toString());
        }
        List<Predicate<PlainValue>> globs =
                texts(value.toString()).stream().map(t -> t.predicate(has("cased"))).toList();
        return PlainRule.or(globs);
    }

    /** The patterns that a text stands for after all modifiers, in their order. */
    private List<PlainGlob> texts(String value) {
        List<PlainGlob> globs = List.of(PlainGlob.parse(value));
        byte @Nullable [] bytes = null;
        for (String modifier : modifiers) {
            switch (modifier) {
                case "wide", "utf16le" ->
                        bytes = globs.getFirst().literal().getBytes(StandardCharsets.UTF_16LE);
                case "utf16be" ->
                        bytes = globs.getFirst().literal().getBytes(StandardCharsets.UTF_16BE);
                case "utf16" ->
                        bytes =
                                ("\ufeff" + globs.getFirst().literal())
                                        .getBytes(StandardCharsets.UTF_16LE);
                case "base64", "base64offset" -> {
                    byte[] source =
                            bytes != null
                                    ? bytes
                                    : globs.getFirst().literal().getBytes(StandardCharsets.UTF_8);
                    globs = PlainGlob.base64(source, modifier.equals("base64offset"));
                    bytes = null;
                }
                case "windash" -> globs = globs.stream().map(PlainGlob::windash).toList();
                case "contains" -> globs = around(globs, true, true);
                case "startswith" -> globs = around(globs, false, true);
                case "endswith" -> globs = around(globs, true, false);
                default -> {}
            }
            if (bytes != null) {
                globs = List.of(PlainGlob.of(new String(bytes, StandardCharsets.ISO_8859_1)));
            }
        }
        return field.isEmpty() ? around(globs, true, true) : globs;
    }

    private static List<PlainGlob> around(List<PlainGlob> globs, boolean before, boolean after) {
        return globs.stream().map(glob -> glob.around(before, after)).toList();
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

    private static boolean compares(String order, String actual, BigDecimal limit) {
        BigDecimal number;
        try {
            number = new BigDecimal(actual.strip());
        } catch (NumberFormatException _) {
            return false;
        }
        int compared = number.compareTo(limit);
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
        try {
            int slash = network.indexOf('/');
            byte[] base =
                    InetAddress.ofLiteral(slash < 0 ? network : network.substring(0, slash))
                            .getAddress();
            byte[] address = InetAddress.ofLiteral(text.strip()).getAddress();
            int bits = slash < 0 ? base.length * 8 : Integer.parseInt(network.substring(slash + 1));
            boolean same = base.length == address.length;
            for (int i = 0; same && i < bits; i++) {
                int mask = 0x80 >> (i % 8);
                same = (base[i / 8] & mask) == (address[i / 8] & mask);
            }
            return same;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
