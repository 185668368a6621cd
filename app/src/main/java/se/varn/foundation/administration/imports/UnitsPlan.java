package se.varn.foundation.administration.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.administration.Rules;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Unit;

/*
 * What becomes of each row of a file of units. A tree is small and hangs together, so it is planned as a whole: what the
 * file says is laid over what is there, and then every row is asked whether a way leads from it to the top. A ring is told
 * with its way; what hangs below a row that is refused is refused with it, unless it can stay where it is.
 */
final class UnitsPlan {
    private final Mapping mapping;
    private final Map<String, Unit> thereByKey = new HashMap<>();

    /** Units that have no code yet, by short name: known by it the first time codes come. */
    private final Map<String, Unit> uncoded = new HashMap<>();

    private final Map<UUID, Unit> there = new HashMap<>();
    private final Map<UUID, Integer> versions = new HashMap<>();
    private final @Nullable Unit top;
    private final Map<UUID, Integer> people;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Node> all = new ArrayList<>();
    private final Map<String, UUID> managers;

    UnitsPlan(
            Mapping mapping,
            Map<Unit, Integer> units,
            Map<UUID, Integer> people,
            Map<String, UUID> managers) {
        this.mapping = mapping;
        this.people = people;
        this.managers = managers;
        Unit root = null;
        for (var entry : units.entrySet()) {
            Unit unit = entry.getKey();
            there.put(unit.id(), unit);
            versions.put(unit.id(), entry.getValue());
            root = unit.parent() == null ? unit : root;
            String key = mapping.key() == ImportField.CODE ? unit.code() : unit.shortName();
            if (key != null) {
                thereByKey.put(Candidates.low(key), unit);
            } else {
                uncoded.put(Candidates.low(unit.shortName()), unit);
            }
        }
        this.top = root;
    }

    /** A row with its place in the tree. */
    private static final class Node {
        private final RawRow row;
        private final String key;
        private @Nullable Unit unit;
        private @Nullable UUID manager;

        Node(RawRow row, String key) {
            this.row = row;
            this.key = key;
        }

        String parent() {
            return Candidates.low(row.value(ImportField.PARENT));
        }
    }

    List<PlannedRow> plan(List<RawRow> rows) {
        Map<String, List<Node>> byKey = new LinkedHashMap<>();
        for (RawRow row : rows) {
            Node node = new Node(row, Candidates.low(row.value(mapping.key())));
            all.add(node);
            if (node.key.isEmpty()) {
                row.fault(mapping.key(), FaultText.KEY_EMPTY);
            } else {
                byKey.computeIfAbsent(node.key, _ -> new ArrayList<>()).add(node);
                node.unit = thereByKey.get(node.key);
                if (node.unit == null) {
                    node.unit = uncoded.get(Candidates.low(row.value(ImportField.SHORT)));
                }
            }
        }
        for (List<Node> same : byKey.values()) {
            nodes.put(same.getFirst().key, same.getFirst());
            if (same.size() > 1) {
                String lines =
                        same.stream()
                                .map(n -> String.valueOf(n.row.line()))
                                .collect(Collectors.joining(", "));
                same.forEach(n -> n.row.fault(mapping.key(), FaultText.DUPLICATE, lines));
            }
        }
        matchTop();
        all.forEach(this::check);
        sharedNames();
        all.forEach(this::ring);
        hangs();
        List<PlannedRow> planned = new ArrayList<>();
        all.forEach(node -> planned.add(planned(node, planned.size() + 1)));
        if (mapping.complete() && all.stream().noneMatch(node -> node.key.isEmpty())) {
            missing(planned);
        }
        return planned;
    }

    /** The one row that belongs to nothing is the agency, in a file that has all of it. */
    private void matchTop() {
        List<Node> tops = all.stream().filter(n -> n.parent().isEmpty()).toList();
        boolean agency = tops.size() == 1 && mapping.complete() && tops.getFirst().unit == null;
        if (agency
                && nodes.values().stream().noneMatch(n -> n.unit != null && n.unit.equals(top))) {
            tops.getFirst().unit = top;
        }
    }

