package se.varn.browser;

import static se.varn.browser.Stops.INCIDENT;
import static se.varn.browser.Stops.NOBODY;
import static se.varn.browser.Stops.SYSTEM;
import static se.varn.foundation.access.Role.ADMINISTRATOR;
import static se.varn.foundation.access.Role.CISO;
import static se.varn.foundation.access.Role.CONTROLLER;
import static se.varn.foundation.access.Role.EMPLOYEE;
import static se.varn.foundation.access.Role.INCIDENT_MANAGER;
import static se.varn.foundation.access.Role.INTERNAL_AUDIT;
import static se.varn.foundation.access.Role.MANAGEMENT;
import static se.varn.foundation.access.Role.SOC_ANALYST;

import java.util.List;
import se.varn.foundation.access.Role;

/** Sign-in, start, search, refusals, and what every employee meets. */
final class ShellStops {
    private ShellStops() {}

    static void write(Stops to) {
        shell(to);
        secondFactor(to);
        reporting(to);
    }

    private static void shell(Stops to) {
        to.page("sign-in", "/sign-in", null, w -> w.to("/sign-in"));
        to.invalid(
                "sign-in-failed",
                "/sign-in",
                null,
                w -> {
                    w.to("/sign-in");
                    w.page().fill("#f-username", "nagon");
                    w.page().fill("#f-password", "inte mitt lösenord");
                    return w.press("form[action='/sign-in']");
                });
        for (Role role :
                List.of(
                        EMPLOYEE,
                        SOC_ANALYST,
                        INCIDENT_MANAGER,
                        CONTROLLER,
                        CISO,
                        MANAGEMENT,
                        ADMINISTRATOR)) {
            String name = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            to.page("start-" + name, "/", role, w -> w.to("/"));
        }
        to.page("search", "/search", INCIDENT_MANAGER, w -> w.to("/search?q=alma"));
        to.page("search-nothing", "/search", INCIDENT_MANAGER, w -> w.to("/search?q=xyzzy"));
        to.page(
                "thread",
                "/thread/{kind}/{id}",
                INCIDENT_MANAGER,
                w -> w.along("/incidents", INCIDENT, "a[href^='/thread/']"));
        to.page(
                "thread-of-a-system",
                "/thread/{kind}/{id}",
                INCIDENT_MANAGER,
                w -> w.along("/systems", SYSTEM, "a[href^='/thread/']"));
        to.page("notices", "/notices", INCIDENT_MANAGER, w -> w.to("/notices"));
        to.page("notices-none", "/notices", INTERNAL_AUDIT, w -> w.to("/notices"));
        to.page("accessibility", "/accessibility", EMPLOYEE, w -> w.to("/accessibility"));
        to.refused("not-found", "no such address", EMPLOYEE, 404, "/no/such/page");
        to.refused("forbidden", "no such permission", EMPLOYEE, 403, "/audit");
        to.refused("not-there", "no such record", INCIDENT_MANAGER, 404, "/incidents/" + NOBODY);
        to.add(
                new Stop(
                        "password-link-spent",
                        "GET /password/{token}",
                        null,
                        404,
                        w -> w.to("/password/spent")));
    }

    private static void secondFactor(Stops to) {
        to.page("second-factor", "/second-factor", EMPLOYEE, w -> w.to("/second-factor"));
        to.add(
                new Stop(
                        "second-factor-begin",
                        "POST /second-factor/begin",
                        EMPLOYEE,
                        200,
                        w -> {
                            w.to("/second-factor");
                            return w.press("main form[action='/second-factor/begin']");
                        }));
        to.add(
                new Stop(
                        "passkey-begin",
                        "POST /second-factor/keys/begin",
                        EMPLOYEE,
                        200,
                        w -> {
                            w.to("/second-factor");
                            return w.press("main form[action$='/keys/begin']");
                        }));
        to.invalid(
                "passkey-invalid",
                "/second-factor/keys",
                EMPLOYEE,
                w -> {
                    w.to("/second-factor");
                    w.press("main form[action$='/keys/begin']");
                    w.page().evaluate("() => { delete window.PublicKeyCredential }");
                    w.page()
                            .locator("form[data-passkey]")
                            .evaluate("f => f.replaceWith(f.cloneNode(true))");
                    return w.sendEmpty("main form[action='/second-factor/keys']");
                });
        to.invalid(
                "second-factor-invalid",
                "/second-factor/confirm",
                EMPLOYEE,
                w -> {
                    w.to("/second-factor");
                    w.press("main form[action='/second-factor/begin']");
                    return w.sendEmpty("main form[action$='/confirm']");
                });
    }

    private static void reporting(Stops to) {
        to.page("report", "/report", EMPLOYEE, w -> w.to("/report"));
        to.invalid(
                "report-invalid",
                "/report",
                EMPLOYEE,
                w -> {
                    w.to("/report");
                    return w.sendEmpty("form[action='/report']");
                });
        to.page("reports", "/reports", EMPLOYEE, w -> w.to("/reports"));
        to.page("reports-none", "/reports", INTERNAL_AUDIT, w -> w.to("/reports"));
        to.page(
                "own-report",
                "/reports/{id}",
                EMPLOYEE,
                w -> w.along("/reports", "main a[href^='/reports/']"));
        to.page("disturbances", "/disturbances", EMPLOYEE, w -> w.to("/disturbances"));
    }
}
