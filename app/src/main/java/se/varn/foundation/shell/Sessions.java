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
    private static final String HALF = "varn.half-signed-in";
    private static final Duration HALF_HOLDS = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(12);
    private final Access access;
    private final Accounts accounts;
    private final Clock clock;

    Sessions(Access access, Accounts accounts, Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Who is signed in, since when, last proved when, and the mark of the browser. */
    private record SignedIn(UUID person, int round, Instant since, Instant proved, String device)
            implements Serializable {}

    /** Begins a new session, whatever the browser had before. */
    void enter(HttpServletRequest request, UUID person, int round, String device) {
        leave(request);
        Instant now = clock.instant();
        request.getSession(true)
                .setAttribute(ATTRIBUTE, new SignedIn(person, round, now, now, device));
    }

    /** Begins a session in which nobody is signed in yet: a second proof is owed. */
    void enterHalf(HttpServletRequest request, UUID person, int round, String device) {
        leave(request);
        request.getSession(true)
                .setAttribute(HALF, new Half(person, round, device, clock.instant()));
    }

    /** Who owes a second proof here, for ten minutes after the first. */
    Optional<Half> half(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(HALF) instanceof Half half
                ? Optional.of(half)
                        .filter(h -> clock.instant().isBefore(h.since().plus(HALF_HOLDS)))
                        .filter(h -> accounts.round(h.person()) == h.round())
                : Optional.empty();
    }

    /** When whoever is signed in last proved it; long ago when nobody is. */
    Instant provedAt(HttpServletRequest request) {
        return signedIn(request).map(SignedIn::proved).orElse(Instant.EPOCH);
    }

    /** The mark of the browser that somebody signed in from; empty when none. */
    String device(HttpServletRequest request) {
        return signedIn(request).map(SignedIn::device).orElse("");
    }

    /** Notes that whoever is signed in has just proved it anew. */
    void prove(HttpServletRequest request) {
        signedIn(request)
                .ifPresent(in ->
                        request.getSession(true)
                                .setAttribute(
                                        ATTRIBUTE,
                                        new SignedIn(
                                                in.person(),
                                                in.round(),
                                                in.since(),
                                                clock.instant(),
                                                in.device())));
    }

    private static Optional<SignedIn> signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof SignedIn in
                ? Optional.of(in)
                : Optional.empty();
    }

    void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    Optional<Actor> actor(HttpServletRequest request) {
        return signedIn(request).filter(this::holds).flatMap(in -> access.actor(in.person()));
    }

    private boolean holds(SignedIn in) {
        return clock.instant().isBefore(in.since().plus(LONGEST))
                && accounts.round(in.person()) == in.round();
    }
}
