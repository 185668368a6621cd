package se.varn.foundation.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * JSON schemas (draft 2020-12, as OpenAPI 3.1 uses it) of the records that resources read and
 * write. What is read must have every field that is not {@code @Nullable} and no other; what is
 * written always has every field.
 */
final class Schemas {
    private final Map<String, Map<String, Object>> components = new TreeMap<>();
    private final Map<String, Class<?>> types = new TreeMap<>();
    private final Map<Class<?>, Boolean> directions = new LinkedHashMap<>();

    /** All schemas that were referred to, by name. */
    Map<String, Map<String, Object>> components() {
        return components;
    }

    /** The schema of a type; records become references to {@link #components}. */
    Map<String, Object> of(Type type, boolean read) {
        if (type instanceof ParameterizedType p) {
            return of(p, read);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return Map.of("type", "string", "enum", names(plain));
        }
        if (plain.isRecord()) {
            return reference(plain, read);
        }
        return switch (plain.getName()) {
            case "java.lang.String" -> Map.of("type", "string");
            case "java.util.UUID" -> Map.of("type", "string", "format", "uuid");
            case "java.time.Instant" -> Map.of("type", "string", "format", "date-time");
            case "java.time.LocalDate" -> Map.of("type", "string", "format", "date");
            case "boolean", "java.lang.Boolean" -> Map.of("type", "boolean");
            case "int", "java.lang.Integer" -> Map.of("type", "integer", "format", "int32");
            case "long", "java.lang.Long" -> Map.of("type", "integer", "format", "int64");
            case "java.util.Map", "java.lang.Object" -> Map.of("type", "object");
            default -> throw new IllegalStateException("no schema for " + type);
        };
    }

    private Map<String, Object> of(ParameterizedType type, boolean read) {
        Type first = type.getActualTypeArguments()[0];
        if (type.getRawType() == List.class) {
            return Map.of("type", "array", "items", of(first, read));
        }
        if (type.getRawType() == Set.class) {
            return Map.of("type", "array", "uniqueItems", true, "items", of(first, read));
        }
        if (type.getRawType() == Paged.class) {
            return paged((Class<?>) first);
        }
        if (type.getRawType() == Map.class) {
            return Map.of("type", "object");
        }
        throw new IllegalStateException("no schema for " + type);
    }

    private Map<String, Object> paged(Class<?> item) {
        String name = name(item) + "Page";
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("items", Map.of("type", "array", "items", of(item, false)));
        for (String number : List.of("page", "size", "total")) {
            properties.put(number, of(int.class, false));
        }
        components.put(name, object(properties, List.copyOf(properties.keySet()), false));
        return reference(name);
    }

    private Map<String, Object> reference(Class<?> type, boolean read) {
        String name = name(type);
        Class<?> known = types.putIfAbsent(name, type);
        Boolean direction = directions.putIfAbsent(type, read);
        if ((known != null && known != type) || (direction != null && direction != read)) {
            throw new IllegalStateException(
                    type + " shares the name " + name + ", or is both read and written");
        }
        if (known == null) {
            components.put(name, Map.of());
            components.put(name, properties(type, read));
        }
        return reference(name);
    }

    private Map<String, Object> properties(Class<?> type, boolean read) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent part : type.getRecordComponents()) {
            boolean nullable = Bodies.nullable(part);
            Map<String, Object> schema = of(part.getGenericType(), read);
            properties.put(part.getName(), nullable ? orNull(schema) : schema);
            if (!read || !nullable) {
                required.add(part.getName());
            }
        }
        return object(properties, required, read);
    }

    private static Map<String, Object> object(
            Map<String, Object> properties, List<String> required, boolean closed) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (closed) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        if (schema.get("type") instanceof String one && !schema.containsKey("enum")) {
            Map<String, Object> both = new LinkedHashMap<>(schema);
            both.put("type", List.of(one, "null"));
            return both;
        }
        return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }

    private static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
    }

    /** {@code ActionJson.Item} is {@code ActionItem}. */
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        String own = type.getSimpleName().replaceFirst("Json$", "");
        return outer == null || outer.getSimpleName().endsWith("Resource")
                ? own
                : name(outer) + own;
    }
}
