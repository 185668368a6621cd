package se.varn.logs;

/**
 * A single record that is no event. The reason says what is wrong and where, and after a semicolon
 * what to do.
 */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    RefusedException(String what, String advice) {
        this(what + "; " + advice);
    }

    private RefusedException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
