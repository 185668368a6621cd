package se.varn.foundation.api;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.access.Role;

/**
 * A service account as asked for.
 *
 * @param name of the program or system that will use it
 * @param purpose what it does here
 * @param responsible who answers for it, and gets its mail
 * @param roles what it may do at most
 * @param reason why it is given these, such as a decision's number
 */
public record OpenService(
        String name, String purpose, @Nullable UUID responsible, Set<Role> roles, String reason) {}
