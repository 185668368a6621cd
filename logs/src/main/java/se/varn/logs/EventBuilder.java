package se.varn.logs;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the fields of one event by path, gives them the names that rules use, and finds out the
 * event's origin.
 */
final class EventBuilder {
    static final int MAX_FIELDS = 10_000;
    private static final int SMALL = 48;

    private String[] names = new String[SMALL];
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

    void add(String path, @Nullable Object value) {
        add(path, WindowsNames.nameOf(path), value);
    }

    /**
     * A path that comes again, from a list of objects or a repeated key, gathers all its values in
     * a list.
     */
    void add(String path, String name, @Nullable Object value) {
        int at = find(path);
        if (at >= 0) {
            values[at] = both(values[at], value);
            return;
        }
        if (size == MAX_FIELDS) {
            tooMany = true;
            return;
        }
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            paths = Arrays.copyOf(paths, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        if (size >= SMALL) {
            byPath.put(path, size);
        }
        names[size] = name;
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

    Event build(byte[] raw, Labels labels) {
        separateNames();
        int own = size;
        WindowsNames.addSecondNames(this);
        Origin origin = Origins.of(this, labels);
        return new Event(
                Arrays.copyOf(names, size),
                Arrays.copyOf(paths, size),
                Arrays.copyOf(values, size),
                own,
                origin,
                raw);
    }

    /**
     * Where two paths would get one name, EventData keeps it, except for the names that say what
     * kind of event it is.
     */
    private void separateNames() {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(paths[i])) {
                continue;
            }
            for (int j = 0; j < i; j++) {
                if (names[i].equals(names[j])) {
                    int loser =
                            WindowsNames.isEnvelope(names[i]) || names[j].equals(paths[j]) ? i : j;
                    names[loser] = paths[loser];
                    break;
                }
            }
        }
    }

    @Nullable Object get(String name) {
        int at = indexOfName(name);
        return at < 0 ? null : values[at];
    }

    boolean hasName(String name) {
        return indexOfName(name) >= 0;
    }

    private int indexOfName(String name) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Makes a field answer to a second name too, if that name is free. */
    void alsoKnownAs(String name, String second) {
        int at = indexOfName(name);
        if (at >= 0 && !hasName(second)) {
            add(second, second, values[at]);
        }
    }

    /** Defender's {@code Threat Name} is {@code ThreatName} to rules. */
    void withoutSpaces() {
        for (int i = size - 1; i >= 0; i--) {
            if (names[i].indexOf(' ') > 0) {
                alsoKnownAs(names[i], names[i].replace(" ", ""));
            }
        }
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
