package se.varn.sigma;

/** How serious a rule's author thinks its alerts are, the least first. */
public enum Level {
    /** The rule states none. */
    UNRATED,
    INFORMATIONAL,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
