package se.varn.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.varn.TestEndpoints;
import se.varn.foundation.access.Role;
import se.varn.foundation.shell.Form;

/** Every page of the catalogue, walked through in the pseudo-locale and looked at by rules. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesBrowserTests {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired JdbcClient db;
    @LocalServerPort int port;

    private @Nullable Browser browser;

    @BeforeAll
    void start() {
        Browser.executable().ifPresent(_ -> browser = new Browser(port));
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private Browser browser() {
        assumeThat(browser).as("Chromium on this machine").isNotNull();
        return java.util.Objects.requireNonNull(browser);
    }

    @Test
    void everyEndpointThatShowsAPageIsInTheCatalogue() {
        Set<String> pictured = new HashSet<>(PageCatalogue.NO_PAGE.keySet());
        pictured.addAll(PageCatalogue.NEVER_SENT_BACK.keySet());
        PageCatalogue.all().forEach(stop -> pictured.add(stop.endpoint()));
        assertThat(TestEndpoints.all(mapping))
                .filteredOn(e -> e.get() ? !isFile(e.path()) : takesForm(e))
                .extracting(TestEndpoints.Endpoint::toString)
                .isSubsetOf(pictured);
    }

    private static boolean isFile(String path) {
        return path.matches("/api/.*|.*\\.(csv|html|xlsx|docx|pdf|zst|ndjson|json)$");
    }

    private static boolean takesForm(TestEndpoints.Endpoint endpoint) {
        return Arrays.asList(endpoint.handler().getMethod().getParameterTypes())
                .contains(Form.class);
    }

    @Test
    void theKeyboardAloneReachesTheContentTheSearchAndWhatIsFound() {
        Page page = browser().as(Role.INCIDENT_MANAGER, 1440, ColorScheme.LIGHT, "sv");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus").getAttribute("href")).isEqualTo("#innehall");
        page.keyboard().press("Enter");
        assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("innehall");
        page.keyboard().press("Control+k");
        assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("sok");
        page.keyboard().type("alma");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=alma");
        assertThat(page.locator("main tbody a").count()).isPositive();
    }

    @Test
    void withoutScriptsTheMenuOpensAndAnEmployeeReports() {
        Page page = browser().withoutScripts(Role.EMPLOYEE, 390);
        assertThat(page.locator("#meny").isVisible()).isFalse();
        page.locator(".v-menu-link").click();
        assertThat(page.locator("#meny").isVisible()).isTrue();
        browser().walk(page).to("/report");
        page.locator("input[name='kind'][value='SYSTEM']").check();
        page.locator("#f-what").fill("Utskriften på plan 2 visar en annan persons namn.");
        page.locator("main .v-send button").click();
        page.waitForURL("**/reports/*");
        assertThat(page.locator("main").innerText()).contains("INC-");
    }

    @Test
    void everyPageSpeaksInMessagesIsOpenToAllAndStaysAtHome() {
        Inspection inspection = new Inspection(db);
        List<String> wrong = new ArrayList<>();
        Windows windows = new Windows(browser(), "pseudo");
        String only = System.getProperty("varn.shots.only", ".*");
        for (Stop stop : PageCatalogue.all()) {
            if (stop.name().matches(only)) {
                look(inspection, windows.of(stop.role()), stop, wrong);
            }
        }
        wrong.addAll(browser().complaints());
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    private void look(Inspection inspection, Page page, Stop stop, List<String> wrong) {
        try {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            page.setViewportSize(1440, 900);
            Response answer = stop.way().walk(browser().walk(page));
            List<String> found = new ArrayList<>();
            if (answer.status() != stop.status()) {
                found.add("answered " + answer.status() + ", not " + stop.status());
            }
            inspection.strayWords(page).forEach(found::add);
            inspection.hiddenFocus(page).forEach(found::add);
            inspection.overflow(page).forEach(found::add);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.setViewportSize(390, 844);
            inspection.overflow(page).forEach(found::add);
            found.addAll(Barriers.on(page));
            found.forEach(what -> wrong.add(stop.name() + ": " + what));
        } catch (com.microsoft.playwright.PlaywrightException e) {
            wrong.add(
                    stop.name() + ": " + String.valueOf(e.getMessage()).lines().limit(3).toList());
        }
    }
}
