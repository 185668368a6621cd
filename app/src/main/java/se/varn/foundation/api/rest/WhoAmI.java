package se.varn.foundation.api.rest;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.access.Role;
import se.varn.foundation.api.Caller;
import se.varn.foundation.api.Documented;
import se.varn.foundation.api.Scope;

@RestController
class WhoAmI {
    /**
     * Who the key acts for.
     *
     * @param roles the person's roles today
     * @param scopes what the key may be used for, so far as the roles allow it
     */
    record Me(UUID person, String name, UUID unit, List<Role> roles, List<String> scopes) {}

    @GetMapping("/api/v1/whoami")
    @Requires(Permission.SIGNED_IN)
    @Documented("Tells whom the key acts for, with which roles and scopes.")
    Me read(Caller caller) {
        return new Me(
                caller.person().person(),
                caller.person().name(),
                caller.person().unit(),
                caller.person().roles().stream().sorted().toList(),
                caller.scopes().stream().sorted().map(Scope::code).toList());
    }
}
