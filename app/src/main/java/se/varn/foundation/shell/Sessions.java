package se.varn.foundation.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Accounts;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.AgencyLink;
import se.varn.foundation.access.Entered;
import se.varn.foundation.access.OpenSessions;
import se.varn.foundation.access.Passkeys;
import se.varn.foundation.access.SecondFactors;
import se.varn.foundation.access.SigningIn;
import se.varn.foundation.access.Way;

/**
 * Who is signed in behind a request. A session ends at sign-out, after eight hours without use (the
 * server's setting), twelve hours after sign-in, with a new password, and when the person leaves.
 */
@Component
class Sessions {
    private static final String ATTRIBUTE = "varn.signed-in";
    private static final String HALF = "varn.half-signed-in";
    private static final Duration HALF_HOLDS = Duration.ofMinutes(10);
    private static final String ENROLMENT = "varn.enrolment";
    private static final String CHALLENGE = "varn.challenge";
    private final Access access;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final OpenSessions open;
    private final Passkeys passkeys;
    private final Clock clock;

    Sessions(
            Access access,
            Accounts accounts,
            SecondFactors factors,
            OpenSessions open,
            Passkeys passkeys,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.factors = factors;
        this.open = open;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    /**
     * Who is signed in.
     *
     * @param twice by more than a password
     * @param proved when it was last proved
     * @param device the mark of the browser
     */
    private record SignedIn(
            UUID person,
            int round,
            boolean twice,
            Instant since,
            Instant proved,
            String device,
            Way way,
            String browser,
            @Nullable AgencyLink link)
            implements Entered {
        SignedIn provedAt(Instant now) {
            return new SignedIn(person, round, twice, since, now, device, way, browser, link);
        }
    }

    /**
     * Begins a new session, whatever the browser had before.
     *
     * @param twice by more than one proof: whoever gets a role that demands it later must come
     *     again
     * @param link the identity provider's session; null for local accounts
     */
    void enter(
            HttpServletRequest request,
            SigningIn.SignedIn in,
            boolean twice,
            Way way,
            @Nullable AgencyLink link) {
        leave(request);
        Instant now = clock.instant();
        String browser = Browsers.named(request.getHeader(HttpHeaders.USER_AGENT));
        request.getSession(true)
                .setAttribute(
                        ATTRIBUTE,
                        new SignedIn(
                                in.person().id(),
                                in.round(),
                                twice,
                                now,
                                now,
                                in.device(),
                                way,
                                browser,
                                link));
    }

    /** The identity provider's session behind this one, for when it ends. */
    Optional<AgencyLink> link(HttpServletRequest request) {
        return signedIn(request).map(SignedIn::link);
    }

    /** How whoever is signed in came in. */
    Optional<Way> way(HttpServletRequest request) {
        return signedIn(request).map(SignedIn::way);
    }

    /**
     * What this session is called where somebody's sessions are listed; null when there is none.
     */
    @Nullable UUID handle(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : open.handle(session.getId());
    }

    /** The secret that this session is shown for an app, sealed; a new one when it has none. */
    byte[] enrolment(HttpServletRequest request, UUID person) {
        HttpSession session = request.getSession(true);
        if (session.getAttribute(ENROLMENT) instanceof byte[] sealed) {
            return sealed;
        }
        byte[] fresh = factors.newSecret(person);
        session.setAttribute(ENROLMENT, fresh);
        return fresh;
    }

    /** A challenge for a passkey in this session, in the place of earlier ones. */
    byte[] newChallenge(HttpServletRequest request) {
        byte[] challenge = passkeys.challenge();
        request.getSession(true).setAttribute(CHALLENGE, challenge);
        return challenge;
    }

    /** The challenge that was shown, which is good once. */
    byte[] takeChallenge(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        Object shown = session.getAttribute(CHALLENGE);
        session.removeAttribute(CHALLENGE);
        return shown instanceof byte[] challenge ? challenge : passkeys.challenge();
    }

    /** The next one shown is a new one. */
    void endEnrolment(HttpServletRequest request) {
        request.getSession(true).removeAttribute(ENROLMENT);
    }

    /** Begins a session in which nobody is signed in yet: a second proof is owed. */
    void enterHalf(
            HttpServletRequest request, SigningIn.SignedIn in, Way way, @Nullable AgencyLink link) {
        leave(request);
        request.getSession(true)
                .setAttribute(
                        HALF,
                        new Half(
                                in.person().id(),
                                in.round(),
                                in.device(),
                                clock.instant(),
                                way,
                                link));
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
                                .setAttribute(ATTRIBUTE, in.provedAt(clock.instant())));
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
        return signedIn(request)
                .filter(this::holds)
                .flatMap(in ->
                        access.actor(in.person()).filter(actor -> in.twice() || !demanded(actor)));
    }

    private boolean demanded(Actor actor) {
        return factors.demands(actor.roles()) || factors.demands(actor.unitRoles().keySet());
    }

    private boolean holds(SignedIn in) {
        return clock.instant().isBefore(in.since().plus(OpenSessions.LONGEST))
                && accounts.round(in.person()) == in.round();
    }
}
