package se.varn.sigma;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.varn.logs.Labels;
import se.varn.logs.Origin;

/** The tables that say which events a rule's log source means. */
final class Sources {
    private static final String SYSMON = "microsoft-windows-sysmon/operational";

    private record Target(String name, Set<Integer> eventIds) {}

    private record Known(
            String kind, String name, String products, String categories, String services) {}

    private static final Map<String, List<Target>> CATEGORIES = new HashMap<>();
    private static final Map<String, Set<String>> SERVICES = new HashMap<>();
    private static final Map<String, String> CHANNEL_OF_PROVIDER = new HashMap<>();
    private static final List<Known> DATASETS = new ArrayList<>();

    static {
        for (String[] row : rows("windows-sources.tsv")) {
            String channel = row[2].toLowerCase(Locale.ROOT);
            switch (row[0]) {
                case "category" ->
                        CATEGORIES
                                .computeIfAbsent(channel, _ -> new ArrayList<>())
                                .add(new Target(row[1], ids(row.length > 3 ? row[3] : "")));
                case "service" ->
                        SERVICES.computeIfAbsent(channel, _ -> new TreeSet<>()).add(row[1]);
                case "provider" ->
                        CHANNEL_OF_PROVIDER.put(row[1].toLowerCase(Locale.ROOT), channel);
                default ->
                        throw new IllegalStateException(
                                "windows-sources.tsv: unknown kind " + row[0]);
            }
        }
        for (String[] row : rows("datasets.tsv")) {
            DATASETS.add(new Known(row[0], row[1], row[2], row[3], row[4]));
        }
    }

    private Sources() {}

    private static List<String[]> rows(String resource) {
        try (InputStream in = Sources.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Integer> ids(String text) {
        Set<Integer> ids = new HashSet<>();
        for (String id : text.isBlank() ? new String[0] : text.split(",", -1)) {
            ids.add(Integer.valueOf(id.strip()));
        }
        return Set.copyOf(ids);
    }

    /** What that origin is in the words of Sigma's logsource. */
    static Facets facets(Origin origin) {
        Facets guess =
                switch (origin.kind()) {
                    case WINDOWS -> windows(origin);
                    case SYSMON_FOR_LINUX -> linuxSysmon(origin);
                    case SYSLOG -> known("program", origin.program());
                    case AUDITD -> new Facets(Set.of("linux"), Set.of(), Set.of("auditd"), false);
                    case ACCESS_LOG -> new Facets(null, Set.of("webserver", "proxy"), null, false);
                    case OTHER -> other(origin);
                };
        Labels labels = origin.labels();
        return new Facets(
                labelled(labels.product(), guess.products()),
                labelled(labels.category(), guess.categories()),
                labelled(labels.service(), guess.services()),
                guess.audit());
    }

    private static @Nullable Set<String> labelled(
            @Nullable String label, @Nullable Set<String> guess) {
        return label == null ? guess : Set.of(label.toLowerCase(Locale.ROOT));
    }

    private static Facets windows(Origin origin) {
        String channel = channel(origin);
        if (channel == null) {
            return new Facets(Set.of("windows"), null, null, false);
        }
        return new Facets(
                Set.of("windows"),
                categories(channel, origin.eventId()),
                SERVICES.getOrDefault(channel, Set.of()),
                channel.equals("security") && origin.eventId() == 4688);
    }

    private static @Nullable String channel(Origin origin) {
        if (origin.channel() != null) {
            return origin.channel().toLowerCase(Locale.ROOT);
        }
        return origin.provider() == null
                ? null
                : CHANNEL_OF_PROVIDER.get(origin.provider().toLowerCase(Locale.ROOT));
    }

    private static Set<String> categories(String channel, int eventId) {
        Set<String> names = new HashSet<>();
        for (Target target : CATEGORIES.getOrDefault(channel, List.of())) {
            if (eventId < 0 || target.eventIds().isEmpty() || target.eventIds().contains(eventId)) {
                names.add(target.name());
            }
        }
        return names;
    }

    private static Facets linuxSysmon(Origin origin) {
        return new Facets(
                Set.of("linux"),
                categories(SYSMON, origin.eventId()),
                Set.of("sysmon", "syslog"),
                false);
    }

    private static Facets other(Origin origin) {
        if (origin.dataset() != null) {
            return known("dataset", origin.dataset());
        }
        return origin.eventId() < 0
                ? Facets.UNKNOWN
                : new Facets(null, categoriesAnywhere(origin.eventId()), null, false);
    }

    private static Set<String> categoriesAnywhere(int eventId) {
        Set<String> names = new HashSet<>();
        for (String channel : CATEGORIES.keySet()) {
            names.addAll(categories(channel, eventId));
        }
        return names;
    }

    private static Facets known(String kind, @Nullable String name) {
        String wanted = name == null ? "" : name.toLowerCase(Locale.ROOT);
        for (Known row : DATASETS) {
            boolean open = row.name().endsWith("*");
            String stem = open ? row.name().substring(0, row.name().length() - 1) : row.name();
            boolean hit = open ? wanted.startsWith(stem) && !wanted.isEmpty() : wanted.equals(stem);
            if (row.kind().equals(kind) && hit) {
                String rest = wanted.substring(stem.length());
                return new Facets(
                        names(row.products(), rest),
                        names(row.categories(), rest),
                        names(row.services(), rest),
                        false);
            }
        }
        return kind.equals("program") ? new Facets(null, Set.of(), null, false) : Facets.UNKNOWN;
    }

    private static @Nullable Set<String> names(String cell, String rest) {
        if (cell.equals("?")) {
            return null;
        }
        return cell.equals("-") ? Set.of() : Set.of(cell.replace("$", rest).split(",", -1));
    }
}
