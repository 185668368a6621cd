package se.varn.foundation.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Accounts;
import se.varn.foundation.access.Actor;

/**
 * Who is signed in behind a request. A session ends at sign-out, after eight hours without use (the
 * server's setting), twelve hours after sign-in, with a new password, and when the person leaves.
 */
@Component
class Sessions {
    private static final String ATTRIBUTE = "varn.signed-in";
    private static final Duration LONGEST = Duration.ofHours(12);
    private final Access access;
    private final Accounts accounts;
    private final Clock clock;

    Sessions(Access access, Accounts accounts, Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.clock = clock;
    }

    private record SignedIn(UUID person, int round, Instant since) implements Serializable {}

    /** Begins a new session, whatever the browser had before. */
    void enter(HttpServletRequest request, UUID person, int round) {
        leave(request);
        request.getSession(true)
                .setAttribute(ATTRIBUTE, new SignedIn(person, round, clock.instant()));
    }

    void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    Optional<Actor> actor(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object held = session == null ? null : session.getAttribute(ATTRIBUTE);
        return held instanceof SignedIn in && holds(in)
                ? access.actor(in.person())
                : Optional.empty();
    }

    private boolean holds(SignedIn in) {
        return clock.instant().isBefore(in.since().plus(LONGEST))
                && accounts.round(in.person()) == in.round();
    }
}
