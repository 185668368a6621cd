package se.varn.postgres;

/** What a commit means. */
public enum Durability {
    /**
     * A committed row survives a power cut: fsync, synchronous commit and full page writes are on.
     */
    FULL("on"),
    /**
     * Nothing is waited for; a crash may destroy everything. For throw-away databases of tests and
     * code generation only.
     */
    NONE_FOR_TESTS("off");

    private final String setting;

    Durability(String setting) {
        this.setting = setting;
    }

    String setting() {
        return setting;
    }
}
