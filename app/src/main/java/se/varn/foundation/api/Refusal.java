package se.varn.foundation.api;

import java.util.List;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.text.Message;

/** Ends a resource's method with a problem; written out by {@link Problems}. */
@SuppressWarnings("serial") // never leaves the process
public final class Refusal extends RuntimeException {
    private final ProblemKind kind;
    private final Message detail;
    private final Object[] arguments;
    private final List<FieldError> errors;

    public Refusal(ProblemKind kind, Message detail, Object... arguments) {
        this(kind, List.of(), detail, arguments);
    }

    Refusal(ProblemKind kind, List<FieldError> errors, Message detail, Object... arguments) {
        super(kind + ": " + detail.en(), null, false, false);
        this.kind = kind;
        this.detail = detail;
        this.arguments = arguments.clone();
        this.errors = List.copyOf(errors);
    }

    /** Fields that cannot be taken. */
    public static Refusal invalid(List<FieldError> errors) {
        return new Refusal(ProblemKind.INVALID, errors, ApiText.SEE_ERRORS);
    }

    /** One field that cannot be taken. */
    public static Refusal invalid(String field, Message message, Object... arguments) {
        return invalid(List.of(new FieldError(field, message, arguments)));
    }

    /** The record is not there, or not for this caller: the two are not told apart. */
    public static Refusal notFound() {
        return new Refusal(ProblemKind.NOT_FOUND, ApiText.NOT_FOUND);
    }

    static Refusal malformed(String name, Message message, Object... arguments) {
        return new Refusal(
                ProblemKind.MALFORMED,
                List.of(new FieldError(name, message, arguments)),
                ApiText.SEE_ERRORS);
    }

    ProblemKind kind() {
        return kind;
    }

    Message detail() {
        return detail;
    }

    Object[] arguments() {
        return arguments.clone();
    }

    List<FieldError> errors() {
        return errors;
    }
}
