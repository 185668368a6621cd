package se.varn.foundation.access;

import java.util.List;
import se.varn.foundation.text.Message;

/**
 * How a command ended. Only {@link Done} changed anything.
 *
 * @param <R> what the room answers when it is done
 */
public sealed interface Outcome<R> {
    /** Done; the answer. */
    record Done<R>(R result) implements Outcome<R> {}

    /** What was typed cannot be taken; one error per field. */
    record Invalid<R>(List<FieldError> errors) implements Outcome<R> {
        public Invalid(String field, Message message, Object... arguments) {
            this(List.of(new FieldError(field, message, arguments)));
        }
    }

    /** Somebody else changed the record since it was read. */
    record Conflict<R>() implements Outcome<R> {}

    /** Not allowed, or not there for this person: the two are not told apart. */
    record Forbidden<R>() implements Outcome<R> {}

    /** The writer is asked first; the same command with the question confirmed goes through. */
    record Confirm<R>(Message question, List<Object> arguments) implements Outcome<R> {}
}
