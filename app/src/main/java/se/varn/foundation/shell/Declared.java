package se.varn.foundation.shell;

import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import se.varn.foundation.access.Open;
import se.varn.foundation.access.Requires;

/** What an endpoint declares about who may call it: its method decides before its type. */
public final class Declared {
    private Declared() {}

    /** The declaration of a sort, {@link Requires} or {@link Open}; null when it has none. */
    public static <A extends Annotation> @Nullable A on(HandlerMethod method, Class<A> sort) {
        boolean methodDecides =
                AnnotatedElementUtils.hasAnnotation(method.getMethod(), Requires.class)
                        || AnnotatedElementUtils.hasAnnotation(method.getMethod(), Open.class);
        return methodDecides
                ? AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), sort)
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), sort);
    }
}
