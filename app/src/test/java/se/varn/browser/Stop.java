package se.varn.browser;

import com.microsoft.playwright.Response;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.access.Role;

/**
 * A page to look at: as whom and how one gets there.
 *
 * @param name the picture's file name
 * @param endpoint the method and address pattern that answers, as {@code GET /incidents/{id}}
 * @param role the demo person's role; null for somebody who has not signed in
 * @param status what the server answers with
 */
record Stop(String name, String endpoint, @Nullable Role role, int status, Way way) {
    /** The clicks to a page, the last of which answers with it. */
    interface Way {
        Response walk(Walk walk);
    }
}
