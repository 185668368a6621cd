package se.varn.browser;

import static se.varn.foundation.access.Role.ADMINISTRATOR;
import static se.varn.foundation.access.Role.SOC_ANALYST;

import com.microsoft.playwright.Response;

/** How programs get in: the guide, people's keys, service accounts. */
final class ApiStops {
    private static final String NEW_SERVICE = "form[action='/services/new']";

    private ApiStops() {}

    static void write(Stops to) {
        to.page("api", "/api", SOC_ANALYST, w -> w.to("/api"));
        to.page("keys", "/tokens", SOC_ANALYST, w -> w.to("/tokens"));
        to.invalid(
                "keys-invalid",
                "/tokens",
                SOC_ANALYST,
                w -> {
                    w.to("/tokens");
                    return w.sendEmpty("form[action='/tokens']");
                });
        to.page("services", "/services", ADMINISTRATOR, w -> w.to("/services"));
        to.page("service-new", "/services/new", ADMINISTRATOR, w -> w.to("/services/new"));
        to.invalid(
                "service-new-invalid",
                "/services/new",
                ADMINISTRATOR,
                w -> {
                    w.to("/services/new");
                    return w.sendEmpty(NEW_SERVICE);
                });
        to.page("service", "/services/{id}", ADMINISTRATOR, ApiStops::service);
        to.invalid(
                "service-key-invalid",
                "/services/{id}/keys",
                ADMINISTRATOR,
                w -> {
                    service(w);
                    return w.sendEmpty("form[action$='/keys']");
                });
    }

    /** Opens an account when there is none. */
    private static Response service(Walk w) {
        w.to("/services");
        String link = "tbody a[href^='/services/']";
        if (w.page().locator(link).count() == 0) {
            w.to("/services/new");
            w.page().fill("#f-name", "Loggskeppare");
            w.page().fill("#f-purpose", "Sänder servrarnas loggar");
            w.page().fill("#f-reason", "Dnr 2026/118");
            w.page().locator("#f-responsible").evaluate("s => { s.selectedIndex = 1 }");
            w.page().locator("input[name='role-OPERATIONS']").check();
            w.press(NEW_SERVICE);
        }
        return w.along("/services", link);
    }
}
