package se.varn.foundation.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that takes a {@link se.varn.foundation.shell.ListQuery}: the filters and orders it
 * knows, the same as those of the room's list. A parameter that is not named here is refused.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Lists {
    String[] filters() default {};

    String[] sorts();

    /** The order unless another is asked for. */
    String sort();

    boolean descending() default false;
}
