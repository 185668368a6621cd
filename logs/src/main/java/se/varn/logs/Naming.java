package se.varn.logs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the fields of one layout the names that rules use, from their paths alone. */
final class Naming {
    /** The hashes that Sysmon writes into one field, by their names there and to rules. */
    static final List<String> HASHES_THERE = List.of("MD5", "SHA1", "SHA256", "IMPHASH");

    private static final List<String> HASHES = List.of("md5", "sha1", "sha256", "Imphash");

    private final List<String> names = new ArrayList<>();
    private final List<String> paths;
    private final List<Integer> sameAs = new ArrayList<>();
    private final int[] hashes = new int[HASHES.size()];
    private final Map<String, Integer> byName = new HashMap<>();
    private final int own;

    private Naming(List<String> ownPaths) {
        paths = new ArrayList<>(ownPaths);
        own = ownPaths.size();
        ownPaths.forEach(path -> names.add(WindowsNames.nameOf(path)));
        separate();
        for (int i = 0; i < own; i++) {
            byName.putIfAbsent(names.get(i), i);
        }
    }

    /**
     * The layout of events with these paths.
     *
     * @param hashMask which of the four hashes stand in Hashes, from bit 0
     */
    static Layout layout(List<String> paths, int hashMask) {
        Naming naming = new Naming(paths);
        WindowsNames.addSecondNames(naming, hashMask);
        return new Layout(
                naming.names.toArray(String[]::new),
                naming.paths.toArray(String[]::new),
                naming.sameAs.stream().mapToInt(Integer::intValue).toArray(),
                naming.own,
                naming.hashes);
    }

    /**
     * Where two paths would get one name, it is that of the path that reads so; else EventData
     * keeps it, except for the names that say what kind of event it is.
     */
    private void separate() {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < own; i++) {
            String name = names.get(i);
            Integer j = first.putIfAbsent(name, i);
            if (j == null) {
                continue;
            }
            boolean itself = name.equals(paths.get(i));
            boolean keeps = !itself && (WindowsNames.isEnvelope(name) || name.equals(paths.get(j)));
            int loser = keeps ? i : j;
            names.set(loser, paths.get(loser));
            if (!keeps) {
                first.put(name, i);
                first.putIfAbsent(paths.get(j), j);
            }
        }
    }

    boolean hasName(String name) {
        return byName.containsKey(name);
    }

    /** Makes a field answer to a second name too, if that name is free. */
    void alsoKnownAs(String name, String second) {
        Integer at = byName.get(name);
        if (at != null && !hasName(second)) {
            add(second, at);
        }
    }

    private void add(String name, int same) {
        byName.put(name, names.size());
        names.add(name);
        paths.add(name);
        sameAs.add(same);
    }

    /** Makes the parts of Hashes fields of their own. */
    void addHashes(int mask) {
        Integer all = byName.get("Hashes");
        for (int i = 0; all != null && i < hashes.length; i++) {
            if ((mask >> i & 1) == 1 && !hasName(HASHES.get(i))) {
                hashes[i] = names.size();
                add(HASHES.get(i), all);
            }
        }
    }

    /** Defender's {@code Threat Name} is {@code ThreatName} to rules. */
    void withoutSpaces() {
        for (int i = names.size() - 1; i >= 0; i--) {
            String name = names.get(i);
            if (name.indexOf(' ') > 0) {
                alsoKnownAs(name, name.replace(" ", ""));
            }
        }
    }
}
