package se.varn.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Pictures of every page for {@code ./varn shots}: each address once, as the first demo person who
 * may open it, at 390 and 1,440 px, light and dark, in Swedish and English.
 */
@EnabledIfSystemProperty(
        named = "varn.shots",
        matches = "true",
        disabledReason = "only for ./varn shots")
@DemoTest
class ShotsTests {
    private static final List<String> ROLES =
            List.of(
                    "Incidentledare",
                    "SOC-analytiker",
                    "Verksamhetscontroller",
                    "Jurist",
                    "Administratör",
                    "Internrevision",
                    "Medarbetare");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final int MOST_PER_PERSON = 60;

    @LocalServerPort int port;

    @Test
    void picturesOfEveryPage() throws IOException {
        Path out = Path.of(System.getProperty("varn.shots.directory", "target/shots"));
        Files.createDirectories(out);
        try (Browser browser = new Browser(port)) {
            List<String> taken = new ArrayList<>();
            Page open = browser.window(1440, ColorScheme.LIGHT, "sv-SE");
            open.navigate("http://localhost:" + port + "/sign-in");
            pictures(browser, null, "/sign-in", out, port);
            for (String role : ROLES) {
                for (String path : addresses(browser, role, port)) {
                    String shape = ID.matcher(path.replaceFirst("[?#].*", "")).replaceAll("ID");
                    if (!taken.contains(shape)) {
                        taken.add(shape);
                        pictures(browser, role, path, out, port);
                    }
                }
            }
        }
    }

    /** Addresses found by following the links of pages, one of each shape. */
    private static List<String> addresses(Browser browser, String role, int port) {
        List<String> found = new ArrayList<>(List.of("/"));
        List<String> shapes = new ArrayList<>();
        Page page = browser.as(role);
        for (int i = 0; i < found.size() && i < MOST_PER_PERSON; i++) {
            page.navigate("http://localhost:" + port + found.get(i));
            Object links =
                    page.evaluate(
                            "() => [...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href'))");
            for (Object link : (List<?>) links) {
                String path = String.valueOf(link);
                String shape = ID.matcher(path.replaceFirst("[?#].*", "")).replaceAll("ID");
                boolean file =
                        shape.matches(".*\\.(csv|xlsx|html|json|zst)$")
                                || shape.contains("/assets/");
                if (!file && !shapes.contains(shape)) {
                    shapes.add(shape);
                    found.add(path);
                }
            }
        }
        page.context().close();
        return found;
    }

    private static void pictures(
            Browser browser,
            @org.jspecify.annotations.Nullable String role,
            String path,
            Path out,
            int port) {
        String name =
                ID.matcher(path.replaceFirst("[?#].*", ""))
                        .replaceAll("one")
                        .replaceAll("[^a-z0-9]+", "-");
        for (int width : new int[] {1440, 390}) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                for (String locale : new String[] {"sv-SE", "en-GB"}) {
                    Page page = browser.window(width, scheme, "sv-SE");
                    if (role != null) {
                        page.context().close();
                        page = browser.as(role, width, scheme, "sv-SE");
                    }
                    if (locale.equals("en-GB")) {
                        page.context()
                                .addCookies(
                                        List.of(
                                                new com.microsoft.playwright.options.Cookie(
                                                                "varn-language", "en")
                                                        .setUrl("http://localhost:" + port)));
                    }
                    page.navigate("http://localhost:" + port + path);
                    String file =
                            "%s-%d-%s-%s.png"
                                    .formatted(
                                            name.length() < 2 ? "-start" : name,
                                            width,
                                            scheme.name().toLowerCase(java.util.Locale.ROOT),
                                            locale.substring(0, 2));
                    page.screenshot(
                            new Page.ScreenshotOptions()
                                    .setPath(out.resolve(file.substring(1)))
                                    .setFullPage(true));
                    page.context().close();
                }
            }
        }
    }
}
