package se.varn.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.access.Role;

/** A window for each role, signed in once, and a new one each time for who is not signed in. */
final class Windows {
    private final Browser browser;
    private final String language;
    private final Map<Role, Page> signedIn = new EnumMap<>(Role.class);
    private @Nullable Page nobodys;

    Windows(Browser browser, String language) {
        this.browser = browser;
        this.language = language;
    }

    Page of(@Nullable Role role) {
        if (nobodys != null) {
            nobodys.context().close();
            nobodys = null;
        }
        if (role != null) {
            return signedIn.computeIfAbsent(role, this::open);
        }
        Page page = open(null);
        nobodys = page;
        return page;
    }

    private Page open(@Nullable Role role) {
        return browser.as(role, 1440, ColorScheme.LIGHT, language);
    }
}