    private void check(Node node) {
        RawRow row = node.row;
        if (Rules.badLine(row.value(ImportField.NAME))) {
            row.fault(ImportField.NAME, FaultText.LINE_WRONG);
        }
        if (Rules.shortName(shortName(node)).isPresent()) {
            row.fault(ImportField.SHORT, FaultText.SHORT_WRONG);
        }
        if (Rules.code(row.value(ImportField.CODE)).isPresent()) {
            row.fault(ImportField.CODE, FaultText.CODE_WRONG);
        }
        if (node.unit != null && !node.unit.open()) {
            row.faults().add(Fault.of(null, FaultText.CLOSED));
        }
        String manager = row.value(ImportField.MANAGER);
        node.manager = managers.get(Candidates.low(manager));
        if (!manager.isEmpty() && node.manager == null) {
            row.fault(ImportField.MANAGER, FaultText.MANAGER_UNKNOWN, manager);
        }
        boolean isTop = node.unit != null && node.unit.equals(top);
        if (node.parent().isEmpty()) {
            if (!isTop) {
                row.fault(ImportField.PARENT, FaultText.PARENT_MISSING);
            }
        } else if (!nodes.containsKey(node.parent()) && openThere(node.parent()) == null) {
            row.fault(ImportField.PARENT, FaultText.PARENT_UNKNOWN, row.value(ImportField.PARENT));
        }
    }

    private @Nullable Unit openThere(String key) {
        Unit unit = thereByKey.get(key);
        return unit != null && unit.open() ? unit : null;
    }

    private String shortName(Node node) {
        String own = node.row.value(ImportField.SHORT);
        if (!own.isEmpty()) {
            return own;
        }
        return node.unit == null ? node.row.value(ImportField.CODE) : node.unit.shortName();
    }

    /** Codes and short names that another row, or a unit that stays as it is, has too. */
    private void sharedNames() {
        Map<String, UUID> shorts = new HashMap<>();
        Map<String, UUID> codes = new HashMap<>();
        there.values()
                .forEach(u -> {
                    shorts.put(Candidates.low(u.shortName()), u.id());
                    if (u.code() != null) {
                        codes.put(Candidates.low(u.code()), u.id());
                    }
                });
        for (Node node : all) {
            UUID own = node.unit == null ? UUID.randomUUID() : node.unit.id();
            UUID other = shorts.putIfAbsent(Candidates.low(shortName(node)), own);
            if (other != null && !other.equals(own)) {
                node.row.fault(ImportField.SHORT, FaultText.SHORT_TAKEN);
            }
            String code = Candidates.low(node.row.value(ImportField.CODE));
            UUID holder = code.isEmpty() ? null : codes.putIfAbsent(code, own);
            if (holder != null && !holder.equals(own)) {
                node.row.fault(ImportField.CODE, FaultText.CODE_TAKEN);
            }
        }
    }

    /** Whether the way up from this row comes back to it. */
    private void ring(Node node) {
        List<String> way = new ArrayList<>(List.of(shown(node)));
        Set<Object> seen = new HashSet<>();
        String at = node.parent();
        while (!at.isEmpty() && seen.add(at)) {
            if (at.equals(node.key)) {
                way.add(shown(node));
                node.row.fault(ImportField.PARENT, FaultText.LOOP, told(way));
                return;
            }
            Node next = nodes.get(at);
            if (next != null) {
                way.add(shown(next));
                at = next.parent();
            } else {
                Unit unit = thereByKey.get(at);
                Unit above =
                        unit == null || unit.parent() == null ? null : there.get(unit.parent());
                way.add(unit == null ? at : unit.shortName());
                at = above == null ? "" : keyOf(above);
            }
        }
    }

    /** As much of a way as a person reads: one of thousands is told for each unit on it. */
    private static String told(List<String> way) {
        int most = 12;
        return way.size() <= most
                ? String.join(" → ", way)
                : String.join(" → ", way.subList(0, most - 1)) + " → … → " + way.getLast();
    }

    private String keyOf(Unit unit) {
        String key = mapping.key() == ImportField.CODE ? unit.code() : unit.shortName();
        return key == null ? "" : Candidates.low(key);
    }

    private String shown(Node node) {
        String shortName = shortName(node);
        return shortName.isEmpty() ? node.key : shortName;
    }

