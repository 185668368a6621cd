package se.varn.foundation.organisation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person at the agency.
 *
 * @param employeeNo what the agency's other systems know the person by; never a personal identity
 *     number
 * @param lastDay the last day on which the person works here, when it is known
 */
public record Person(
        UUID id,
        String username,
        String given,
        String family,
        String email,
        String title,
        UUID unit,
        boolean active,
        @Nullable String employeeNo,
        @Nullable LocalDate lastDay) {
    /** One without an employee number, until further notice. */
    public Person(
            UUID id,
            String username,
            String given,
            String family,
            String email,
            String title,
            UUID unit,
            boolean active) {
        this(id, username, given, family, email, title, unit, active, null, null);
    }

    public String name() {
        return given + " " + family;
    }

    /** The same person, here again or gone; who is here again has no last day. */
    public Person active(boolean now) {
        return new Person(
                id,
                username,
                given,
                family,
                email,
                title,
                unit,
                now,
                employeeNo,
                now ? null : lastDay);
    }

    /** Two letters for the round sign beside a name. */
    public String initials() {
        return (given.substring(0, 1) + family.substring(0, 1)).toUpperCase(Locale.ROOT);
    }
}
