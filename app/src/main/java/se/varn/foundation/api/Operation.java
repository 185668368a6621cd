package se.varn.foundation.api;

import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the API, as its resource's method declares it.
 *
 * @param method {@code GET}, {@code POST}, {@code PUT} …
 * @param id its name for generated programs
 * @param group what it is about: the first word of its path
 * @param scopes any of these lets a key use it; empty when every key may
 * @param open whether it answers without a key
 * @param body what it reads: a record; null when nothing, or a stream
 * @param streams the media types of the stream it reads; empty when it reads none
 * @param answer what it answers
 * @param status the status when it is done
 */
public record Operation(
        String method,
        String path,
        String id,
        String group,
        String summary,
        List<Scope> scopes,
        boolean open,
        List<Parameter> parameters,
        @Nullable Class<?> body,
        List<String> streams,
        Type answer,
        int status) {
    /** Where a parameter stands. */
    public enum Place {
        PATH,
        QUERY,
        HEADER
    }

    /**
     * A parameter.
     *
     * @param choices the values it may have; empty when they are not a list
     */
    public record Parameter(
            String name,
            Place place,
            boolean required,
            Type type,
            List<String> choices,
            String description) {}

    /** Whether a change needs the version that was read. */
    public boolean conditional() {
        return parameters.stream().anyMatch(p -> p.name().equals("If-Match"));
    }

    /** Whether it reads anything from the request's body. */
    public boolean reads() {
        return body != null || !streams.isEmpty();
    }

    /** Its parameters at one place. */
    public List<Parameter> at(Place place) {
        return parameters.stream().filter(p -> p.place() == place).toList();
    }
}
