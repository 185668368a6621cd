package se.varn.logs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names and paths of an event's fields, in their order. Events of one kind mostly share one, so
 * that what a name means need be found out once only. Immutable.
 */
public final class Layout {
    static final Layout EMPTY = new Layout(new String[0], new String[0], new int[0], 0, new int[4]);

    private final String[] names;
    private final String[] paths;
    private final int[] sameAs;
    private final int derivedFrom;
    private final int[] hashes;
    private final Map<String, Integer> byName;
    private final OriginCache origins;
    private volatile @Nullable Common common;
    private volatile @Nullable Map<String, Integer> exact;
    private volatile @Nullable Map<String, Integer> folded;
    private volatile @Nullable Set<String> objects;

    /** The fields that tell when, where and who, the more trustworthy first. */
    static final class Common {
        final int[] time;
        final int[] host;
        final int[] user;

        private Common(Layout layout) {
            time = layout.indexesOf(CommonFields.TIME);
            host = layout.indexesOf(CommonFields.HOST);
            user = layout.indexesOf(CommonFields.USER);
        }
    }

    /**
     * A layout.
     *
     * @param sameAs for each second name the field whose value it has
     * @param hashes fields md5, sha1, sha256 and Imphash that are parts of Hashes; 0 where not
     */
    Layout(String[] names, String[] paths, int[] sameAs, int derivedFrom, int[] hashes) {
        this.names = names;
        this.paths = paths;
        this.sameAs = sameAs;
        this.derivedFrom = derivedFrom;
        this.hashes = hashes;
        this.byName = HashMap.newHashMap(names.length);
        for (int i = 0; i < names.length; i++) {
            byName.putIfAbsent(names[i], i);
        }
        this.origins = new OriginCache(this);
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

    /** Whether field i is a second name for another field. */
    public boolean derived(int i) {
        return i >= derivedFrom;
    }

    /**
     * Number of the field of that name, else of that path, else of either without regard to case;
     * -1 if there is none.
     */
    public int indexOf(String field) {
        Integer i = exact().get(field);
        if (i == null) {
            i = folded().get(field.toLowerCase(Locale.ROOT));
        }
        return i == null ? -1 : i;
    }

    /**
     * Whether there is an object of that name in which fields lie, whatever its case; an empty
     * object is none.
     */
    public boolean hasObject(String name) {
        Set<String> known = objects;
        if (known == null) {
            known = new HashSet<>();
            for (String[] each : Arrays.asList(names, paths)) {
                for (String field : each) {
                    String lower = field.toLowerCase(Locale.ROOT);
                    for (int dot = lower.indexOf('.'); dot > 0; dot = lower.indexOf('.', dot + 1)) {
                        known.add(lower.substring(0, dot));
                    }
                }
            }
            objects = known;
        }
        return known.contains(name.toLowerCase(Locale.ROOT));
    }

    private int[] indexesOf(List<String> fields) {
        return fields.stream().mapToInt(this::indexOf).filter(i -> i >= 0).toArray();
    }

    Common common() {
        Common made = common;
        if (made == null) {
            made = new Common(this);
            common = made;
        }
        return made;
    }

    int sameAs(int i) {
        return sameAs[i - derivedFrom];
    }

    int hash(int which) {
        return hashes[which];
    }

    /** Number of the field of exactly that name, or -1. */
    int named(String name) {
        return byName.getOrDefault(name, -1);
    }

    boolean hasName(String name) {
        return byName.containsKey(name);
    }

    OriginCache origins() {
        return origins;
    }

    private Map<String, Integer> exact() {
        Map<String, Integer> map = exact;
        if (map == null) {
            map = new HashMap<>(byName);
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
            for (String[] each : Arrays.asList(names, paths)) {
                for (int i = 0; i < each.length; i++) {
                    map.putIfAbsent(each[i].toLowerCase(Locale.ROOT), i);
                }
            }
            folded = map;
        }
        return map;
    }
}
