package se.varn.browser;

import static se.varn.browser.Stops.ASSIGNMENT;
import static se.varn.browser.Stops.REPORT;
import static se.varn.browser.Stops.VERSION;
import static se.varn.foundation.access.Role.ADMINISTRATOR;
import static se.varn.foundation.access.Role.CONTROLLER;
import static se.varn.foundation.access.Role.INTERNAL_AUDIT;
import static se.varn.foundation.access.Role.MANAGEMENT;

import java.util.List;

/** Reports to Government, and administration. */
final class AccountStops {
    private AccountStops() {}

    static void write(Stops to) {
        assignments(to);
        administration(to);
    }

    private static void assignments(Stops to) {
        String draft = "/assignments?sort=due&dir=desc";
        String frozen = "/assignments?sort=due&dir=asc";
        to.page("assignments", "/assignments", CONTROLLER, w -> w.to("/assignments"));
        to.page("assignment", "/assignments/{id}", CONTROLLER, w -> w.along(draft, ASSIGNMENT));
        to.page(
                "assignment-frozen",
                "/assignments/{id}",
                MANAGEMENT,
                w -> w.along(frozen, ASSIGNMENT));
        to.page("assignment-new", "/assignments/new", CONTROLLER, w -> w.to("/assignments/new"));
        to.invalid(
                "assignment-new-invalid",
                "/assignments/new",
                CONTROLLER,
                w -> {
                    w.to("/assignments/new");
                    return w.sendEmpty("main form[method='post']");
                });
        to.page(
                "assignment-edit",
                "/assignments/{id}/edit",
                CONTROLLER,
                w -> w.along(draft, ASSIGNMENT, "main a[href$='/edit']"));
        to.invalid(
                "assignment-edit-invalid",
                "/assignments/{id}/edit",
                CONTROLLER,
                w -> {
                    w.along(draft, ASSIGNMENT, "main a[href$='/edit']");
                    return w.sendEmpty("main form[method='post']");
                });
        reports(to, draft, frozen);
    }

    private static void reports(Stops to, String draft, String frozen) {
        String report = "/assignments/{id}/report";
        String chapter = "main a[href*='chapter=5']";
        to.page("report-summary", report, CONTROLLER, w -> w.along(draft, ASSIGNMENT, REPORT));
        to.page(
                "report-incidents",
                report,
                CONTROLLER,
                w -> w.along(draft, ASSIGNMENT, REPORT, chapter));
        to.page(
                "report-figure",
                report,
                CONTROLLER,
                w -> w.along(draft, ASSIGNMENT, REPORT, chapter, "a.v-figure"));
        to.page(
                "report-sentence-edited",
                report,
                CONTROLLER,
                w -> w.along(draft, ASSIGNMENT, REPORT, chapter, "main a[href*='edit=']"));
        to.page(
                "report-public",
                report + "/public",
                CONTROLLER,
                w -> w.along(draft, ASSIGNMENT, REPORT, "main a[href$='/public']"));
        to.page(
                "report-freeze",
                report + "/freeze",
                CONTROLLER,
                w -> w.along(draft, ASSIGNMENT, REPORT, "main a[href$='/freeze']"));
        to.page(
                "report-version",
                report + "/versions/{version}",
                CONTROLLER,
                w -> w.along(frozen, ASSIGNMENT, VERSION));
        reportForms(to, draft, report, chapter);
    }

    private static void reportForms(Stops to, String draft, String report, String chapter) {
        for (String form : List.of("section", "period")) {
            to.invalid(
                    "report-" + form + "-invalid",
                    report + "/" + form,
                    CONTROLLER,
                    w -> {
                        w.along(draft, ASSIGNMENT, REPORT, chapter);
                        return w.sendEmpty("main form[action$='/" + form + "']");
                    });
        }
        to.invalid(
                "report-sentence-invalid",
                report + "/statement",
                CONTROLLER,
                w -> {
                    w.along(draft, ASSIGNMENT, REPORT, chapter, "main a[href*='edit=']");
                    return w.sendEmpty("main form[action$='/statement']");
                });
    }

