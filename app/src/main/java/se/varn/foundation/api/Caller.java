package se.varn.foundation.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.access.Actor;

/**
 * The program behind a request.
 *
 * @param token the key's id
 * @param person who it acts for, with all that the roles of today allow
 * @param scopes what the key may be used for
 */
public record Caller(UUID token, Actor person, Set<Scope> scopes) {
    /** Who facades are asked by: roles of today and scopes of the key, whichever is less. */
    public Actor actor() {
        return person.within(Scope.within(scopes));
    }

    void keep(HttpServletRequest request) {
        request.setAttribute(Caller.class.getName(), this);
        request.setAttribute("varn.actor", actor());
    }

    static @Nullable Caller of(HttpServletRequest request) {
        return (Caller) request.getAttribute(Caller.class.getName());
    }
}
