package se.varn.browser;

import static se.varn.browser.Stops.ACTION;
import static se.varn.browser.Stops.ADD_FILES;
import static se.varn.browser.Stops.CLOCK;
import static se.varn.browser.Stops.FILE;
import static se.varn.browser.Stops.INCIDENT;
import static se.varn.browser.Stops.LAW;
import static se.varn.foundation.access.Role.CISO;
import static se.varn.foundation.access.Role.INCIDENT_MANAGER;
import static se.varn.foundation.access.Role.LAWYER;
import static se.varn.foundation.access.Role.MANAGEMENT;
import static se.varn.foundation.access.Role.SOC_ANALYST;

import java.util.List;
import se.varn.foundation.access.Role;

/** Incidents, clocks and measures. */
final class ActStops {
    private ActStops() {}

    static void write(Stops to) {
        incidents(to);
        incidentForms(to);
        files(to);
        judgement(to);
        clocks(to);
        actions(to);
    }

    private static void incidents(Stops to) {
        to.page("incidents", "/incidents", INCIDENT_MANAGER, w -> w.to("/incidents"));
        to.page("incidents-none", "/incidents", INCIDENT_MANAGER, w -> w.to("/incidents?q=xyzzy"));
        to.page(
                "incidents-management",
                "/incidents",
                MANAGEMENT,
                w -> w.to("/incidents?stage=open"));
        to.page(
                "incident-critical",
                "/incidents/{id}",
                INCIDENT_MANAGER,
                w -> w.along("/incidents?stage=open&level=CRITICAL_INCIDENT", INCIDENT));
        for (String stage : List.of("REPORTED", "INFORMATION_COLLECTED", "FAULT_SOURCE_REMEDIED")) {
            String name = stage.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            to.page(
                    "incident-" + name,
                    "/incidents/{id}",
                    INCIDENT_MANAGER,
                    w -> w.along("/incidents?stage=" + stage, INCIDENT));
        }
        to.page(
                "incident-closed",
                "/incidents/{id}",
                INCIDENT_MANAGER,
                w -> w.along("/incidents?stage=EFFECT_VERIFIED&severity=HIGH", INCIDENT));
        to.page(
                "incident-as-read-by-ciso",
                "/incidents/{id}",
                CISO,
                w -> w.along("/incidents?stage=open", INCIDENT));
        to.page("incident-new", "/incidents/new", INCIDENT_MANAGER, w -> w.to("/incidents/new"));
        to.invalid(
                "incident-new-invalid",
                "/incidents/new",
                INCIDENT_MANAGER,
                w -> {
                    w.to("/incidents/new");
                    return w.sendEmpty("main form[action='/incidents/new']");
                });
        to.add(
                new Stop(
                        "conflict",
                        "a stale form",
                        INCIDENT_MANAGER,
                        409,
                        w -> {
                            w.along("/incidents?stage=open&level=CRITICAL_INCIDENT", INCIDENT);
                            return w.sendStale("form[action$='/describe']");
                        }));
    }

    private static void incidentForms(Stops to) {
        for (String form :
                List.of(
                        "step",
                        "level",
                        "describe",
                        "restrict",
                        "notes",
                        "corrections",
                        "tasks",
                        "participants",
                        "systems")) {
            to.invalid(
                    "incident-" + form + "-invalid",
                    "/incidents/{id}/" + form,
                    INCIDENT_MANAGER,
                    w -> {
                        w.along("/incidents?stage=open&level=CRITICAL_INCIDENT", INCIDENT);
                        return w.sendEmpty("main form[action$='/" + form + "']");
                    });
        }
    }

    private static void files(Stops to) {
        String led = "/incidents?stage=open&level=CRITICAL_INCIDENT";
        to.page(
                "attachment",
                "/attachments/{id}",
                INCIDENT_MANAGER,
                w -> w.along(led, INCIDENT, FILE));
        to.page(
                "attachment-add",
                "/attachments/add/{kind}/{id}",
                INCIDENT_MANAGER,
                w -> w.along(led, INCIDENT, ADD_FILES));
        to.invalid(
                "attachment-add-invalid",
                "/attachments/add/{kind}/{id}",
                INCIDENT_MANAGER,
                w -> {
                    w.along(led, INCIDENT, ADD_FILES);
                    return w.sendEmpty("main form[action^='/attachments/add/']");
                });
        to.invalid(
                "attachment-remove-invalid",
                "/attachments/{id}/remove",
                INCIDENT_MANAGER,
                w -> {
                    w.along(led, INCIDENT, FILE);
                    return w.sendEmpty("main form[action$='/remove']");
                });
        to.page(
                "quarantine",
                "/attachments/quarantine",
                SOC_ANALYST,
                w -> w.to("/attachments/quarantine"));
    }

