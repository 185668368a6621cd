package se.varn.postgres;

/**
 * The embedded database could not be started, reached, saved or loaded. The message says what
 * failed, where, and what to do; it is fit to be shown to whoever runs the machine.
 */
public final class EmbeddedPostgresException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddedPostgresException(String message) {
        super(message);
    }

    EmbeddedPostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
