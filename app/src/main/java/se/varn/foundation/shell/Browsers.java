package se.varn.foundation.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a browser calls itself, in two words: enough for a person to tell the own computer from the
 * own phone, and nothing by which one browser is told from another of its kind.
 */
final class Browsers {
    /** What to look for and what to say; the first that fits. */
    private record Sign(String mark, String name) {}

    private static final List<Sign> BROWSERS =
            List.of(
                    new Sign("Edg", "Edge"),
                    new Sign("OPR/", "Opera"),
                    new Sign("Firefox/", "Firefox"),
                    new Sign("Chrome/", "Chrome"),
                    new Sign("Safari/", "Safari"));
    private static final List<Sign> SYSTEMS =
            List.of(
                    new Sign("Android", "Android"),
                    new Sign("iPhone", "iOS"),
                    new Sign("iPad", "iOS"),
                    new Sign("Windows", "Windows"),
                    new Sign("Mac OS", "macOS"),
                    new Sign("Linux", "Linux"));

    private Browsers() {}

    /** Such as {@code Firefox, Windows}; a dash when nothing is known. */
    static String named(@Nullable String userAgent) {
        if (userAgent == null) {
            return "–";
        }
        String browser = first(BROWSERS, userAgent);
        String system = first(SYSTEMS, userAgent);
        if (browser.isEmpty() || system.isEmpty()) {
            return browser.isEmpty() && system.isEmpty() ? "–" : browser + system;
        }
        return browser + ", " + system;
    }

    private static String first(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.mark()))
                .map(Sign::name)
                .findFirst()
                .orElse("");
    }
}
