package se.varn.logs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/*
 * An event is its bytes and where in them its fields lie. Most events match no rule and are never asked anything, so values are
 * made when asked for, and again when asked again.
 */
/**
 * One log event: named values, where they came from, and the text they were read from. Immutable,
 * safe to share.
 *
 * <p>A field is found by its name (what detection rules call it), else by its path in the source,
 * else by either without regard to case.
 */
public final class Event {
    private final EventSlices slices;
    private final Layout layout;

    /** The slices are this event's own and never filled again. */
    Event(EventSlices slices) {
        this.slices = slices;
        this.layout = slices.layout();
    }

    /**
     * An event made of fields given by name or dotted path, such as a JSON object would give.
     * Values as in {@link Field}; an Integer is taken as a Long, a Double as a BigDecimal.
     */
    public static Event of(Map<String, ? extends @Nullable Object> fields, Labels labels) {
        EventBuilder builder = new EventBuilder();
        fields.forEach((path, value) -> builder.add(path, EventBuilder.normal(value)));
        return built(builder, labels);
    }

    private static Event built(EventBuilder builder, Labels labels) {
        EventSlices slices = new EventSlices();
        builder.show(new byte[0], new Layouts(labels), slices);
        return new Event(slices);
    }

    /** The event as slices of its bytes, to be read only. */
    public EventSlices slices() {
        return slices;
    }

    /** Number of fields. */
    public int size() {
        return layout.size();
    }

    /** Name of field i. */
    public String name(int i) {
        return layout.name(i);
    }

    /** Path of field i in the source. */
    public String path(int i) {
        return layout.path(i);
    }

    /** Value of field i, see {@link Field#value()}. */
    public @Nullable Object value(int i) {
        return slices.value(i);
    }

    /** Whether field i is a second name for another field. */
    public boolean derived(int i) {
        return layout.derived(i);
    }

    /** All fields, in the order of the source. */
    public List<Field> fields() {
        List<Field> all = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            all.add(new Field(name(i), path(i), value(i), derived(i)));
        }
        return List.copyOf(all);
    }

    /** Number of the field of that name or path, or -1. */
    public int indexOf(String field) {
        return layout.indexOf(field);
    }

    /** Whether the event has that field, be it with null. */
    public boolean has(String field) {
        return indexOf(field) >= 0;
    }

    /** The value of that field, or null if it is missing or null. */
    public @Nullable Object get(String field) {
        int i = indexOf(field);
        return i < 0 ? null : value(i);
    }

    /**
     * The value as text, the members of a list joined by a comma; empty if it is missing or null.
     */
    public Optional<String> text(String field) {
        return Optional.ofNullable(slices.text(field));
    }

    /** The text that the event was read from; empty for an event made from a map. */
    public String raw() {
        return new String(slices.raw(), StandardCharsets.UTF_8);
    }

    /** Length of the raw text in bytes of UTF-8. */
    public int rawLength() {
        return slices.raw().length;
    }

    /** Where the event came from. */
    public Origin origin() {
        return slices.origin();
    }

    /** When it happened, as far as any usual field tells. */
    public Optional<Instant> time() {
        return slices.time();
    }

    /** The machine that wrote the event, as far as any usual field tells. */
    public Optional<String> host() {
        return slices.host();
    }

    /** The account that acted, as far as any usual field tells. */
    public Optional<String> user() {
        return slices.user();
    }

    @Override
    public String toString() {
        return "Event" + fields();
    }
}
