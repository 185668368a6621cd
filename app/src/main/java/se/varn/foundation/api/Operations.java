package se.varn.foundation.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.varn.foundation.access.Open;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.shell.Declared;
import se.varn.foundation.shell.ListQuery;

/** Every operation under {@code /api/v1}, found by asking the server which it answers. */
@Component
public class Operations {
    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    Operations(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /** By path, then by method. */
    public List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        mapping.getObject()
                .getHandlerMethods()
                .forEach((info, handler) ->
                        info.getPatternValues().stream()
                                .filter(TokenFilter::concerns)
                                .forEach(path -> all.add(operation(info, handler, path))));
        all.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        return all;
    }

    private static Operation operation(
            RequestMappingInfo info, HandlerMethod handler, String path) {
        Documented documented = handler.getMethodAnnotation(Documented.class);
        if (documented == null) {
            throw new IllegalStateException(handler + " is not @Documented");
        }
        RequestMethod method = info.getMethodsCondition().getMethods().iterator().next();
        Requires requires = Declared.on(handler, Requires.class);
        Class<?> body = body(handler);
        String resource = handler.getBeanType().getSimpleName().replaceFirst("Resource$", "");
        String name = handler.getMethod().getName();
        return new Operation(
                method.name(),
                path,
                Character.toLowerCase(resource.charAt(0))
                        + resource.substring(1)
                        + Character.toUpperCase(name.charAt(0))
                        + name.substring(1),
                path.substring(TokenFilter.HOME.length() + 1).replaceFirst("/.*", ""),
                documented.value(),
                scopes(requires),
                Declared.on(handler, Open.class) != null,
                parameters(handler, method, body),
                body,
                info.getConsumesCondition().getConsumableMediaTypes().stream()
                        .map(MediaType::toString)
                        .sorted()
                        .toList(),
                answer(handler.getMethod().getGenericReturnType()),
                documented.status());
    }

    private static List<Scope> scopes(@Nullable Requires requires) {
        return requires == null || List.of(requires.value()).contains(Permission.SIGNED_IN)
                ? List.of()
                : ScopeInterceptor.scopes(List.of(requires.value()));
    }

    private static @Nullable Class<?> body(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(p -> p.hasParameterAnnotation(Body.class))
                .<Class<?>>map(MethodParameter::getParameterType)
                .findFirst()
                .orElse(null);
    }

    private static Type answer(Type returned) {
        return returned instanceof ParameterizedType p && p.getRawType() == ResponseEntity.class
                ? p.getActualTypeArguments()[0]
                : returned;
    }

    private static List<Operation.Parameter> parameters(
            HandlerMethod handler, RequestMethod method, @Nullable Class<?> body) {
        List<Operation.Parameter> parameters = new ArrayList<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameters.addAll(parameters(parameter));
        }
        if (method == RequestMethod.POST && body != null) {
            parameters.add(
                    new Operation.Parameter(
                            Idempotency.HEADER,
                            Operation.Place.HEADER,
                            false,
                            String.class,
                            List.of(),
                            "Sent again within 24 hours with the same content, the request is answered"
                                    + " as before and nothing is done twice."));
        }
        return parameters;
    }

    private static List<Operation.Parameter> parameters(MethodParameter parameter) {
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        if (path != null) {
            String name = path.value().isEmpty() ? name(parameter) : path.value();
            return List.of(one(name, Operation.Place.PATH, true, parameter.getParameterType()));
        }
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        if (query != null) {
            boolean required =
                    query.required() && query.defaultValue().equals(ValueConstants.DEFAULT_NONE);
            return List.of(
                    one(
                            name(parameter),
                            Operation.Place.QUERY,
                            required,
                            parameter.getParameterType()));
        }
        if (parameter.getParameterType() == Versioned.class) {
            return List.of(
                    new Operation.Parameter(
                            "If-Match",
                            Operation.Place.HEADER,
                            true,
                            String.class,
                            List.of(),
                            "The ETag that came with the record when it was read."));
        }
        Lists lists = parameter.getMethodAnnotation(Lists.class);
        return lists != null && parameter.getParameterType() == ListQuery.class
                ? listed(lists)
                : List.of();
    }

    private static List<Operation.Parameter> listed(Lists lists) {
        Stream<Operation.Parameter> filters =
                Arrays.stream(lists.filters())
                        .map(f -> one(f, Operation.Place.QUERY, false, String.class));
        return Stream.concat(
                        filters,
                        Stream.of(
                                choice("sort", List.of(lists.sorts()), lists.sort()),
                                choice("dir", List.of("asc", "desc"), ""),
                                number("page", "From 1."),
                                number("size", "1–200; 50 unless told.")))
                .toList();
    }

    private static Operation.Parameter one(
            String name, Operation.Place place, boolean required, Class<?> type) {
        return new Operation.Parameter(name, place, required, type, List.of(), "");
    }

    private static Operation.Parameter choice(String name, List<String> choices, String usual) {
        return new Operation.Parameter(
                name,
                Operation.Place.QUERY,
                false,
                String.class,
                choices,
                usual.isEmpty() ? "" : "Unless told: " + usual + ".");
    }

    private static Operation.Parameter number(String name, String description) {
        return new Operation.Parameter(
                name, Operation.Place.QUERY, false, int.class, List.of(), description);
    }

    private static String name(MethodParameter parameter) {
        String name = parameter.getParameter().getName();
        if (!parameter.getParameter().isNamePresent()) {
            throw new IllegalStateException(parameter + ": compile with -parameters");
        }
        return name;
    }
}
