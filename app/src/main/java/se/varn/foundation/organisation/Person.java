package se.varn.foundation.organisation;

import java.util.UUID;

/** A person at the agency. */
public record Person(
        UUID id,
        String username,
        String given,
        String family,
        String email,
        String title,
        UUID unit,
        boolean active) {
    public String name() {
        return given + " " + family;
    }

    /** Two letters for the round sign beside a name. */
    public String initials() {
        return (given.substring(0, 1) + family.substring(0, 1)).toUpperCase(java.util.Locale.ROOT);
    }
}
