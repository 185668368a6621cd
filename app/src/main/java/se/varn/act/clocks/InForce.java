package se.varn.act.clocks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days between which a rule holds, both included.
 *
 * @param from null where the first day is not known here and lies before anything Värn handles
 * @param to null while in force
 */
public record InForce(@Nullable LocalDate from, @Nullable LocalDate to) {
    public InForce {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "in force from " + from + " to " + to + " ends before it begins");
        }
    }

    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