    private static void judgement(Stops to) {
        to.invalid(
                "incident-judge-invalid",
                "/incidents/{id}/judge",
                INCIDENT_MANAGER,
                w -> {
                    w.along("/incidents?stage=open&level=CRITICAL_INCIDENT", INCIDENT);
                    return w.sendWrong("main form[action$='/judge']", "noticed");
                });
    }

    private static void clocks(Stops to) {
        to.page("clocks", "/clocks", INCIDENT_MANAGER, w -> w.to("/clocks"));
        to.page("clocks-all", "/clocks", INCIDENT_MANAGER, w -> w.to("/clocks?state=all"));
        to.page("clocks-none", "/clocks", INCIDENT_MANAGER, w -> w.to("/clocks?q=xyzzy"));
        to.page(
                "clock-running",
                "/clocks/{id}",
                INCIDENT_MANAGER,
                w -> w.along("/clocks?state=running", CLOCK));
        to.page(
                "clock-met",
                "/clocks/{id}",
                INCIDENT_MANAGER,
                w -> w.along("/clocks?state=satisfied", CLOCK));
        to.page("clock-as-read-by-lawyer", "/clocks/{id}", LAWYER, w -> w.along("/clocks", CLOCK));
        clockForm(to, "reports", INCIDENT_MANAGER);
        clockForm(to, "not-reportable", INCIDENT_MANAGER);
        to.invalid(
                "clock-reopen-invalid",
                "/clocks/{id}/reopen",
                INCIDENT_MANAGER,
                w -> {
                    w.along("/clocks?state=satisfied", CLOCK);
                    return w.sendEmpty("main form[action$='/reopen']");
                });
        to.page("law", "/clocks/law", LAWYER, w -> w.to("/clocks/law"));
        to.page("law-rule", "/clocks/law/{rule}", LAWYER, w -> w.along("/clocks/law", LAW));
        to.invalid(
                "law-rule-invalid",
                "/clocks/law/{rule}",
                LAWYER,
                w -> {
                    w.along("/clocks/law", LAW);
                    return w.sendEmpty("main form[action^='/clocks/law/']");
                });
    }

    private static void clockForm(Stops to, String form, Role role) {
        to.invalid(
                "clock-" + form + "-invalid",
                "/clocks/{id}/" + form,
                role,
                w -> {
                    w.along("/clocks?state=running", CLOCK);
                    return w.sendEmpty("main form[action$='/" + form + "']");
                });
    }

    private static void actions(Stops to) {
        to.page("actions", "/actions", INCIDENT_MANAGER, w -> w.to("/actions"));
        to.page("actions-open", "/actions", MANAGEMENT, w -> w.to("/actions?status=open"));
        to.page("actions-none", "/actions", INCIDENT_MANAGER, w -> w.to("/actions?q=xyzzy"));
        to.page("action-open", "/actions/{id}", CISO, w -> w.along("/actions?status=open", ACTION));
        to.page(
                "action-verified",
                "/actions/{id}",
                CISO,
                w -> w.along("/actions?status=VERIFIED", ACTION));
        to.page("action-new", "/actions/new", INCIDENT_MANAGER, w -> w.to("/actions/new"));
        to.invalid(
                "action-new-invalid",
                "/actions/new",
                INCIDENT_MANAGER,
                w -> {
                    w.to("/actions/new");
                    return w.sendEmpty("main form[action='/actions/new']");
                });
        to.invalid(
                "action-step-invalid",
                "/actions/{id}",
                CISO,
                w -> {
                    w.along("/actions?status=DONE", ACTION);
                    return w.sendEmpty("#nasta form");
                });
    }
}
