package se.varn.logs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON object into an event builder, nested objects as dotted paths: the definition of
 * what an object's fields are, and the reader of what {@link JsonScanner} leaves. Not thread-safe:
 * paths are cached.
 */
final class JsonEvents {
    /** Advice where something else than an object stands. */
    static final String OTHER_FORMAT = "each record begins with {; is the log of another format?";

    private static final int MAX_DEPTH = 64;
    private static final int MAX_CACHED_PATHS = 20_000;
    private static final List<String> DATA_NAMES =
            List.of("Name", "@Name", "#attributes.Name", "_Name");
    private static final List<String> DATA_TEXTS =
            List.of("#text", "Text", "text", "Value", "value", "_");

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MAX_DEPTH)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    /** One place in the tree of objects, with the path and name of its leaf. */
    private static final class Place {
        final String path;
        final boolean eventData;
        final Map<String, Place> inner = new HashMap<>();

        Place(String path) {
            this.path = path;
            this.eventData = path.equals("EventData") || path.endsWith(".EventData");
        }
    }

    private Place root = new Place("");
    private int cached;

    /** Adds the fields of the JSON object in these bytes. */
    void read(byte[] json, int length, EventBuilder event) throws RefusedException {
        utf8(json, length);
        if (cached > MAX_CACHED_PATHS) {
            root = new Place("");
            cached = 0;
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json, 0, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new RefusedException("not a JSON object", OTHER_FORMAT);
            }
            object(parser, root, event);
            if (parser.nextToken() != null) {
                throw new RefusedException(
                        "text after the end of the JSON object at column "
                                + parser.currentTokenLocation().getColumnNr(),
                        "put each object on a line of its own");
            }
        } catch (StreamConstraintsException e) {
            throw new RefusedException(
                    "JSON beyond a limit: " + firstLine(e), "let its source write it flatter");
        } catch (NumberFormatException _) {
            throw new RefusedException(
                    "JSON beyond a limit: a number with a huge exponent",
                    "let its source write it as text");
        } catch (JacksonException e) {
            String problem = firstLine(e);
            throw new RefusedException(
                    "malformed JSON at " + place(e) + ": " + problem, advice(problem));
        }
        if (event.tooMany()) {
            throw new RefusedException(
                    "more than " + EventBuilder.MAX_FIELDS + " fields",
                    "let its source write fewer, or several events");
        }
    }

    /** Jackson would let a character pass that is written in more bytes than it needs. */
    private static void utf8(byte[] json, int length) throws RefusedException {
        int line = 1;
        int began = 0;
        int at = 0;
        while (at < length) {
            int step = json[at] >= 0 ? 1 : Bytes.sequence(json, at, length);
            if (step == 0) {
                throw new RefusedException(
                        "malformed JSON at "
                                + place(line, at - began + 1)
                                + ": invalid UTF-8, byte 0x"
                                + Integer.toHexString(json[at] & 0xff),
                        "convert the log to UTF-8: iconv -f ISO-8859-1 -t UTF-8 FILE");
            }
            if (json[at] == '\n') {
                line++;
                began = at + 1;
            }
            at += step;
        }
    }

    private static String place(int line, int column) {
        return "column " + Math.max(1, column) + (line > 1 ? " of its line " + line : "");
    }

    private static String place(JacksonException e) {
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
        return place(line, column);
    }

    private static String advice(String problem) {
        return problem.contains("end-of-input")
                ? "it is cut off: fetch the log anew"
                : "let the program that writes it write JSON (RFC 8259)";
    }

    private static String firstLine(JacksonException e) {
        String message = e.getOriginalMessage();
        int end = message == null ? 0 : message.indexOf('\n');
        return message == null ? "unreadable" : end > 0 ? message.substring(0, end) : message;
    }

    private void object(JsonParser parser, Place place, EventBuilder event) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            Place inner = inner(place, key);
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                if (place.eventData && key.equals("Data")) {
                    namedData(parser, place, inner, event);
                } else {
                    object(parser, inner, event);
                }
            } else if (token == JsonToken.START_ARRAY) {
                array(parser, place, inner, event);
            } else {
                event.add(inner.path, scalar(parser, token));
            }
        }
    }

    private Place inner(Place place, String key) {
        Place inner = place.inner.get(key);
        if (inner == null) {
            inner = new Place(place == root ? key : place.path + "." + key);
            place.inner.put(key, inner);
            cached++;
        }
        return inner;
    }

    private void array(JsonParser parser, Place outer, Place place, EventBuilder event) {
        List<@Nullable Object> scalars = new ArrayList<>();
        boolean objects = false;
        JsonToken token;
        while ((token = parser.nextToken()) != JsonToken.END_ARRAY && token != null) {
            if (token == JsonToken.START_OBJECT) {
                objects = true;
                if (outer.eventData && place.path.endsWith("Data")) {
                    namedData(parser, outer, place, event);
                } else {
                    object(parser, place, event);
                }
            } else if (token == JsonToken.START_ARRAY) {
                objects = true;
                array(parser, outer, place, event);
            } else {
                scalars.add(scalar(parser, token));
            }
        }
        if (!objects || !scalars.isEmpty()) {
            event.add(place.path, scalars);
        }
    }

    /** {@code {"@Name": "Image", "#text": "C:\\…"}} inside EventData is the field Image. */
    private void namedData(JsonParser parser, Place outer, Place place, EventBuilder event) {
        EventBuilder parts = new EventBuilder();
        apart(parser, parts);
        String name = firstText(parts, DATA_NAMES);
        if (name != null && !name.isEmpty()) {
            Place named = inner(outer, name);
            event.add(named.path, firstValue(parts, DATA_TEXTS));
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            Place inner = inner(place, parts.path(i));
            event.add(inner.path, parts.value(i));
        }
    }

    /** Reads an object whose paths begin anew. */
    private void apart(JsonParser parser, EventBuilder parts) {
        Place saved = root;
        root = new Place("");
        try {
            object(parser, root, parts);
        } finally {
            root = saved;
        }
    }

    private static @Nullable String firstText(EventBuilder data, List<String> names) {
        return firstValue(data, names) instanceof String text ? text : null;
    }

    private static @Nullable Object firstValue(EventBuilder data, List<String> names) {
        for (String name : names) {
            int i = data.indexOf(name);
            if (i >= 0) {
                return data.value(i);
            }
        }
        return null;
    }

    private static @Nullable Object scalar(JsonParser parser, @Nullable JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT ->
                    switch (parser.getNumberType()) {
                        case INT, LONG -> parser.getLongValue();
                        default -> parser.getBigIntegerValue();
                    };
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case null, default -> null;
        };
    }
}
