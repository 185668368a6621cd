package se.varn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.access.Role;

/**
 * Debian's Chromium, driven as a person would, with an accessibility scan of each page it opens.
 */
final class Browser implements AutoCloseable {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    Browser(int port) {
        this.address = "http://localhost:" + port;
        this.playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable().orElseThrow())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    /** Where Chromium is on this machine; empty when it is not. */
    static java.util.Optional<Path> executable() {
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /**
     * A window of its own: nobody signed in, this wide.
     *
     * @param locale the browser's language, or {@code sv}, {@code en} or {@code pseudo} as chosen
     *     on a page
     */
    Page window(int width, ColorScheme scheme, String locale) {
        return window(width, scheme, locale, true);
    }

    private Page window(int width, ColorScheme scheme, String locale, boolean scripts) {
        BrowserContext context =
                browser.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(width, 900)
                                .setColorScheme(scheme)
                                .setJavaScriptEnabled(scripts)
                                .setLocale(locale.contains("-") ? locale : "sv-SE"));
        context.setDefaultTimeout(20_000);
        if (!locale.contains("-")) {
            context.addCookies(List.of(new Cookie("varn-language", locale).setUrl(address)));
        }
        Page page = context.newPage();
        page.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(address + "/") && !url.startsWith("data:")) {
                complaints.add(page.url() + ": asks elsewhere: " + url);
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** A window in which this person of the demo is signed in. */
    Page as(String role) {
        return as(role, 1440, ColorScheme.LIGHT, "sv-SE");
    }

    Page as(String role, int width, ColorScheme scheme, String locale) {
        Page page = window(width, scheme, locale);
        page.navigate(address + "/sign-in");
        page.locator("button.v-person-button", new Page.LocatorOptions().setHasText(role))
                .first()
                .click();
        page.waitForURL(address + "/");
        return page;
    }

    /** A window of the demo person with this role, or of nobody. */
    Page as(@Nullable Role role, int width, ColorScheme scheme, String language) {
        if (role == null) {
            return window(width, scheme, language);
        }
        return signedIn(window(width, scheme, language), role, language);
    }

    /** A window of this demo person in a browser that runs no scripts. */
    Page withoutScripts(Role role, int width) {
        return signedIn(window(width, ColorScheme.LIGHT, "sv", false), role, "sv");
    }

    private Page signedIn(Page page, Role role, String language) {
        String word = language.equals("en") ? role.en() : role.sv();
        page.navigate(address + "/sign-in");
        page.locator("button.v-person-button")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.locator(
                                                "small",
                                                new Page.LocatorOptions()
                                                        .setHasText(
                                                                Pattern.compile(
                                                                        "^⟦?" + word + "⟧?$")))))
                .first()
                .click();
        page.waitForURL(address + "/");
        return page;
    }

    Walk walk(Page page) {
        return new Walk(page, address);
    }

    void open(Page page, String path) {
        var answer = page.navigate(address + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        check(page);
    }

    /** Fails on any violation of WCAG 2.1 AA on the page as it is now. */
    void check(Page page) {
        assertThat(Barriers.on(page)).as("accessibility of %s", page.url()).isEmpty();
    }

    /** What the browser's console complained of: a refused style or script shows here. */
    List<String> complaints() {
        return complaints;
    }

    static void fill(Page page, String field, String text) {
        page.locator("#f-" + field).fill(text);
    }

    static void press(Locator within, String button) {
        within.locator("button", new Locator.LocatorOptions().setHasText(button)).first().click();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
