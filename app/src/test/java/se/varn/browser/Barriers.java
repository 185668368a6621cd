package se.varn.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Violations of WCAG 2.1 AA that axe finds on a page, in words. */
final class Barriers {
    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private Barriers() {}

    static List<String> on(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        // What passes is not asked for: telling it takes longer than finding it out.
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                        .options(options)
                        .withTags(STANDARD)
                        // Värn has no frames, so no window of its own is needed to gather their
                        // results.
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(v ->
                                "axe "
                                        + v.getId()
                                        + ": "
                                        + v.getNodes().stream()
                                                .limit(3)
                                                .map(n -> String.valueOf(n.getTarget()))
                                                .toList())
                        .toList();
    }
}
