package se.varn.foundation.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import se.varn.foundation.access.Accounts;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.AgencySignIn;
import se.varn.foundation.access.Grave;
import se.varn.foundation.access.Passkeys;
import se.varn.foundation.access.SecondFactors;
import se.varn.foundation.access.SigningIn;
import se.varn.foundation.access.Way;

/**
 * Before a grave act: whoever has not proved who he or she is within the last minutes does so
 * first, and nothing that was typed is lost. The form goes on as it was sent when the proof is
 * right.
 */
@Component
class ProofInterceptor implements HandlerInterceptor {
    static final String PROOF = "varn_proof";

    /** What a passkey answered. */
    static final String KEY = "varn_key";

    private final Sessions sessions;
    private final SigningIn signingIn;
    private final SecondFactors factors;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final AgencySignIn agency;
    private final Pages pages;
    private final Clock clock;
    private final Duration fresh;

    ProofInterceptor(
            Sessions sessions,
            SigningIn signingIn,
            SecondFactors factors,
            Accounts accounts,
            Passkeys passkeys,
            AgencySignIn agency,
            Pages pages,
            Clock clock,
            @Value("${varn.proof-holds:10m}") Duration fresh) {
        this.sessions = sessions;
        this.signingIn = signingIn;
        this.factors = factors;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.agency = agency;
        this.pages = pages;
        this.clock = clock;
        this.fresh = fresh;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        boolean grave =
                handler instanceof HandlerMethod method && method.hasMethodAnnotation(Grave.class);
        if (!grave
                || fresh.isZero()
                || !(request.getAttribute(Frames.ACTOR) instanceof Actor actor)
                || clock.instant().isBefore(sessions.provedAt(request).plus(fresh))) {
            return true;
        }
        String sent = request.getParameter(PROOF);
        String proof = sent == null || sent.isBlank() ? null : sent;
        String key = request.getParameter(KEY);
        boolean byKey = key != null && !key.isBlank();
        if (byKey
                ? signingIn.provesByKey(actor.person(), key, sessions.takeChallenge(request))
                : proof != null
                        && signingIn.proves(actor.person(), proof, sessions.device(request))) {
            sessions.prove(request);
            return true;
        }
        boolean failed = byKey || proof != null;
        HttpStatus status = !failed ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT;
        String address = request.getRequestURI();
        pages.page(
                        status,
                        "shell/again.jte",
                        ShellText.PROOF_TITLE,
                        new SecondFactorPages.Again(
                                address,
                                by(actor),
                                agency.couldProve(actor.person())
                                        && sessions.way(request).equals(Optional.of(Way.AGENCY)),
                                key(request, actor),
                                failed,
                                fields(request.getParameterMap()),
                                address.replaceFirst("/[^/]*$", "")))
                .render(Map.of(), request, response);
        return false;
    }

    private @Nullable String key(HttpServletRequest request, Actor actor) {
        return passkeys.any(actor.person())
                ? passkeys.toProve(actor.person(), sessions.newChallenge(request))
                : null;
    }

    private SecondFactorPages.By by(Actor actor) {
        if (factors.state(actor.person()).has()) {
            return SecondFactorPages.By.CODE;
        }
        return accounts.hasPassword(actor.person()) && !passkeys.any(actor.person())
                ? SecondFactorPages.By.PASSWORD
                : SecondFactorPages.By.NOTHING;
    }

    private static List<SecondFactorPages.Field> fields(Map<String, String[]> sent) {
        Set<String> own = Set.of("_csrf", OnceOnly.FIELD, PROOF, KEY);
        return sent.entrySet().stream()
                .filter(e -> !own.contains(e.getKey()))
                .flatMap(e ->
                        Arrays.stream(e.getValue())
                                .map(v -> new SecondFactorPages.Field(e.getKey(), v)))
                .toList();
    }
}
