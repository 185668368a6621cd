package se.varn.bench;

/** The machine lacks what a benchmark needs; the message says what. */
public final class UnmetException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnmetException(String what) {
        super(what, null, false, false);
    }
}
