package se.varn.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import se.varn.TestDatabase;
import se.varn.TestHouse;
import se.varn.TestKeycloak;
import se.varn.TestVisitor;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sign-in by a real Keycloak: in, by groups, after a change of keys, anew, and out again. */
@EnabledIf(
        value = "se.varn.TestKeycloak#there",
        disabledReason = "no Keycloak distribution in the local Maven repository")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = {TestDatabase.class, TestKeycloak.class})
@Import(TestHouse.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakTests {
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final String ADMIN = "/admin/realms/prov/";

    @Autowired Organisation organisation;
    @Autowired GroupRoles groupRoles;
    @Autowired Identities identities;
    @Autowired OpenSessions sessions;
    @Autowired Access access;
    @Autowired TestHouse house;
    @Autowired JsonMapper json;
    @LocalServerPort int port;

    private final HttpClient browser = browser();
    private UUID kim = UUID.randomUUID();

    /** Sends cookies that are for TLS alone to this machine too, as browsers do. */
    private static final class OwnMachine extends CookieManager {
        OwnMachine() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI address, Map<String, List<String>> headers) throws IOException {
            super.put(address, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new OwnMachine())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @BeforeEach
    void kimIsHereToo() {
        var there = organisation.byUsername("kim.k");
        if (there.isPresent()) {
            kim = there.get().id();
            return;
        }
        Actor unit = house.person();
        organisation.save(
                null,
                List.of(),
                List.of(
                        new Person(
                                kim,
                                "kim.k",
                                "Kim",
                                "Karlsson",
                                TestKeycloak.EMAIL,
                                "Kommunikatör",
                                unit.unit(),
                                true)),
                "prov");
        groupRoles.add(
                house.person(Role.ADMINISTRATOR),
                new GroupRole(UUID.randomUUID(), TestKeycloak.GROUP, Role.COMMUNICATOR, null),
                "prov");
    }

    private HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(
                request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder get(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private static HttpRequest.Builder form(String address, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(e ->
                                e.getKey()
                                        + "="
                                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() ->
                        new IllegalStateException(answer.statusCode() + ": " + answer.body()));
    }

    /** Goes there, writes the password where it is asked for, and comes back. */
    private HttpResponse<String> signIn(TestVisitor visitor, String address) throws Exception {
        HttpResponse<String> there = send(browser, get(location(visitor.get(address))));
        if (there.statusCode() == 200) {
            Matcher action = FORM.matcher(there.body());
            assertThat(action.find()).as(there.body()).isTrue();
            there =
                    send(
                            browser,
                            form(
                                    action.group(1).replace("&amp;", "&"),
                                    Map.of("username", "kim", "password", TestKeycloak.PASSWORD)));
        }
        URI back = URI.create(location(there));
        assertThat(back.toString()).startsWith("https://varn.example.se/sign-in/agency/back?");
        return visitor.get(back.getRawPath() + "?" + back.getRawQuery());
    }

    private TestVisitor signedIn() throws Exception {
        TestVisitor visitor = TestVisitor.stranger(port);
        var answer = signIn(visitor, "/sign-in/agency?back=/notices");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/notices");
        return visitor;
    }

    private static boolean in(TestVisitor visitor) {
        return visitor.get("/").statusCode() == 200;
    }

    private java.util.Set<Role> roles() {
        return access.actor(kim).orElseThrow().roles();
    }

    private String administrator() throws Exception {
        var answer =
                send(
                        browser,
                        form(
                                TestKeycloak.address()
                                        + "/realms/master/protocol/openid-connect/token",
                                Map.of(
                                        "grant_type", "password",
                                        "client_id", "admin-cli",
                                        "username", "admin",
                                        "password", TestKeycloak.PASSWORD)));
        return json.readTree(answer.body()).get("access_token").asString();
    }

    private JsonNode asked(String key, String path) throws Exception {
        var answer =
                send(
                        browser,
                        get(TestKeycloak.address() + ADMIN + path)
                                .header("Authorization", "Bearer " + key));
        return json.readTree(answer.body());
    }

    @Test
    @Order(1)
    void kimComesInWithTheRoleThatTheGroupGives() throws Exception {
        assertThat(in(signedIn())).isTrue();
        assertThat(roles()).contains(Role.COMMUNICATOR);
        assertThat(identities.of(kim))
                .singleElement()
                .satisfies(b ->
                        assertThat(b.issuer()).isEqualTo(TestKeycloak.address() + "/realms/prov"));
    }

    @Test
    @Order(2)
    void aChangeOfKeysOverThereNeedsNothingHere() throws Exception {
        String key = administrator();
        String realm =
                json.readTree(
                                send(
                                                browser,
                                                get(TestKeycloak.address() + "/admin/realms/prov")
                                                        .header("Authorization", "Bearer " + key))
                                        .body())
                        .get("id")
                        .asString();
        String component =
                """
                {"name": "ny", "providerId": "rsa-generated", "providerType": "org.keycloak.keys.KeyProvider",
                 "parentId": "%s", "config": {"priority": ["500"], "enabled": ["true"], "active": ["true"],
                 "keySize": ["2048"]}}
                """
                        .formatted(realm);
        var made =
                send(
                        browser,
                        HttpRequest.newBuilder(
                                        URI.create(TestKeycloak.address() + ADMIN + "components"))
                                .header("Authorization", "Bearer " + key)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(component)));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(in(signedIn())).isTrue();
    }

    @Test
    @Order(3)
    void whoIsSignedInOverThereProvesItAnewByWritingThePasswordAgain() throws Exception {
        TestVisitor visitor = signedIn();
        var there = send(browser, get(location(visitor.get("/sign-in/agency?anew=true"))));
        assertThat(there.statusCode()).as("asks, though signed in").isEqualTo(200);
        var proved = signIn(visitor, "/sign-in/agency?anew=true");
        assertThat(proved.statusCode()).as(proved.body()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void whoSignsOutHereIsSignedOutThereAndInEveryOtherBrowserOfThatSession() throws Exception {
        TestVisitor one = signedIn();
        TestVisitor two = signedIn();
        var out = one.post("/sign-out", Map.of("_csrf", one.token("/")));
        String there = out.headers().firstValue("Refresh").orElseThrow().replace("0;url=", "");
        var done = send(browser, get(there));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        assertThat(location(done)).isEqualTo("https://varn.example.se/sign-in");
        assertThat(in(one)).isFalse();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !in(two));
        var again = send(browser, get(location(TestVisitor.stranger(port).get("/sign-in/agency"))));
        assertThat(again.statusCode()).as("asks for the password").isEqualTo(200);
    }

    @Test
    @Order(5)
    void aRoleEndsAtTheNextSignInAfterTheGroupIsGone() throws Exception {
        signedIn();
        assertThat(roles()).contains(Role.COMMUNICATOR);
        String key = administrator();
        String user = asked(key, "users?username=kim").get(0).get("id").asString();
        String group = asked(key, "users/" + user + "/groups").get(0).get("id").asString();
        var gone =
                send(
                        browser,
                        HttpRequest.newBuilder(
                                        URI.create(
                                                TestKeycloak.address()
                                                        + ADMIN
                                                        + "users/"
                                                        + user
                                                        + "/groups/"
                                                        + group))
                                .header("Authorization", "Bearer " + key)
                                .DELETE());
        assertThat(gone.statusCode()).isEqualTo(204);
        signedIn();
        assertThat(roles()).containsExactly(Role.EMPLOYEE);
    }
}
