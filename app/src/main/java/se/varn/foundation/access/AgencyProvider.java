package se.varn.foundation.access;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/*
 * What the provider says of itself, and the ways of asking it. Nothing is asked at start: Värn runs when the provider does
 * not. Its document is read when the first person signs in and again after an hour; while it cannot be read anew the old
 * one holds. Its keys are read when they are needed, and again when something is signed with one that is not known, so
 * that a change of keys over there needs nothing here. Signatures are by a key pair: what is signed with a shared secret,
 * or not at all, is no proof.
 */
@Component
class AgencyProvider {
    /** How much the two clocks may differ, either way. */
    static final Duration SKEW = Duration.ofSeconds(60);

    /** How old a message may be by which the provider ends sessions. */
    static final Duration MESSAGE_HOLDS = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(AgencyProvider.class);
    private static final Duration DOCUMENT_HOLDS = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<SignatureAlgorithm> SIGNED =
            Set.of(
                    SignatureAlgorithm.RS256,
                    SignatureAlgorithm.RS384,
                    SignatureAlgorithm.RS512,
                    SignatureAlgorithm.PS256,
                    SignatureAlgorithm.PS384,
                    SignatureAlgorithm.PS512,
                    SignatureAlgorithm.ES256,
                    SignatureAlgorithm.ES384,
                    SignatureAlgorithm.ES512);
    static final String REGISTRATION = "agency";

    private final AgencySettings settings;
    private final Clock clock;
    private final JdkClientHttpRequestFactory http;
    private @Nullable Known known;

    /** Not before: people who wait to sign in do not each wait for it to be silent. */
    private Instant again = Instant.EPOCH;

    AgencyProvider(AgencySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.http =
                new JdkClientHttpRequestFactory(
                        java.net.http.HttpClient.newBuilder()
                                .connectTimeout(Duration.ofSeconds(5))
                                .build());
        http.setReadTimeout(Duration.ofSeconds(10));
    }

    /** The provider as it described itself at an instant. */
    record Known(
            ClientRegistration registration,
            String issuer,
            JwtDecoder proofs,
            NimbusJwtDecoder endings,
            Instant read) {
        /** Where one signs out over there; empty when that cannot be done from here. */
        Optional<URI> signOut() {
            return registration
                                    .getProviderDetails()
                                    .getConfigurationMetadata()
                                    .get("end_session_endpoint")
                            instanceof String address
                    ? Optional.of(URI.create(address))
                    : Optional.empty();
        }
    }

    synchronized Known known() throws AgencyException {
        Known now = known;
        Instant at = clock.instant();
        boolean holds = now != null && at.isBefore(now.read().plus(DOCUMENT_HOLDS));
        boolean later = at.isBefore(again) && again.isBefore(at.plus(PATIENCE.multipliedBy(2)));
        if (now != null && (holds || later)) {
            return now;
        }
        if (later) {
            throw new AgencyException(
                    AgencyRefusal.PROVIDER_DOWN, "it did not answer a moment ago");
        }
        try {
            now = read(at);
            known = now;
        } catch (AgencyException e) {
            again = at.plus(PATIENCE);
            LOG.warn("the identity provider: {}", e.getMessage());
            if (now == null) {
                throw e;
            }
        }
        return now;
    }

    private Known read(Instant at) throws AgencyException {
        String address = settings.issuer() + "/.well-known/openid-configuration";
        Map<String, Object> document;
        try {
            document =
                    RestClient.builder()
                            .requestFactory(http)
                            .build()
                            .get()
                            .uri(address)
                            .retrieve()
                            .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        } catch (RestClientException e) {
            throw new AgencyException(AgencyRefusal.PROVIDER_DOWN, "no answer from " + address, e);
        }
        Object issuer = document == null ? null : document.get("issuer");
        if (document == null || !settings.issuer().equals(stripped(issuer))) {
            throw new AgencyException(
                    AgencyRefusal.PROVIDER_DOWN,
                    "the document at %s is of another issuer: %s".formatted(address, issuer));
        }
        ClientRegistration registration;
        try {
            registration =
                    ClientRegistrations.fromOidcConfiguration(document)
                            .registrationId(REGISTRATION)
                            .clientId(settings.clientId())
                            .clientSecret(settings.clientSecret())
                            .redirectUri(settings.back())
                            .scope(settings.scopes())
                            .userNameAttributeName("sub")
                            .build();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new AgencyException(
                    AgencyRefusal.PROVIDER_DOWN,
                    "the document at " + address + " lacks something",
                    e);
        }
        String keys = registration.getProviderDetails().getJwkSetUri();
        if (keys == null) {
            throw new AgencyException(
                    AgencyRefusal.PROVIDER_DOWN, "the document at " + address + " names no keys");
        }
        NimbusJwtDecoder endings = decoder(keys);
        endings.setJwtValidator(times());
        return new Known(
                registration, String.valueOf(issuer), proofs(registration, keys), endings, at);
    }

    private static String stripped(@Nullable Object issuer) {
        return String.valueOf(issuer).replaceFirst("/+$", "");
    }

    private NimbusJwtDecoder decoder(String keys) {
        return NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(new RestTemplate(http))
                .jwsAlgorithms(algorithms -> {
                    algorithms.clear();
                    algorithms.addAll(SIGNED);
                })
                .validateType(false)
                .build();
    }

    private JwtTimestampValidator times() {
        JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        return times;
    }

    private JwtDecoder proofs(ClientRegistration registration, String keys) {
        NimbusJwtDecoder decoder = decoder(keys);
        OidcIdTokenValidator proof = new OidcIdTokenValidator(registration);
        proof.setClockSkew(SKEW);
        proof.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times(), proof));
        return decoder;
    }

    RestClientAuthorizationCodeTokenResponseClient tokens() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(
                RestClient.builder()
                        .requestFactory(http)
                        .configureMessageConverters(c ->
                                c.addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        return client;
    }

    /** For what it says of a person beside the proof. */
    RestTemplate asking() {
        RestTemplate template = new RestTemplate(http);
        template.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        return template;
    }
}
