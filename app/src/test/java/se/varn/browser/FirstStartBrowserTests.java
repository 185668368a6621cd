package se.varn.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import se.varn.TestDatabase;

/**
 * A new, empty Värn: from the link on the console to the day when a person whom the administrator
 * added signs in with a role.
 */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
class FirstStartBrowserTests {
    private static final Pattern LINK = Pattern.compile("(/password/\\S+)");
    private static final String PASSWORD = "fyra ord i en lång rad";

    @LocalServerPort int port;

    @Test
    void fromTheLinkOnTheConsoleToAPersonWhoSignsIn(CapturedOutput console) {
        assumeThat(Browser.executable()).as("Chromium on this machine").isPresent();
        try (Browser browser = new Browser(port)) {
            Page admin = browser.window(1440, ColorScheme.LIGHT, "sv-SE");
            choosePassword(browser, admin, path(console.getOut()));
            signInAndEnrol(browser, admin, "admin");
            addUnit(browser, admin);
            addPerson(browser, admin);
            String link = makeLink(browser, admin);
            Page ada = browser.window(390, ColorScheme.DARK, "sv-SE");
            choosePassword(browser, ada, link);
            signIn(browser, ada, "ada.oberg");
            assertThat(ada.locator("main h1").first().textContent()).isNotBlank();
            browser.open(ada, "/incidents");
            browser.open(ada, "/report");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static String path(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as("a link in: %s", text).isTrue();
        return link.group(1);
    }

    private static void choosePassword(Browser browser, Page page, String link) {
        browser.open(page, link);
        Browser.fill(page, "password", "kort");
        Browser.press(page.locator("main"), "Välj lösenord");
        page.waitForLoadState();
        browser.check(page);
        Browser.fill(page, "password", PASSWORD);
        Browser.press(page.locator("main"), "Välj lösenord");
        page.waitForURL("**/sign-in");
        browser.check(page);
    }

    private static void signIn(Browser browser, Page page, String username) {
        Browser.fill(page, "username", username);
        Browser.fill(page, "password", PASSWORD);
        Browser.press(page.locator("main"), "Logga in");
        page.waitForURL("**/");
        browser.check(page);
    }

    /** The first administrator's role demands a second proof. */
    private static void signInAndEnrol(Browser browser, Page page, String username) {
        Browser.fill(page, "username", username);
        Browser.fill(page, "password", PASSWORD);
        Browser.press(page.locator("main"), "Logga in");
        page.waitForURL("**/sign-in/enrol**");
        browser.check(page);
        Browser.fill(page, "code", "000000");
        Browser.press(page.locator("main"), "Slå på");
        page.waitForLoadState();
        browser.check(page);
        String secret = page.locator("main code").textContent().replace(" ", "");
        Browser.fill(page, "code", AppCodes.now(secret));
        Browser.press(page.locator("main"), "Slå på");
        page.waitForLoadState();
        assertThat(page.locator("#koder li").count()).isEqualTo(10);
        browser.check(page);
        page.locator("main a", new Page.LocatorOptions().setHasText("gå vidare")).click();
        page.waitForURL("**/");
        browser.check(page);
    }

    private static void addUnit(Browser browser, Page page) {
        browser.open(page, "/units");
        page.locator("a", new Page.LocatorOptions().setHasText("Ny enhet")).click();
        browser.check(page);
        Browser.fill(page, "name", "It-avdelningen");
        Browser.fill(page, "shortName", "IT");
        Browser.press(page.locator("main"), "Spara");
        page.waitForLoadState();
        browser.check(page);
        page.locator("#f-parent").selectOption(new SelectOption().setIndex(1));
        Browser.press(page.locator("main"), "Spara");
        page.waitForURL("**/units/*-*");
        browser.check(page);
    }

    private static void addPerson(Browser browser, Page page) {
        browser.open(page, "/people");
        page.locator("a", new Page.LocatorOptions().setHasText("Ny medarbetare")).click();
        browser.check(page);
        Browser.fill(page, "given", "Ada");
        Browser.fill(page, "family", "Öberg");
        Browser.fill(page, "username", "ada.oberg");
        Browser.fill(page, "email", "ada.oberg@example.se");
        Browser.fill(page, "title", "Incidentledare");
        page.locator("#f-unit").selectOption(new SelectOption().setLabel("It-avdelningen"));
        Browser.press(page.locator("main"), "Spara");
        page.waitForURL("**/people/*-*");
        browser.check(page);
        page.locator("#f-role").selectOption(new SelectOption().setLabel("Incidentledare"));
        Browser.fill(page, "firstDay", "2026-01-01");
        Browser.fill(page, "reason", "Beslut 2026/17");
        Browser.press(page.locator("main"), "Ge rollen");
        page.waitForLoadState();
        assertThat(page.locator("main").textContent()).contains("Rollen är given.");
    }

    private static String makeLink(Browser browser, Page page) {
        Browser.press(page.locator("main"), "Skapa länk för nytt lösenord");
        page.waitForURL("**/password");
        browser.check(page);
        return path(page.locator("#f-link").inputValue());
    }
}
