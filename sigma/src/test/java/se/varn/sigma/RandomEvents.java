package se.varn.sigma;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random events, made of what rules hint at. */
final class RandomEvents extends Chance {
    static final List<String> FIELDS =
            List.of("F", "G", "Long.Name", "a.b.c", "a.b.d", "with space", "Zäl", "n");
    private final List<Object> hints;

    /** The hints are values that some rule may find; they may grow. */
    RandomEvents(Random random, List<Object> hints) {
        super(random);
        this.hints = hints;
    }

    /** An event as a tree: nested maps, lists, text, {@link Interpreter.Num}, booleans and null. */
    Map<String, @Nullable Object> event() {
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        List<String> fields = new ArrayList<>(FIELDS);
        Collections.shuffle(fields, random);
        boolean otherCase = chance(10);
        for (String field : fields) {
            if (chance(75)) {
                put(event, otherCase ? field.toUpperCase(Locale.ROOT) : field, value(2));
            }
        }
        return event;
    }

    /** Puts a dotted name in as it is, or as objects in objects. */
    @SuppressWarnings("unchecked")
    private void put(Map<String, @Nullable Object> event, String name, @Nullable Object value) {
        int dot = name.indexOf('.');
        if (dot < 0 || chance(40)) {
            event.put(name, value);
            return;
        }
        Object inner = event.get(name.substring(0, dot));
        if (inner == null) {
            inner = new LinkedHashMap<String, @Nullable Object>();
            event.put(name.substring(0, dot), inner);
        }
        put((Map<String, @Nullable Object>) inner, name.substring(dot + 1), value);
    }

    /** The same event with dotted names instead of objects in objects. */
    static Map<String, @Nullable Object> dotted(Map<String, @Nullable Object> event) {
        Map<String, @Nullable Object> flat = new LinkedHashMap<>();
        event.forEach((name, value) -> {
            if (value instanceof Map<?, ?> map) {
                Map<String, @Nullable Object> inner = new LinkedHashMap<>();
                map.forEach((key, member) -> inner.put(name + "." + key, member));
                flat.putAll(dotted(inner));
            } else {
                flat.put(name, value);
            }
        });
        return flat;
    }

    private @Nullable Object value(int depth) {
        return switch (random.nextInt(14)) {
            case 0 -> null;
            case 1 ->
                    new Interpreter.Num(
                            any(
                                    List.of(
                                            "0",
                                            "5",
                                            "5.0",
                                            "-5",
                                            "16",
                                            "4.5",
                                            "1000",
                                            "1e3",
                                            "1767323045",
                                            "9223372036854775808",
                                            "7e-2")));
            case 2 -> random.nextBoolean();
            case 3 -> letters(6);
            case 4, 5 -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0 && depth > 0; i--) {
                    list.add(value(depth - 1));
                }
                yield list;
            }
            default -> hints.isEmpty() ? letters(3) : changed(any(hints));
        };
    }

    private Object changed(Object hint) {
        if (!(hint instanceof String text)) {
            return hint;
        }
        String cased =
                switch (random.nextInt(6)) {
                    case 0 -> text.toUpperCase(Locale.ROOT);
                    case 1 -> text.toLowerCase(Locale.ROOT);
                    default -> text;
                };
        return switch (random.nextInt(6)) {
            case 0 -> letters(2) + cased;
            case 1 -> cased + letters(2);
            case 2 -> letters(2) + cased + letters(2);
            default -> cased;
        };
    }
}
