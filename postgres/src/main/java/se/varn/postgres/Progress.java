package se.varn.postgres;

/** Told in one plain English sentence what is being done now, for a person who waits. */
@FunctionalInterface
public interface Progress {

    void step(String message);

    /** Says nothing to anyone. */
    static Progress silent() {
        return message -> {};
    }
}
