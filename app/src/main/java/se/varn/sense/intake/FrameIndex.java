package se.varn.sense.intake;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.varn.logs.EventSlices;

/** What a frame holds, so that it need not be read in vain: span of time, hosts, accounts. */
final class FrameIndex {
    /** With more different names than this the frame is read whoever is sought. */
    private static final int MOST_NAMES = 64;

    private final Set<String> hosts = new LinkedHashSet<>();
    private final Set<String> users = new LinkedHashSet<>();
    private @Nullable Instant from;
    private @Nullable Instant to;
    private int events;

    void add(EventSlices event) {
        events++;
        event.time().ifPresent(this::widen);
        event.host().ifPresent(host -> put(hosts, host));
        event.user().ifPresent(user -> put(users, user));
    }

    private void widen(Instant at) {
        from = from == null || at.isBefore(from) ? at : from;
        to = to == null || at.isAfter(to) ? at : to;
    }

    private static void put(Set<String> names, String name) {
        if (names.size() <= MOST_NAMES) {
            names.add(name);
        }
    }

    /** What is kept of it. */
    record Entry(
            SegmentWriter.Place place,
            long first,
            int events,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable List<String> hosts,
            @Nullable List<String> users) {}

    Entry entry(SegmentWriter.Place place, long first) {
        return new Entry(place, first, events, from, to, names(hosts), names(users));
    }

    private static @Nullable List<String> names(Set<String> names) {
        return names.size() > MOST_NAMES ? null : List.copyOf(names);
    }
}
