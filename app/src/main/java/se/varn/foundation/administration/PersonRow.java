package se.varn.foundation.administration;

import java.util.List;
import java.util.UUID;
import se.varn.foundation.access.Role;

/** A person in the list, with the roles held today beside being an employee. */
public record PersonRow(
        UUID id,
        String name,
        String title,
        UUID unit,
        String unitName,
        String unitShort,
        String username,
        String email,
        boolean active,
        List<Role> roles) {
    public String address() {
        return "/people/" + id;
    }
}
