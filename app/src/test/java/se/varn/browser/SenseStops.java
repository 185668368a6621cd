package se.varn.browser;

import static se.varn.browser.Stops.ALERT;
import static se.varn.browser.Stops.SYSTEM;
import static se.varn.foundation.access.Role.INCIDENT_MANAGER;
import static se.varn.foundation.access.Role.SOC_ANALYST;
import static se.varn.foundation.access.Role.SYSTEM_OWNER;

import java.util.List;

/** Alerts, logs, rules and systems. */
final class SenseStops {
    private SenseStops() {}

    static void write(Stops to) {
        alerts(to);
        logsAndRules(to);
        systems(to);
    }

    private static void alerts(Stops to) {
        to.page("alerts", "/alerts", SOC_ANALYST, w -> w.to("/alerts"));
        to.page("alerts-all", "/alerts", SOC_ANALYST, w -> w.to("/alerts?show=all"));
        to.page("alerts-none", "/alerts", SOC_ANALYST, w -> w.to("/alerts?q=xyzzy"));
        to.page("alert", "/alerts/{id}", SOC_ANALYST, w -> w.along("/alerts", ALERT));
        to.page(
                "alert-as-read-by-lead",
                "/alerts/{id}",
                INCIDENT_MANAGER,
                w -> w.along("/alerts?show=all", ALERT));
        to.page(
                "alert-incident",
                "/alerts/{id}/incident",
                SOC_ANALYST,
                w -> w.along("/alerts", ALERT, "main a[href$='/incident']"));
        to.invalid(
                "alert-incident-invalid",
                "/alerts/{id}/incident",
                SOC_ANALYST,
                w -> {
                    w.along("/alerts", ALERT, "main a[href$='/incident']");
                    return w.sendEmpty("main form[action$='/incident']");
                });
        for (String form : List.of("dismiss", "attach")) {
            to.invalid(
                    "alert-" + form + "-invalid",
                    "/alerts/{id}/" + form,
                    SOC_ANALYST,
                    w -> {
                        w.along("/alerts", ALERT);
                        return w.sendEmpty("main form[action*='/" + form + "']");
                    });
        }
    }

    private static void logsAndRules(Stops to) {
        to.page("logs", "/logs", SOC_ANALYST, w -> w.to("/logs"));
        to.page("logs-import", "/logs/import", SOC_ANALYST, w -> w.to("/logs/import"));
        to.invalid(
                "logs-import-invalid",
                "/logs/import",
                SOC_ANALYST,
                w -> {
                    w.to("/logs/import");
                    return w.sendEmpty("main form[action='/logs/import']");
                });
        to.page(
                "logs-imported",
                "/logs/imports/{id}",
                SOC_ANALYST,
                w -> w.along("/logs", "main a[href^='/logs/imports/']"));
        to.page(
                "rules-run-again",
                "/alerts/runs/{id}",
                SOC_ANALYST,
                w -> {
                    w.along("/logs", "main a[href^='/logs/imports/']");
                    String of = w.page().url().replaceFirst(".*/logs/imports/([^?#]+).*", "$1");
                    return w.to("/alerts/runs/" + of);
                });
        to.page("rules", "/rules", SOC_ANALYST, w -> w.to("/rules"));
        to.page(
                "rule",
                "/rules/{id}",
                SOC_ANALYST,
                w -> w.along("/rules", "tbody a[href^='/rules/']"));
        to.invalid(
                "rule-invalid",
                "/rules/{id}",
                SOC_ANALYST,
                w -> {
                    w.along("/rules", "tbody a[href^='/rules/']");
                    return w.sendEmpty("main form[action^='/rules/']");
                });
        to.page("rules-import", "/rules/import", SOC_ANALYST, w -> w.to("/rules/import"));
        to.invalid(
                "rules-import-invalid",
                "/rules/import",
                SOC_ANALYST,
                w -> {
                    w.to("/rules/import");
                    return w.sendEmpty("main form[action='/rules/import']");
                });
    }

    private static void systems(Stops to) {
        to.page("systems", "/systems", INCIDENT_MANAGER, w -> w.to("/systems"));
        to.page("system", "/systems/{id}", INCIDENT_MANAGER, w -> w.along("/systems", SYSTEM));
        to.page("system-new", "/systems/new", SYSTEM_OWNER, w -> w.to("/systems/new"));
        to.invalid(
                "system-new-invalid",
                "/systems/new",
                SYSTEM_OWNER,
                w -> {
                    w.to("/systems/new");
                    return w.sendEmpty("main form[method='post']");
                });
        to.page(
                "system-edit",
                "/systems/{id}/edit",
                SYSTEM_OWNER,
                w -> w.along("/systems", SYSTEM, "main a[href$='/edit']"));
        to.invalid(
                "system-edit-invalid",
                "/systems/{id}/edit",
                SYSTEM_OWNER,
                w -> {
                    w.along("/systems", SYSTEM, "main a[href$='/edit']");
                    return w.sendEmpty("main form[method='post']");
                });
    }
}
