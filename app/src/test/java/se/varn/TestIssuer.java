package se.varn;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * An identity provider in the tests' own process, on a free port of this machine: keeps the rules
 * of OpenID Connect towards Värn, and breaks them when a test says so.
 */
public class TestIssuer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    public static final String CLIENT = "varn-prov";
    private static final String SECRET = "en hemlighet som bara proven har, lång nog för en nyckel";
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpServer SERVER = started();

    /** What a code stands for. */
    private record Issued(String challenge, String idToken, Map<String, Object> person) {}

    private static final Map<String, Issued> CODES = new ConcurrentHashMap<>();
    private static final Map<String, Map<String, Object>> PEOPLE = new ConcurrentHashMap<>();
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static volatile RSAKey key = newKey();
    private static volatile boolean down;

    private static HttpServer started() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", TestIssuer::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "varn.oidc.issuer=" + issuer(),
                        "varn.oidc.client-id=" + CLIENT,
                        "varn.oidc.client-secret=" + SECRET,
                        "varn.oidc.second-factor-acr=hög",
                        "varn.oidc.second-factor-amr=mfa")
                .applyTo(context);
    }

    public static String issuer() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    /** From now on it signs with another key, and shows only that. */
    public static void rotate() {
        key = newKey();
    }

    /** Whether it answers that it is down. */
    public static void down(boolean now) {
        down = now;
    }

    /** How often somebody has asked it for more about a person. */
    public static int asked() {
        return ASKED.get();
    }

    /** The claims of a right proof. */
    public static Map<String, Object> claims(String subject, String nonce, Instant now) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", issuer());
        claims.put("sub", subject);
        claims.put("aud", CLIENT);
        claims.put("nonce", nonce);
        claims.put("iat", now);
        claims.put("exp", now.plusSeconds(300));
        claims.put("auth_time", now.getEpochSecond());
        claims.put("sid", "sid-" + subject);
        return claims;
    }

    /** A code that is good once. */
    public static String code(String challenge, String idToken, Map<String, Object> person) {
        String code = UUID.randomUUID().toString();
        CODES.put(code, new Issued(challenge, idToken, person));
        return code;
    }

    public static String signed(Map<String, Object> claims) {
        return signed(claims, key);
    }

    /** Signed with a key that this issuer does not show. */
    public static String signedByAnother(Map<String, Object> claims) {
        return signed(claims, newKey());
    }

    private static String signed(Map<String, Object> claims, RSAKey with) {
        try {
            SignedJWT jwt =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256)
                                    .keyID(with.getKeyID())
                                    .build(),
                            set(claims));
            jwt.sign(new RSASSASigner(with));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed with the secret that both sides know. */
    public static String signedBySecret(Map<String, Object> claims) {
        try {
            SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), set(claims));
            jwt.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String unsigned(Map<String, Object> claims) {
        return new PlainJWT(set(claims)).serialize();
    }

    private static JWTClaimsSet set(Map<String, Object> claims) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
        claims.forEach((name, value) ->
                set.claim(name, value instanceof Instant at ? Date.from(at) : value));
        return set.build();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (down) {
                send(exchange, 503, Map.of("error", "temporarily_unavailable"));
                return;
            }
            switch (path) {
                case "/.well-known/openid-configuration" -> send(exchange, 200, document());
                case "/jwks" -> send(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject());
                case "/token" -> token(exchange);
                case "/userinfo" -> person(exchange);
                default -> send(exchange, 404, Map.of());
            }
        }
    }

    private static Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", issuer());
        document.put("authorization_endpoint", issuer() + "/authorize");
        document.put("token_endpoint", issuer() + "/token");
        document.put("userinfo_endpoint", issuer() + "/userinfo");
        document.put("jwks_uri", issuer() + "/jwks");
        document.put("end_session_endpoint", issuer() + "/logout");
        document.put("subject_types_supported", new String[] {"public"});
        document.put("response_types_supported", new String[] {"code"});
        document.put("id_token_signing_alg_values_supported", new String[] {"RS256"});
        return document;
    }

    private static void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = new HashMap<>();
        Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> form.put(pair[0], decoded(pair[1])));
        if (!client(exchange)) {
            send(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        Issued issued = CODES.remove(form.getOrDefault("code", ""));
        String verifier = form.getOrDefault("code_verifier", "");
        if (issued == null || !issued.challenge().equals(challenge(verifier))) {
            send(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        String access = UUID.randomUUID().toString();
        PEOPLE.put(access, issued.person());
        send(
                exchange,
                200,
                Map.of(
                        "access_token",
                        access,
                        "token_type",
                        "Bearer",
                        "expires_in",
                        60,
                        "scope",
                        "openid profile email",
                        "id_token",
                        issued.idToken()));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static boolean client(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null || !header.startsWith("Basic ")) {
            return false;
        }
        String pair =
                new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
        int colon = pair.indexOf(':');
        return decoded(pair.substring(0, colon)).equals(CLIENT)
                && decoded(pair.substring(colon + 1)).equals(SECRET);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void person(HttpExchange exchange) throws IOException {
        ASKED.incrementAndGet();
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        Map<String, Object> person =
                header == null ? null : PEOPLE.get(header.replaceFirst("Bearer ", ""));
        send(exchange, person == null ? 401 : 200, person == null ? Map.of() : person);
    }

    private static void send(HttpExchange exchange, int status, @Nullable Object body)
            throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
