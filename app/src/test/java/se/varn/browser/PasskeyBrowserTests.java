package se.varn.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import se.varn.TestClock;
import se.varn.TestDatabase;
import se.varn.TestHouse;
import se.varn.foundation.access.Accounts;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.OpenSession;
import se.varn.foundation.access.OpenSessions;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Passkeys;
import se.varn.foundation.access.Role;
import se.varn.foundation.access.SigningIn;
import se.varn.foundation.access.Way;
import se.varn.foundation.organisation.Organisation;

/**
 * Passkeys in a real browser with an authenticator of its own: added, used at sign-in and before a
 * grave act, renamed, removed; answers that must not be taken; and an identity provider that is
 * down.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = {TestDatabase.class, PasskeyBrowserTests.AtHome.class})
@Import({TestHouse.class, TestClock.class})
class PasskeyBrowserTests {
    private static final String PASSWORD = "fyra ord i en lång rad";

    /** A key is made for an address, so the server must know the one that the browser opens. */
    static class AtHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                TestPropertyValues.of(
                                "server.port=" + free.getLocalPort(),
                                "varn.address=http://localhost:" + free.getLocalPort(),
                                "varn.oidc.issuer=http://127.0.0.1:9",
                                "varn.oidc.client-id=varn",
                                "varn.oidc.client-secret=hemlighet")
                        .applyTo(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Autowired Accounts accounts;
    @Autowired SigningIn signingIn;
    @Autowired Passkeys passkeys;
    @Autowired OpenSessions sessions;
    @Autowired Organisation organisation;
    @Autowired TestHouse house;
    @Autowired TestClock clock;
    @LocalServerPort int port;

    private String answered = "";

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    private static void authenticator(Page page) {
        CDPSession chromium = page.context().newCDPSession(page);
        chromium.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject with = new JsonObject();
        with.add("options", options);
        chromium.send("WebAuthn.addVirtualAuthenticator", with);
    }

    private Actor somebodyWithAPassword() {
        Actor person = house.person();
        var link = accounts.oneTimeLink(house.person(Role.ADMINISTRATOR), person.person());
        String token = ((Outcome.Done<Accounts.Link>) link).result().token();
        assertThat(accounts.setPassword(token, PASSWORD)).isInstanceOf(Outcome.Done.class);
        return person;
    }

    private void password(Browser browser, Page page, Actor person) {
        browser.open(page, "/sign-in");
        Browser.fill(
                page, "username", organisation.person(person.person()).orElseThrow().username());
        Browser.fill(page, "password", PASSWORD);
        Browser.press(page.locator("main"), "Logga in");
    }

    private static void signOut(Page page) {
        page.locator("form[action='/sign-out'] button").click();
        page.waitForURL("**/sign-in");
    }

    private List<Way> ways(Actor person) {
        return sessions.of(person, person.person()).stream().map(OpenSession::way).toList();
    }

    /** Keeps what a key answers as it is sent. */
    private void listen(Page page) {
        page.onRequest(request -> {
            String body = request.postData();
            if (body != null && body.contains("varn_key=%7B")) {
                String part = body.replaceFirst("(?s).*varn_key=([^&]*).*", "$1");
                answered = URLDecoder.decode(part, StandardCharsets.UTF_8);
            }
        });
    }

    private byte[] challengeOf(String answer) {
        String data = answer.replaceFirst("(?s).*\"clientDataJSON\":\"([^\"]+)\".*", "$1");
        String said = new String(Base64.getUrlDecoder().decode(data), StandardCharsets.UTF_8);
        return Base64.getUrlDecoder()
                .decode(said.replaceFirst("(?s).*\"challenge\":\"([^\"]+)\".*", "$1"));
    }

    private static void add(Browser browser, Page page, String name) {
        browser.open(page, "/second-factor");
        Browser.press(page.locator("main"), "Lägg till en nyckel");
        page.waitForSelector("form[data-passkey]");
        browser.check(page);
        Browser.fill(page, "key-name", name);
        Browser.press(page.locator("main"), "Skapa nyckeln");
        page.waitForURL("**/second-factor");
        assertThat(page.locator("main").textContent()).contains("Nyckeln är tillagd.");
        browser.check(page);
    }

    @Test
    void aKeyIsAddedAndTakesThePlaceOfACode() {
        assumeThat(Browser.executable()).as("Chromium on this machine").isPresent();
        try (Browser browser = new Browser(port)) {
            Actor person = somebodyWithAPassword();
            Page page = browser.window(1440, ColorScheme.LIGHT, "sv-SE");
            authenticator(page);
            listen(page);
            password(browser, page, person);
            page.waitForURL("**/");
            add(browser, page, "Datorn på jobbet");
            assertThat(passkeys.of(person.person())).hasSize(1);
            signOut(page);
            password(browser, page, person);
            page.waitForURL("**/sign-in/code**");
            browser.check(page);
            assertThat(page.locator("#f-code").count()).as("there is no app").isZero();
            Browser.press(page.locator("main"), "Använd inloggningsnyckel");
            page.waitForURL(url -> url.endsWith("/"));
            assertThat(ways(person)).containsExactly(Way.PASSKEY);
            graveActs(browser, page, person);
            refusals(person);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void graveActs(Browser browser, Page page, Actor person) {
        browser.open(page, "/second-factor");
        page.locator("input[name='key-name']").fill("Bärbara datorn");
        Browser.press(page.locator("main"), "Byt namn");
        page.waitForSelector("text=Nyckeln har ett nytt namn.");
        assertThat(passkeys.of(person.person()).getFirst().name()).isEqualTo("Bärbara datorn");
        clock.advance(Duration.ofMinutes(11));
        Browser.press(page.locator("main"), "Lägg till en nyckel");
        page.waitForSelector("form[data-passkey='prove']");
        browser.check(page);
        assertThat(page.locator("#f-proof").count()).as("the password is no proof now").isZero();
        Browser.press(page.locator("main"), "Använd inloggningsnyckel");
        page.waitForSelector("form[data-passkey='make']");
    }

    private void refusals(Actor person) {
        byte[] challenge = challengeOf(answered);
        UUID id = person.person();
        assertThat(signingIn.provesByKey(id, answered, challenge)).as("once more").isFalse();
        assertThat(signingIn.provesByKey(id, answered, passkeys.challenge()))
                .as("to another challenge")
                .isFalse();
        assertThat(signingIn.provesByKey(house.person().person(), answered, challenge))
                .as("for somebody else")
                .isFalse();
        assertThat(signingIn.provesByKey(id, "{}", challenge)).isFalse();
        assertThat(signingIn.provesByKey(id, "skräp", challenge)).isFalse();
        assertThat(signingIn.provesByKey(id, "{\"id\":\"AA\"}".repeat(3000), challenge)).isFalse();
        assertThat(signingIn.proves(id, PASSWORD, "")).as("by the password").isFalse();
    }

    @Test
    void aProviderThatDoesNotAnswerIsSaidInBothLanguagesBesideTheWayIn() {
        assumeThat(Browser.executable()).as("Chromium on this machine").isPresent();
        try (Browser browser = new Browser(port)) {
            for (String language : List.of("sv", "en")) {
                Page page = browser.window(390, ColorScheme.LIGHT, language);
                browser.open(page, "/sign-in");
                page.locator("main a[href^='/sign-in/agency']").click();
                page.waitForURL("**/sign-in/agency**");
                browser.check(page);
                page.locator("main a[href='/sign-in']").click();
                page.waitForURL("**/sign-in");
                assertThat(page.locator("#f-password").isVisible()).isTrue();
            }
        }
    }

    @Test
    void whoHasRemovedTheLastKeySignsInByThePasswordAlone() {
        assumeThat(Browser.executable()).as("Chromium on this machine").isPresent();
        try (Browser browser = new Browser(port)) {
            Actor person = somebodyWithAPassword();
            Page page = browser.window(390, ColorScheme.DARK, "sv-SE");
            authenticator(page);
            password(browser, page, person);
            page.waitForURL("**/");
            add(browser, page, "Telefonen");
            Browser.press(page.locator("main"), "Ta bort");
            page.waitForSelector("text=Nyckeln är borttagen.");
            assertThat(passkeys.of(person.person())).isEmpty();
            signOut(page);
            password(browser, page, person);
            page.waitForURL("**/");
            assertThat(ways(person)).containsExactly(Way.PASSWORD);
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
