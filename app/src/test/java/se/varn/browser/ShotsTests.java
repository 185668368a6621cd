package se.varn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Pictures of every page for {@code ./varn shots}: 390 and 1,440 px wide, light and dark, in
 * Swedish and English, with an accessibility scan of each. {@code varn.shots.only} is a pattern of
 * names.
 */
@EnabledIfSystemProperty(
        named = "varn.shots",
        matches = "true",
        disabledReason = "only for ./varn shots")
@DemoTest
class ShotsTests {
    private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    private static final int[] WIDTHS = {1440, 390};

    @Autowired JdbcClient db;
    @LocalServerPort int port;

    @Test
    void picturesOfEveryPage() throws IOException {
        Path out = Path.of(System.getProperty("varn.shots.directory", "target/shots"));
        String only = System.getProperty("varn.shots.only", ".*");
        Files.createDirectories(out);
        Inspection inspection = new Inspection(db);
        List<String> wrong = new ArrayList<>();
        try (Browser browser = new Browser(port)) {
            for (String language : List.of("sv", "en")) {
                Windows windows = new Windows(browser, language);
                for (Stop stop : PageCatalogue.all()) {
                    if (!stop.name().matches(only)) {
                        continue;
                    }
                    try {
                        Page page = windows.of(stop.role());
                        page.setViewportSize(1440, 900);
                        stop.way().walk(browser.walk(page));
                        pictures(inspection, page, stop, language, out, wrong);
                    } catch (PlaywrightException e) {
                        wrong.add(stop.name() + ": " + Objects.toString(e.getMessage()));
                    }
                }
            }
            wrong.addAll(browser.complaints());
        }
        assertThat(wrong).isEmpty();
    }

    private static void pictures(
            Inspection inspection,
            Page page,
            Stop stop,
            String language,
            Path out,
            List<String> wrong) {
        for (int width : WIDTHS) {
            for (ColorScheme scheme : SCHEMES) {
                page.setViewportSize(width, 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                String name =
                        "%s-%d-%s-%s"
                                .formatted(
                                        stop.name(),
                                        width,
                                        scheme.name().toLowerCase(Locale.ROOT),
                                        language);
                // As high as the page: what sticks to the window's edge stands where it ends.
                Object height = page.evaluate("() => document.documentElement.scrollHeight");
                page.setViewportSize(width, Math.clamp((Integer) height, 900, 12_000));
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setPath(out.resolve(name + ".png"))
                                .setFullPage(true));
                Barriers.on(page).forEach(what -> wrong.add(name + ": " + what));
            }
            inspection.overflow(page).forEach(what -> wrong.add(stop.name() + ": " + what));
        }
    }
}
