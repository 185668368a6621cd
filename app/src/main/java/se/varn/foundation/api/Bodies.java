package se.varn.foundation.api;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads JSON bodies: a field that is unknown, sent twice or of another type is refused with its
 * name, and so is one that is missing without being nullable. U+0000, which no text holds and the
 * database cannot keep, is refused too.
 */
@Component
class Bodies {
    /** Request attribute: the whole body, when it is JSON. */
    static final String BYTES = "varn.api.body";

    private final JsonMapper json =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .addModule(new SimpleModule().addDeserializer(String.class, new Text()))
                    .build();

    static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.APPLICATION_JSON.isCompatibleWith(
                            MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    Object read(HttpServletRequest request, Class<?> type) {
        byte[] body = (byte[]) request.getAttribute(BYTES);
        if (body == null) {
            throw new Refusal(ProblemKind.UNSUPPORTED, ApiText.JSON_WANTED);
        }
        try {
            Object value = json.readValue(body, type);
            if (value == null) {
                throw new Refusal(ProblemKind.MALFORMED, ApiText.JSON_BROKEN, 1, 1);
            }
            List<FieldError> missing = new ArrayList<>();
            missing(value, "", missing);
            if (!missing.isEmpty()) {
                throw Refusal.invalid(missing);
            }
            return value;
        } catch (JacksonException e) {
            throw refusal(e);
        }
    }

    private static Refusal refusal(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                    Refusal.invalid(path(unknown), ApiText.FIELD_UNKNOWN);
            case InvalidFormatException wrong when wrong.getTargetType().isEnum() ->
                    Refusal.invalid(
                            path(wrong),
                            ApiText.ONE_OF,
                            Arrays.stream(wrong.getTargetType().getEnumConstants())
                                    .map(c -> ((Enum<?>) c).name())
                                    .collect(Collectors.joining(", ")));
            case DatabindException wrong when !wrong.getPath().isEmpty() ->
                    Refusal.invalid(path(wrong), ApiText.FIELD_WRONG);
            default -> {
                var at = e.getLocation();
                yield new Refusal(
                        ProblemKind.MALFORMED,
                        ApiText.JSON_BROKEN,
                        at == null ? 1 : at.getLineNr(),
                        at == null ? 1 : at.getColumnNr());
            }
        };
    }

    private static String path(DatabindException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.substring(0, Math.min(200, path.length()));
    }

    private static void missing(Object value, String under, List<FieldError> errors) {
        if (value instanceof Record) {
            for (RecordComponent part : value.getClass().getRecordComponents()) {
                Object held = held(part, value);
                String name = under + part.getName();
                if (held == null && !nullable(part)) {
                    errors.add(new FieldError(name, ApiText.FIELD_MISSING));
                } else if (held instanceof List<?> list) {
                    for (int i = 0; i < list.size(); i++) {
                        Object one = list.get(i);
                        if (one == null) {
                            errors.add(new FieldError(name + "[" + i + "]", ApiText.FIELD_MISSING));
                        } else {
                            missing(one, name + "[" + i + "].", errors);
                        }
                    }
                } else if (held != null) {
                    missing(held, name + ".", errors);
                }
            }
        }
    }

    private static @Nullable Object held(RecordComponent part, Object value) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(part + " cannot be read", e);
        }
    }

    static boolean nullable(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static final class Text extends StdScalarDeserializer<String> {
        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isScalarValue() || parser.currentToken().isNumeric()) {
                return (String)
                        context.handleUnexpectedToken(context.constructType(String.class), parser);
            }
            String text = parser.getValueAsString();
            if (text == null || text.indexOf(0) >= 0 || parser.currentToken().isBoolean()) {
                throw context.weirdStringException("", String.class, "not text");
            }
            return text;
        }
    }
}
