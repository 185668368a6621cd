package se.varn;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.varn.foundation.access.Open;
import se.varn.foundation.access.Requires;

/** Every endpoint that the server answers on. */
public final class TestEndpoints {
    private static final Pattern WORDS = Pattern.compile("\\{\\w+:([a-z]+(?:\\|[a-z]+)+)}");

    private TestEndpoints() {}

    /** One address of one endpoint; {@code requires} is null for open ones and undeclared ones. */
    public record Endpoint(
            String path,
            boolean get,
            boolean open,
            @Nullable Requires requires,
            HandlerMethod handler) {
        /** Whether its address can be called as it stands. */
        public boolean plain() {
            return !path.contains("{");
        }

        @Override
        public String toString() {
            return (get ? "GET " : "POST ") + path;
        }
    }

    public static List<Endpoint> all(RequestMappingHandlerMapping mapping) {
        List<Endpoint> endpoints = new ArrayList<>();
        mapping.getHandlerMethods()
                .forEach((info, handler) -> {
                    boolean post =
                            info.getMethodsCondition().getMethods().contains(RequestMethod.POST);
                    for (String pattern :
                            info.getPatternValues().stream()
                                    .flatMap(TestEndpoints::each)
                                    .toList()) {
                        endpoints.add(
                                new Endpoint(
                                        pattern,
                                        !post,
                                        declared(handler, Open.class) != null,
                                        declared(handler, Requires.class),
                                        handler));
                    }
                });
        endpoints.removeIf(e -> e.path().startsWith("/error"));
        endpoints.sort(Comparator.comparing(Endpoint::toString));
        return endpoints;
    }

    /** An address for each of the words that it may hold, as in {@code {type:csv|xlsx}}. */
    private static Stream<String> each(String pattern) {
        Matcher words = WORDS.matcher(pattern);
        if (!words.find()) {
            return Stream.of(pattern);
        }
        return Arrays.stream(words.group(1).split("\\|"))
                .map(word -> pattern.replace(words.group(), word))
                .flatMap(TestEndpoints::each);
    }

    private static <A extends Annotation> @Nullable A declared(HandlerMethod handler, Class<A> a) {
        boolean onMethod =
                AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Requires.class)
                        || AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Open.class);
        return onMethod
                ? AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), a)
                : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), a);
    }
}
