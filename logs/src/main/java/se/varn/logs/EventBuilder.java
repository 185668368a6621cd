package se.varn.logs;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the fields of one event by path, values decoded. */
final class EventBuilder {
    static final int MAX_FIELDS = 10_000;
    private static final int SMALL = 48;

    private String[] paths = new String[SMALL];
    private @Nullable Object[] values = new @Nullable Object[SMALL];
    private int size;
    private boolean tooMany;
    private final Map<String, Integer> byPath = new HashMap<>();

    void clear() {
        size = 0;
        tooMany = false;
        byPath.clear();
    }

    boolean tooMany() {
        return tooMany;
    }

    int size() {
        return size;
    }

    String path(int i) {
        return paths[i];
    }

    @Nullable Object value(int i) {
        return values[i];
    }

    /** Number of the field of that path, else of that path without regard to case, or -1. */
    int indexOf(String path) {
        int at = find(path);
        String folded = path.toLowerCase(Locale.ROOT);
        for (int i = 0; at < 0 && i < size; i++) {
            at = paths[i].toLowerCase(Locale.ROOT).equals(folded) ? i : -1;
        }
        return at;
    }

    /**
     * A path that comes again, from a list of objects or a repeated key, gathers all its values in
     * a list.
     */
    void add(String path, @Nullable Object value) {
        int at = find(path);
        if (at >= 0) {
            values[at] = both(values[at], value);
            return;
        }
        if (size == MAX_FIELDS) {
            tooMany = true;
            return;
        }
        if (size == paths.length) {
            paths = Arrays.copyOf(paths, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        if (size >= SMALL) {
            byPath.put(path, size);
        }
        paths[size] = path;
        values[size] = value;
        size++;
    }

    private int find(String path) {
        int small = Math.min(size, SMALL);
        for (int i = 0; i < small; i++) {
            String other = paths[i];
            if (other.length() == path.length() && other.equals(path)) {
                return i;
            }
        }
        return size > SMALL ? byPath.getOrDefault(path, -1) : -1;
    }

    private static Object both(@Nullable Object first, @Nullable Object second) {
        List<@Nullable Object> all = new ArrayList<>();
        for (Object value : new @Nullable Object[] {first, second}) {
            if (value instanceof List<?> list) {
                all.addAll(list);
            } else {
                all.add(value);
            }
        }
        return all;
    }

    /** Shows the event in slices of its values, written one after another. */
    void show(byte[] raw, Layouts layouts, EventSlices in) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(raw.length);
        int[] ends = new int[size];
        byte[] kinds = new byte[size];
        for (int i = 0; i < size; i++) {
            kinds[i] = JsonText.write(values[i], text);
            ends[i] = text.size();
        }
        in.begin(text.toByteArray(), raw);
        for (int i = 0; i < size; i++) {
            in.note(layouts.id(paths[i]), kinds[i]);
            in.set(i, i == 0 ? 0 : ends[i - 1], ends[i]);
        }
        layouts.arrange(in);
    }

    static @Nullable Object normal(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String _, Long _, BigInteger _, BigDecimal _, Boolean _ -> value;
            case Integer _, Short _, Byte _ -> ((Number) value).longValue();
            case Double number -> BigDecimal.valueOf(number);
            case Float number -> new BigDecimal(number.toString());
            case List<?> list -> {
                List<@Nullable Object> all = new ArrayList<>(list.size());
                for (Object member : list) {
                    all.add(normal(member));
                }
                yield all;
            }
            default -> value.toString();
        };
    }
}
