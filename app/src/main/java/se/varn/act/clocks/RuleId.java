package se.varn.act.clocks;

/** A rule in the regimes file, such as {@code csl-notification}: stable over time, never reused. */
public record RuleId(String value) {
    public RuleId {
        Slugs.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