    /**
     * Refuses what hangs below a refused row that is not in the register, until nothing more does.
     */
    private void hangs() {
        boolean again = true;
        while (again) {
            again = false;
            for (Node node : all) {
                Node above = nodes.get(node.parent());
                if (above != null
                        && above.unit == null
                        && !above.row.faults().isEmpty()
                        && node.row.faults().isEmpty()) {
                    node.row.fault(
                            ImportField.PARENT,
                            FaultText.PARENT_REFUSED,
                            shown(above),
                            above.row.line());
                    again = true;
                }
            }
        }
    }

    private PlannedRow planned(Node node, int seq) {
        Unit was = node.unit;
        List<Difference> changes = was == null ? List.of() : differences(node, was);
        boolean wrong = !node.row.faults().isEmpty();
        Fate fate =
                wrong
                        ? Fate.REFUSED
                        : was == null ? Fate.NEW : changes.isEmpty() ? Fate.SAME : Fate.CHANGED;
        Map<ImportField, String> fields = new EnumMap<>(node.row.values());
        fields.put(ImportField.SHORT, shortName(node));
        return new PlannedRow(
                seq,
                node.row.line(),
                node.key.isEmpty() ? null : node.key,
                null,
                node.row.value(ImportField.NAME),
                fate,
                was == null ? null : was.id(),
                was == null ? Organisation.NEW : Objects.requireNonNull(versions.get(was.id())),
                fields,
                wrong ? List.of() : changes,
                List.copyOf(node.row.faults()),
                false);
    }

    private List<Difference> differences(Node node, Unit was) {
        List<Difference> found = new ArrayList<>();
        RawRow row = node.row;
        differ(found, ImportField.NAME, was.name(), row.value(ImportField.NAME));
        differ(found, ImportField.SHORT, was.shortName(), shortName(node));
        if (!row.value(ImportField.CODE).isEmpty()) {
            differ(
                    found,
                    ImportField.CODE,
                    Objects.requireNonNullElse(was.code(), ""),
                    row.value(ImportField.CODE));
        }
        Unit above = was.parent() == null ? null : there.get(was.parent());
        if (!node.parent().isEmpty() && (above == null || !keyOf(above).equals(node.parent()))) {
            found.add(
                    new Difference(
                            ImportField.PARENT,
                            above == null ? "" : above.shortName(),
                            row.value(ImportField.PARENT)));
        }
        if (mapping.columns().containsKey(ImportField.MANAGER)
                && !Objects.equals(was.manager(), node.manager)) {
            found.add(new Difference(ImportField.MANAGER, "", row.value(ImportField.MANAGER)));
        }
        return found;
    }

    private static void differ(List<Difference> found, ImportField field, String from, String to) {
        if (!from.equals(to)) {
            found.add(new Difference(field, from, to));
        }
    }

    /** Open units that the file does not have: closed when nobody and nothing is left in them. */
    private void missing(List<PlannedRow> planned) {
        Set<UUID> about = new HashSet<>();
        planned.forEach(row -> {
            if (row.record() != null) {
                about.add(row.record());
            }
        });
        Map<UUID, Integer> below = new HashMap<>();
        for (Unit unit : there.values()) {
            if (unit.open() && unit.parent() != null && about.contains(unit.id())) {
                below.merge(unit.parent(), 1, Integer::sum);
            }
        }
        for (Unit unit : there.values()) {
            if (!unit.open() || unit.equals(top) || about.contains(unit.id())) {
                continue;
            }
            int inside = people.getOrDefault(unit.id(), 0);
            int open = below.getOrDefault(unit.id(), 0);
            List<Fault> faults =
                    inside + open == 0
                            ? List.of()
                            : List.of(Fault.of(null, FaultText.UNIT_IN_USE, inside, open));
            planned.add(
                    new PlannedRow(
                            planned.size() + 1,
                            null,
                            keyOf(unit),
                            null,
                            unit.name(),
                            faults.isEmpty() ? Fate.CLOSES : Fate.REFUSED,
                            unit.id(),
                            Objects.requireNonNull(versions.get(unit.id())),
                            Map.of(),
                            List.of(),
                            faults,
                            false));
        }
    }
}
