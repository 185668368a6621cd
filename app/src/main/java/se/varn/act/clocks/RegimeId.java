package se.varn.act.clocks;

/** A regime in the regimes file, such as {@code gdpr}: stable over time, never reused. */
public record RegimeId(String value) {
    public RegimeId {
        Slugs.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
