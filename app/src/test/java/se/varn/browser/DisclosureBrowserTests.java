package se.varn.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An official document from the moment that somebody asks for it: registered, taken out, tested
 * sentence by sentence, decided on and handed out, as a registrar and a lawyer do it.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisclosureBrowserTests {
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

    @Test
    void fromARequestToWhatIsHandedOutWithASentenceMasked() throws IOException {
        Page registrar = browser().as("Registrator");
        String request = asked(registrar);
        registered(registrar, request);
        taken(registrar, request);
        String masked = tested(request);
        decided(registrar, request);
        String handedOut = download(registrar, "a[href$='/handout.pdf']");
        assertThat(handedOut).contains("[Maskat: OSL 18 kap. 8 § 3]").doesNotContain(masked);
        assertThat(download(registrar, "a[href$='/decision.pdf']"))
                .contains("kammarrätten")
                .doesNotContain(masked);
        sent(registrar);
        assertThat(browser().complaints()).isEmpty();
    }

    private String asked(Page registrar) {
        browser().open(registrar, "/disclosures/new");
        Browser.fill(registrar, "wording", "Incidenten i Alma som stod i tidningen.");
        registrar.locator("#f-channel").selectOption("PHONE");
        registrar.locator("main form[action='/disclosures/new'] button").click();
        registrar.waitForURL(url -> url.matches(".*/disclosures/[0-9a-f-]{36}"));
        browser().check(registrar);
        return registrar.url().substring(registrar.url().indexOf("/disclosures/"));
    }

    /** The request is itself a document that waits for a number. */
    private void registered(Page registrar, String request) {
        browser().open(registrar, request);
        registrar.locator("main a[href^='/registry/pending/']").click();
        registrar.waitForURL("**/registry/pending/*");
        browser().check(registrar);
        registrar
                .locator("#f-series")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        registrar
                .locator("main form[action^='/registry/pending/']:not([action$='/keep']) button")
                .click();
        registrar.waitForURL(url -> url.matches(".*/registry/[0-9a-f-]{36}"));
        browser().check(registrar);
    }

    private void taken(Page registrar, String request) {
        browser().open(registrar, request + "?q=alma");
        Locator add =
                registrar
                        .locator("main .v-rows li")
                        .filter(new Locator.FilterOptions().setHasText("INC-"))
                        .first();
        add.locator("button").click();
        registrar.waitForURL("**" + request);
        browser().check(registrar);
        assertThat(registrar.locator("main tbody a[href*='/records/']").count()).isEqualTo(1);
    }

    private String tested(String request) {
        Page lawyer = browser().as("Jurist");
        browser().open(lawyer, request);
        lawyer.locator("main tbody a[href*='/records/']").click();
        lawyer.waitForURL("**/records/*");
        browser().check(lawyer);
        // A sentence of its own: one that stands in others too would be asked about.
        java.util.List<String> sentences =
                lawyer.locator("main tbody th").allInnerTexts().stream()
                        .map(t -> t.lines().reduce((_, last) -> last).orElseThrow().strip())
                        .toList();
        int at = 0;
        while (sentences.get(at).length() < 30 || inOthers(sentences, at)) {
            at++;
        }
        String masked = sentences.get(at);
        Locator row = lawyer.locator("main tbody tr").nth(at);
        row.locator("select").selectOption("OSL-18-8");
        lawyer.locator("main input[name='rest']").check();
        lawyer.locator("main form[action*='/records/'] button").click();
        lawyer.waitForLoadState();
        browser().check(lawyer);
        assertThat(lawyer.locator("#e-reasoning").innerText()).isNotBlank();
        Browser.fill(lawyer, "reasoning", "Rubriken röjer vilken del som är oskyddad.");
        lawyer.locator("main input[name='rest']").check();
        lawyer.locator("main form[action*='/records/'] button").click();
        lawyer.waitForURL("**" + request);
        browser().check(lawyer);
        return masked;
    }

    private static boolean inOthers(java.util.List<String> sentences, int at) {
        String bare = sentences.get(at).replaceAll("[.!?]+$", "");
        return sentences.stream().filter(s -> s.contains(bare)).count() > 1;
    }

    private void decided(Page registrar, String request) {
        browser().open(registrar, request);
        registrar.locator("#beslut button").click();
        registrar.waitForLoadState();
        browser().check(registrar);
        assertThat(registrar.locator("#e-motive").innerText()).isNotBlank();
        Browser.fill(registrar, "motive", "En uppgift röjer hur systemet är skyddat.");
        registrar.locator("#beslut button").click();
        registrar.waitForLoadState();
        browser().check(registrar);
        assertThat(registrar.locator("main").innerText()).contains("Lämnas ut delvis");
    }

    private static String download(Page page, String link) throws IOException {
        Download file = page.waitForDownload(() -> page.locator(link).click());
        try (InputStream in = file.createReadStream();
                PDDocument pdf = Loader.loadPDF(in.readAllBytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private void sent(Page registrar) {
        Browser.fill(registrar, "why", "Lästes upp i telefon och skickades med brev.");
        registrar.locator("form[action$='/hand-out'] button").click();
        registrar.waitForLoadState();
        browser().check(registrar);
        assertThat(registrar.locator("h1").locator("..").innerText()).contains("Expedierad");
    }
}