    private static void groups(Stops to) {
        to.page("groups", "/access/groups", ADMINISTRATOR, w -> w.to("/access/groups"));
        to.invalid(
                "groups-invalid",
                "/access/groups",
                ADMINISTRATOR,
                w -> {
                    w.to("/access/groups");
                    return w.sendEmpty("main form[action='/access/groups']");
                });
        to.invalid(
                "groups-remove-invalid",
                "/access/groups/remove",
                ADMINISTRATOR,
                w -> {
                    w.to("/access/groups");
                    w.page().fill("#f-group", "VARN-KOMMUNIKATION");
                    w.page().selectOption("#f-role", "COMMUNICATOR");
                    w.page().fill("#f-reason", "Beslut 2026/17");
                    w.press("main form[action='/access/groups']");
                    w.to("/access/groups");
                    return w.sendEmpty("main form[action$='/remove']");
                });
    }

    private static void administration(Stops to) {
        to.page("people", "/people", ADMINISTRATOR, w -> w.to("/people"));
        to.page(
                "person",
                "/people/{id}",
                ADMINISTRATOR,
                w -> w.along("/people", "tbody a[href^='/people/']"));
        organisation(to);
        for (String form : List.of("roles", "roles/end", "leave")) {
            to.invalid(
                    "person-" + form.replace('/', '-') + "-invalid",
                    "/people/{id}/" + form,
                    ADMINISTRATOR,
                    w -> {
                        w.along("/people?role=INCIDENT_MANAGER", "tbody a[href^='/people/']");
                        return w.sendEmpty("main form[action$='/" + form + "']");
                    });
        }
        to.page(
                "password",
                "/password/{token}",
                ADMINISTRATOR,
                w -> {
                    w.along("/people", "tbody a[href^='/people/']");
                    w.press("main form[action$='/password']");
                    String link =
                            String.valueOf(
                                    w.page()
                                            .evaluate(
                                                    "() => document.querySelector('main').innerText.match(/\\/password\\/\\S+/)[0]"));
                    return w.to(link);
                });
        to.page("units", "/units", ADMINISTRATOR, w -> w.to("/units"));
        to.page("roles", "/access/roles", ADMINISTRATOR, w -> w.to("/access/roles"));
        groups(to);
        to.page("jobs", "/jobs", ADMINISTRATOR, w -> w.to("/jobs"));
        to.page(
                "job",
                "/jobs/{id}",
                ADMINISTRATOR,
                w -> w.along("/jobs", "tbody a[href^='/jobs/']"));
        to.page("mail", "/mail", ADMINISTRATOR, w -> w.to("/mail"));
        to.page("audit", "/audit", INTERNAL_AUDIT, w -> w.to("/audit"));
        to.page("audit-none", "/audit", INTERNAL_AUDIT, w -> w.to("/audit?command=xyzzy"));
    }

    private static void organisation(Stops to) {
        String person = "tbody a[href^='/people/']";
        to.page("person-new", "/people/new", ADMINISTRATOR, w -> w.to("/people/new"));
        to.invalid(
                "person-new-invalid",
                "/people/new",
                ADMINISTRATOR,
                w -> {
                    w.to("/people/new");
                    return w.sendEmpty("main form[action='/people/new']");
                });
        to.page(
                "person-edit",
                "/people/{id}/edit",
                ADMINISTRATOR,
                w -> w.along("/people", person, "main a[href$='/edit']"));
        to.invalid(
                "person-edit-invalid",
                "/people/{id}/edit",
                ADMINISTRATOR,
                w -> {
                    w.along("/people", person, "main a[href$='/edit']");
                    return w.sendEmpty("main form[action$='/edit']");
                });
        String unit = "main a[href^='/units/']:not([href$='/new'])";
        to.page("unit-new", "/units/new", ADMINISTRATOR, w -> w.to("/units/new"));
        to.invalid(
                "unit-new-invalid",
                "/units/new",
                ADMINISTRATOR,
                w -> {
                    w.to("/units/new");
                    return w.sendEmpty("main form[action='/units/new']");
                });
        to.page("unit", "/units/{id}", ADMINISTRATOR, w -> w.along("/units", unit));
        to.invalid(
                "unit-invalid",
                "/units/{id}",
                ADMINISTRATOR,
                w -> {
                    w.along("/units", unit);
                    return w.sendEmpty("main form[action^='/units/']");
                });
        to.invalid(
                "unit-close-invalid",
                "/units/{id}/close",
                ADMINISTRATOR,
                w -> {
                    w.along("/units", "main ul ul a[href^='/units/']");
                    return w.sendEmpty("main form[action$='/close']");
                });
    }
}
