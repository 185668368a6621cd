package se.varn.logs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/*
 * Fields lie in three parallel arrays, in the order of the source. Most events match no rule and are looked at once, by
 * number; the two maps for looking up by name are therefore only built when somebody asks by name.
 */
/**
 * One log event: named values, where they came from, and the text they were read from. Immutable,
 * safe to share.
 *
 * <p>A field is found by its name (what detection rules call it), else by its path in the source,
 * else by either without regard to case.
 */
public final class Event {
    private final String[] names;
    private final String[] paths;
    private final @Nullable Object[] values;
    private final int derivedFrom;
    private final Origin origin;
    private final byte[] raw;
    private volatile @Nullable Map<String, Integer> exact;
    private volatile @Nullable Map<String, Integer> folded;

    Event(
            String[] names,
            String[] paths,
            @Nullable Object[] values,
            int derivedFrom,
            Origin origin,
            byte[] raw) {
        this.names = names;
        this.paths = paths;
        this.values = values;
        this.derivedFrom = derivedFrom;
        this.origin = origin;
        this.raw = raw;
    }

    /**
     * An event made of fields given by name or dotted path, such as a JSON object would give.
     * Values as in {@link Field}; an Integer is taken as a Long, a Double as a BigDecimal.
     */
    public static Event of(Map<String, ? extends @Nullable Object> fields, Labels labels) {
        EventBuilder builder = new EventBuilder();
        fields.forEach((path, value) -> builder.add(path, EventBuilder.normal(value)));
        return builder.build(new byte[0], labels);
    }

    /** Number of fields. */
    public int size() {
        return names.length;
    }

    /** Name of field i. */
    public String name(int i) {
        return names[i];
    }

    /** Path of field i in the source. */
    public String path(int i) {
        return paths[i];
    }

    /** Value of field i, see {@link Field#value()}. */
    public @Nullable Object value(int i) {
        return values[i];
    }

    /** Whether field i is a second name for another field. */
    public boolean derived(int i) {
        return i >= derivedFrom;
    }

    /** All fields, in the order of the source. */
    public List<Field> fields() {
        List<Field> all = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            all.add(new Field(names[i], paths[i], values[i], derived(i)));
        }
        return List.copyOf(all);
    }

    /** Number of the field of that name or path, or -1. */
    public int indexOf(String field) {
        Integer i = exact().get(field);
        if (i == null) {
            i = folded().get(field.toLowerCase(Locale.ROOT));
        }
        return i == null ? -1 : i;
    }

    /** Whether the event has that field, be it with null. */
    public boolean has(String field) {
        return indexOf(field) >= 0;
    }

    /** The value of that field, or null if it is missing or null. */
    public @Nullable Object get(String field) {
        int i = indexOf(field);
        return i < 0 ? null : values[i];
    }

    /**
     * The value as text, the members of a list joined by a comma; empty if it is missing or null.
     */
    public Optional<String> text(String field) {
        return switch (get(field)) {
            case null -> Optional.empty();
            case List<?> list ->
                    Optional.of(String.join(", ", list.stream().map(String::valueOf).toList()));
            case Object value -> Optional.of(value.toString());
        };
    }

    /** The text that the event was read from; empty for an event made from a map. */
    public String raw() {
        return new String(raw, StandardCharsets.UTF_8);
    }

    /** Length of the raw text in bytes of UTF-8. */
    public int rawLength() {
        return raw.length;
    }

    /** Where the event came from. */
    public Origin origin() {
        return origin;
    }

    /** When it happened, as far as any usual field tells. */
    public Optional<Instant> time() {
        for (String field : CommonFields.TIME) {
            Object value = get(field);
            if (value != null) {
                Optional<Instant> parsed = Timestamps.parse(value);
                if (parsed.isPresent()) {
                    return parsed;
                }
            }
        }
        return Optional.empty();
    }

    /** The machine that wrote the event, as far as any usual field tells. */
    public Optional<String> host() {
        return first(CommonFields.HOST);
    }

    /** The account that acted, as far as any usual field tells. */
    public Optional<String> user() {
        return first(CommonFields.USER);
    }

    private Optional<String> first(List<String> fields) {
        for (String field : fields) {
            if (get(field) instanceof String text && !text.isBlank() && !text.equals("-")) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private Map<String, Integer> exact() {
        Map<String, Integer> map = exact;
        if (map == null) {
            map = HashMap.newHashMap(names.length * 2);
            for (int i = 0; i < names.length; i++) {
                map.putIfAbsent(names[i], i);
            }
            for (int i = 0; i < paths.length; i++) {
                map.putIfAbsent(paths[i], i);
            }
            exact = map;
        }
        return map;
    }

    private Map<String, Integer> folded() {
        Map<String, Integer> map = folded;
        if (map == null) {
            map = HashMap.newHashMap(names.length * 2);
            for (int i = 0; i < names.length; i++) {
                map.putIfAbsent(names[i].toLowerCase(Locale.ROOT), i);
            }
            for (int i = 0; i < paths.length; i++) {
                map.putIfAbsent(paths[i].toLowerCase(Locale.ROOT), i);
            }
            folded = map;
        }
        return map;
    }

    @Override
    public String toString() {
        return "Event" + fields();
    }
}
