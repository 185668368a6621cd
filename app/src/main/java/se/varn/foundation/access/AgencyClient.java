package se.varn.foundation.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriComponentsBuilder;

/*
 * The way to the provider and back: the code flow of OpenID Connect with PKCE, nonce and state. What goes out is kept, bound
 * to the browser, and taken by the first answer to it; so an answer that comes twice, late, to another browser or unasked
 * finds nothing. The checks of the proof itself (signature, issuer, recipient, times, nonce) are the framework's, by this
 * house's clock.
 */
@Service
public class AgencyClient {
    private static final Logger LOG = LoggerFactory.getLogger(AgencyClient.class);

    /** What the framework says when the provider could not be asked, rather than said no. */
    private static final Set<String> NOT_REACHED =
            Set.of("invalid_token_response", "invalid_user_info_response", "server_error");

    private final AgencySettings settings;
    private final AgencyProvider provider;
    private final AgencyRequests requests;
    private final Clock clock;

    AgencyClient(
            AgencySettings settings,
            AgencyProvider provider,
            AgencyRequests requests,
            Clock clock) {
        this.settings = settings;
        this.provider = provider;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * What came back, as it stood in the address.
     *
     * @param error what the provider says instead of a code; null when it sends one
     */
    public record Answer(
            @Nullable String state,
            @Nullable String code,
            @Nullable String error,
            @Nullable String issuer) {}

    /** Somebody proved, what page was asked for, and whether a session that is there goes on. */
    public record Proved(AgencyProof proof, String back, boolean anew) {}

    /** What the provider is called on pages; empty: the agency's name. */
    public String name() {
        return settings.name();
    }

    public boolean on() {
        return settings.on();
    }

    /**
     * Begins a sign-in.
     *
     * @param request of the browser that the answer must come from
     * @param anew whether the provider must ask, however lately it did
     * @return where the browser goes
     */
    public URI begin(HttpServletRequest request, String back, boolean anew) throws AgencyException {
        AgencyProvider.Known known = provider.known();
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(_ -> known.registration());
        resolver.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce()
                        .andThen(to ->
                                to.additionalParameters(more -> {
                                    if (!settings.acr().isEmpty()) {
                                        more.put("acr_values", String.join(" ", settings.acr()));
                                    }
                                    if (anew) {
                                        more.put("prompt", "login");
                                        more.put("max_age", "0");
                                    }
                                })));
        OAuth2AuthorizationRequest made = resolver.resolve(request, AgencyProvider.REGISTRATION);
        String state = made == null ? null : made.getState();
        if (made == null || state == null) {
            throw new IllegalStateException("the framework made no request");
        }
        requests.keep(
                new AgencyRequests.Pending(made, state, back, anew, clock.instant()),
                request.getSession(true).getId());
        return URI.create(made.getAuthorizationRequestUri());
    }

    /** Ends what {@link #begin} began. */
    public Proved finish(String sessionId, Answer answer) throws AgencyException {
        AgencyRequests.Pending pending =
                requests.take(String.valueOf(answer.state()), sessionId)
                        .orElseThrow(() ->
                                new AgencyException(
                                        AgencyRefusal.NOT_BEGUN, "no such sign-in on its way"));
        AgencyProvider.Known known = provider.known();
        if (answer.issuer() != null && !answer.issuer().equals(known.issuer())) {
            throw new AgencyException(AgencyRefusal.NOT_PROVED, "the answer names another issuer");
        }
        if (answer.error() != null || answer.code() == null) {
            boolean down =
                    Set.of("server_error", "temporarily_unavailable")
                            .contains(String.valueOf(answer.error()));
            throw refused(
                    down ? AgencyRefusal.PROVIDER_DOWN : AgencyRefusal.DENIED,
                    String.valueOf(answer.error()));
        }
        AgencyProof proof = exchange(known, pending, answer.code());
        if (pending.anew() && !fresh(proof, pending.begun())) {
            throw refused(AgencyRefusal.NOT_ANEW, "auth_time is " + proof.at());
        }
        return new Proved(proof, pending.back(), pending.anew());
    }

    private static boolean fresh(AgencyProof proof, Instant begun) {
        return proof.at() != null && !proof.at().isBefore(begun.minus(AgencyProvider.SKEW));
    }

    private AgencyProof exchange(
            AgencyProvider.Known known, AgencyRequests.Pending pending, String code)
            throws AgencyException {
        var response =
                OAuth2AuthorizationResponse.success(code)
                        .state(pending.state())
                        .redirectUri(settings.back())
                        .build();
        var exchange = new OAuth2AuthorizationExchange(pending.request(), response);
        var check = new OidcAuthorizationCodeAuthenticationProvider(provider.tokens(), people());
        check.setJwtDecoderFactory(_ -> known.proofs());
        try {
            var done =
                    check.authenticate(
                            new OAuth2LoginAuthenticationToken(known.registration(), exchange));
            if (done == null || !(done.getPrincipal() instanceof OidcUser who)) {
                throw new IllegalStateException("the framework answered " + done);
            }
            return proof(who);
        } catch (OAuth2AuthenticationException e) {
            String error = e.getError().getErrorCode();
            boolean down = NOT_REACHED.contains(error);
            throw refused(
                    down ? AgencyRefusal.PROVIDER_DOWN : AgencyRefusal.NOT_PROVED,
                    error + ": " + e.getMessage());
        } catch (AuthenticationException e) {
            throw refused(AgencyRefusal.NOT_PROVED, String.valueOf(e.getMessage()));
        }
    }

    private static AgencyException refused(AgencyRefusal why, String message) {
        // Parts of it come from outside.
        LOG.warn(
                "sign-in by the identity provider: {}: {}",
                why,
                message.replaceAll("\\p{Cntrl}", " "));
        return new AgencyException(why, message);
    }

    /** Asks more of the person only when the proof leaves out what is needed of it. */
    private OidcUserService people() {
        DefaultOAuth2UserService asked = new DefaultOAuth2UserService();
        asked.setRestOperations(provider.asking());
        OidcUserService people = new OidcUserService();
        people.setOauth2UserService(asked);
        people.setRetrieveUserInfo(this::leavesOut);
        return people;
    }

    private boolean leavesOut(OidcUserRequest request) {
        boolean can =
                request.getClientRegistration().getProviderDetails().getUserInfoEndpoint().getUri()
                        != null;
        AgencyProof bare =
                new AgencyProof("", "", null, "", null, request.getIdToken().getClaims());
        return can
                && (bare.claim(settings.groups()) == null || bare.claim(settings.claim()) == null);
    }

    private static AgencyProof proof(OidcUser who) {
        var token = who.getIdToken();
        Map<String, Object> claims = new HashMap<>(who.getClaims());
        return new AgencyProof(
                String.valueOf(token.getIssuer()),
                String.valueOf(token.getSubject()),
                token.getClaimAsString("sid"),
                token.getTokenValue(),
                token.getAuthenticatedAt(),
                claims);
    }

    /** Where somebody signs out over there too; empty when that cannot be done from here. */
    public Optional<URI> signOut(String idToken) {
        try {
            return provider.known()
                    .signOut()
                    .map(address ->
                            UriComponentsBuilder.fromUri(address)
                                    .queryParam("id_token_hint", "{token}")
                                    .queryParam("client_id", "{client}")
                                    .queryParam("post_logout_redirect_uri", "{home}")
                                    .encode()
                                    .buildAndExpand(
                                            idToken,
                                            settings.clientId(),
                                            settings.home() + "/sign-in")
                                    .toUri());
        } catch (AgencyException e) {
            LOG.warn("nobody can be signed out over there: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
