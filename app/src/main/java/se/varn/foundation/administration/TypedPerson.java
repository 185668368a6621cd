package se.varn.foundation.administration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as typed, unchecked. */
public record TypedPerson(
        String given,
        String family,
        String username,
        String email,
        String title,
        @Nullable UUID unit,
        String employeeNo,
        String lastDay) {
    /** One whom other systems do not know, until further notice. */
    public TypedPerson(
            String given,
            String family,
            String username,
            String email,
            String title,
            @Nullable UUID unit) {
        this(given, family, username, email, title, unit, "", "");
    }
}
