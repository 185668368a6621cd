package se.varn.sigma.cli;

/** How alerts look. */
interface AlertFormat {
    /** What stands before the first one; empty if nothing does. */
    String heading();

    /** One alert: whole lines. */
    String lines(Alert alert);
}
