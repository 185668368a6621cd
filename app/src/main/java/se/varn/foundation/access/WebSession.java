package se.varn.foundation.access;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A browser's session while a request works on it; remembers what the request changed. */
final class WebSession implements Session {
    /** What its row is found by, and says of its last use; null until it has one. */
    record Row(String id, Instant usedAt) {}

    private final UUID handle;
    private final Supplier<String> tokens;
    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private final Instant began;
    private final Duration idle;
    private @Nullable Row row;
    private String id;
    private Instant used;

    WebSession(
            UUID handle,
            String id,
            Supplier<String> tokens,
            Instant began,
            Instant used,
            Duration idle) {
        this.handle = handle;
        this.id = id;
        this.tokens = tokens;
        this.began = began;
        this.used = used;
        this.idle = idle;
    }

    UUID handle() {
        return handle;
    }

    @Nullable Row row() {
        return row;
    }

    /** It stands in the database as it is now. */
    void stored(Row as) {
        row = as;
        changed.clear();
    }

    void put(String name, Object value) {
        values.put(name, value);
    }

    Set<String> changed() {
        return Set.copyOf(changed);
    }

    Optional<Entered> entered() {
        return values.values().stream()
                .filter(Entered.class::isInstance)
                .map(Entered.class::cast)
                .findFirst();
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = tokens.get();
        return id;
    }

    @Override
    // The interface promises whatever its caller expects.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getAttribute(String name) {
        return (T) values.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(values.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
        changed.add(name);
    }

    @Override
    public void removeAttribute(String name) {
        setAttribute(name, null);
    }

    @Override
    public Instant getCreationTime() {
        return began;
    }

    @Override
    public void setLastAccessedTime(Instant at) {
        // By the house's clock, see WebSessions: the framework takes the system's.
    }

    void used(Instant at) {
        used = at;
    }

    @Override
    public Instant getLastAccessedTime() {
        return used;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        throw new UnsupportedOperationException("the same for all: " + interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return idle;
    }

    /** One that has ended is not found in the first place. */
    @Override
    public boolean isExpired() {
        return false;
    }
}
