package se.varn.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The main job, from a log line to the sentence in the report, as an analyst, an incident manager
 * and a controller do it. With {@code VARN_TEST_DATA} on real logs and rules, else on the shipped
 * ones.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobBrowserTests {
    private static final Path SHIPPED = Path.of("src/main/resources/starter/sample-log.ndjson");

    @LocalServerPort int port;

    private @Nullable Browser browser;

    @BeforeAll
    void start() {
        assumeThat(Browser.executable()).as("Chromium on this machine").isPresent();
        browser = new Browser(port);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private Browser browser() {
        if (browser == null) {
            throw new IllegalStateException("no browser was started");
        }
        return browser;
    }

    private static @Nullable Path data(String name) {
        String directory = System.getenv("VARN_TEST_DATA");
        Path file = directory == null ? null : Path.of(directory, name);
        return file != null && Files.exists(file) ? file : null;
    }

    @Test
    void fromALogLineToTheSentenceInTheReport() {
        logsComeIn();
        String incident = anAlertBecomesAnIncident();
        theIncidentIsHandled(incident);
        theEffectIsVerified(incident);
        String number = aMeasureFollows(incident);
        theReportCountsIt(number);
        assertThat(browser().complaints()).isEmpty();
    }

    private void logsComeIn() {
        Page soc = browser().as("SOC-analytiker");
        Path rules = data("sigma-rules-r2026-07-01.zip");
        if (rules != null) {
            browser().open(soc, "/rules/import");
            soc.locator("#f-file").setInputFiles(rules);
            Browser.fill(soc, "origin", "SigmaHQ");
            soc.locator("main form button.ds-button").first().click();
            soc.waitForLoadState();
            browser().check(soc);
            soc.locator("main form button.ds-button")
                    .first()
                    .click(new Locator.ClickOptions().setTimeout(120_000));
            soc.waitForURL("**/rules**", new Page.WaitForURLOptions().setTimeout(120_000));
        }
        Path log = data("otrf-mix.ndjson.zst");
        browser().open(soc, "/logs/import");
        soc.locator("#f-file").setInputFiles(log == null ? SHIPPED : log);
        Browser.fill(soc, "source", "Klienter och servrar");
        soc.locator("main form button.ds-button")
                .first()
                .click(new Locator.ClickOptions().setTimeout(240_000));
        soc.waitForURL("**/logs/imports/**", new Page.WaitForURLOptions().setTimeout(240_000));
        browser().check(soc);
        waitForAlerts(soc);
    }

    private void waitForAlerts(Page soc) {
        for (int i = 0; i < 120; i++) {
            soc.navigate("http://localhost:" + port + "/alerts?show=all");
            if (soc.locator("main a[href^='/alerts/']").count() > 0) {
                browser().check(soc);
                return;
            }
            soc.waitForTimeout(1000);
        }
        throw new AssertionError("no alert came");
    }

    private String anAlertBecomesAnIncident() {
        Page soc = browser().as("SOC-analytiker");
        browser().open(soc, "/alerts");
        soc.locator("main tbody a[href^='/alerts/']").first().click();
        soc.waitForURL("**/alerts/**");
        browser().check(soc);
        assertThat(soc.locator("main mark").count()).as("matched values are marked").isPositive();
        soc.locator("button[name='step'][value='TAKE']").first().click();
        soc.waitForLoadState();
        soc.locator("main a[href$='/incident']").first().click();
        soc.waitForURL("**/incident");
        browser().check(soc);
        Browser.fill(
                soc,
                "whatHappened",
                "Larmet visar körning som inte hör till driften. Värden är isolerad.");
        soc.locator("#f-severity").selectOption("HIGH");
        soc.locator("#f-kind").selectOption("IT");
        soc.locator("main form button.ds-button").first().click();
        soc.waitForURL("**/incidents/**");
        browser().check(soc);
        return soc.url().substring(soc.url().indexOf("/incidents/")).replaceFirst("[?#].*", "");
    }

    private void theIncidentIsHandled(String incident) {
        Page leader = browser().as("Incidentledare");
        browser().open(leader, "/");
        browser().open(leader, incident);
        open(leader, "form[action$='/judge']");
        leader.locator("input[name='judgement'][value='yes']").check();
        leader.locator("input[name='tracks'][value='CSL']").check();
        Browser.fill(leader, "judged_why", "Tjänsten kan bli allvarligt störd.");
        leader.locator("form[action$='/judge'] button").click();
        leader.waitForLoadState();
        assertThat(leader.locator(".v-clock-strip .v-clock").count())
                .as("the law's clocks run")
                .isPositive();
        step(
                leader,
                "COLLECT",
                () ->
                        Browser.fill(
                                leader,
                                "effect",
                                "En klient är berörd. Inga tecken på spridning."));
        step(
                leader,
                "IDENTIFY",
                () -> {
                    leader.locator("#f-fault_source_kind").selectOption("ATTACK");
                    Browser.fill(leader, "fault_source", "Ett skript kördes från en bilaga.");
                });
        step(
                leader,
                "REMEDY",
                () -> {
                    Browser.fill(leader, "remedy", "Klienten ominstallerad och kontot bytt.");
                    Browser.fill(
                            leader,
                            "in_force_at",
                            se.varn.foundation.text.Times.dateTime(java.time.Instant.now()));
                    Browser.fill(
                            leader, "expected_effect", "Inga nya träffar på regeln under 7 dygn.");
                    leader.locator("#f-verifier").selectOption(new SelectOption().setIndex(1));
                });
        browser().check(leader);
    }

    private void step(Page page, String step, Runnable fill) {
        fill.run();
        page.locator("#nasta button[name='step'][value='" + step + "']").first().click();
        page.waitForLoadState();
        browser().check(page);
    }

    private static void open(Page page, String form) {
        Locator details =
                page.locator("details", new Page.LocatorOptions().setHas(page.locator(form)));
        if (details.getAttribute("open") == null) {
            details.locator("summary").first().click();
        }
    }

    private void theEffectIsVerified(String incident) {
        Page verifier = browser().as("SOC-analytiker");
        browser().open(verifier, incident);
        step(
                verifier,
                "VERIFY_EFFECTIVE",
                () -> {
                    Browser.fill(verifier, "measured", "Regeln har inte träffat igen.");
                    Browser.fill(verifier, "window", "7 dygn från åtgärden");
                });
        assertThat(verifier.locator("main").innerText()).contains("Effekt verifierad");
    }

    private String aMeasureFollows(String incident) {
        Page leader = browser().as("Incidentledare");
        browser().open(leader, incident);
        String number = leader.locator("h1 .v-id").innerText().strip();
        leader.locator("a[href^='/actions/new?remedies=']").first().click();
        leader.waitForURL("**/actions/new**");
        browser().check(leader);
        Browser.fill(leader, "title", "Makron i filer från nätet spärras");
        Browser.fill(leader, "expectedEffect", "Inga makron från externa filer kan köras.");
        leader.locator("#f-owner").selectOption(new SelectOption().setIndex(3));
        Browser.fill(
                leader,
                "due",
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(30).toString());
        leader.locator("#f-area").selectOption("TECHNICAL_PROTECTION");
        leader.locator("main form button.ds-button").first().click();
        leader.waitForURL("**/actions/*");
        browser().check(leader);
        assertThat(leader.locator(".v-thread").innerText()).contains(number);
        leader.locator("a[href^='/thread/']").first().click();
        leader.waitForURL("**/thread/**");
        browser().check(leader);
        assertThat(leader.locator("main").innerText()).contains(number).contains("L-");
        return number;
    }

    private void theReportCountsIt(String incident) {
        Page controller = browser().as("Verksamhetscontroller");
        browser().open(controller, "/assignments");
        controller.locator("main tbody a[href^='/assignments/']").first().click();
        controller.waitForURL("**/assignments/*");
        browser().check(controller);
        controller.locator("a[href$='/report']").first().click();
        controller.waitForURL("**/report**");
        controller.navigate(controller.url().replaceFirst("\\?.*", "") + "?chapter=5");
        controller.locator("form[action$='/cut'] button").click();
        controller.waitForLoadState();
        controller.navigate(controller.url().replaceFirst("[?#].*", "") + "?chapter=5");
        open(controller, "form[action$='/period']");
        int year = java.time.LocalDate.now(java.time.ZoneOffset.UTC).getYear();
        controller.locator("#p-first").fill(year + "-01-01");
        controller.locator("#p-last").fill(year + "-12-31");
        controller.locator("form[action$='/period'] button").click();
        controller.waitForLoadState();
        Locator draft = controller.locator("form[action$='/draft'] button");
        if (draft.count() > 0) {
            draft.first().click();
            controller.waitForLoadState();
        }
        browser().check(controller);
        controller.locator("a.v-figure").first().click();
        controller.waitForLoadState();
        browser().check(controller);
        assertThat(controller.locator("#underlag").innerText()).contains(incident);
    }

    @Test
    void anEmployeeReportsOnAPhoneWithoutBeingAskedTwice() {
        Page employee = browser().as("Medarbetare", 390, ColorScheme.DARK, "sv-SE");
        browser().open(employee, "/report");
        employee.locator("input[name='kind'][value='SYSTEM']").check();
        Browser.fill(employee, "what", "Mina sidor visar en annan persons namn.");
        employee.locator("main .v-send button").click();
        employee.waitForURL("**/reports/**");
        browser().check(employee);
        assertThat(employee.locator("main").innerText()).contains("INC-");
        browser().open(employee, "/reports");
        browser().open(employee, "/");
    }
}
