package se.varn.foundation.access;

import java.util.List;
import java.util.UUID;
import se.varn.foundation.text.Message;

/**
 * What a person's groups changed at a sign-in; told within the command.
 *
 * @param unknown whether the provider named no groups at all, and roles ended by that
 */
public record RolesByGroups(
        UUID person, List<Role> granted, List<Role> ended, List<Refused> refused, boolean unknown) {
    /** A role that a group would give, and why it was not given; or one that was not ended. */
    public record Refused(Role role, Message why) {}

    /** Whether there is nothing to tell. */
    public boolean nothing() {
        return granted.isEmpty() && ended.isEmpty() && refused.isEmpty() && !unknown;
    }
}
