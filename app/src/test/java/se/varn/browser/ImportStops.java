package se.varn.browser;

import static se.varn.foundation.access.Role.ADMINISTRATOR;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** Files of people and units on their way into the register. */
final class ImportStops {
    private static final String ONE = "/people/imports/{id}";
    private static final String PEOPLE =
            """
            Anställningsnummer;Förnamn;Efternamn;E-post;Befattning;Enhet;Sista arbetsdag
            1001;Ada;Öberg;ada.oberg@example.se;Utredare;IT;
            1002;Bo;Åkesson;bo.akesson@example.se;Jurist;IT;2099-12-31
            1002;Bo;Åkesson;bo@example.se;Jurist;IT;
            1003;=Eva;Berg;ingen adress;Jurist;Finns inte;snart
            """;
    private static final String UNITS =
            """
            Kortnamn;Namn;Hör till
            NY-A;Nya enheten;IT
            NY-B;Ring ett;NY-C
            NY-C;Ring två;NY-B
            """;

    private ImportStops() {}

    static void write(Stops to) {
        to.page("imports", "/people/imports", ADMINISTRATOR, w -> w.to("/people/imports"));
        to.page(
                "import-new",
                "/people/imports/new",
                ADMINISTRATOR,
                w -> w.to("/people/imports/new"));
        to.invalid(
                "import-new-invalid",
                "/people/imports/new",
                ADMINISTRATOR,
                w -> {
                    w.to("/people/imports/new");
                    return w.sendEmpty("main form[action='/people/imports/new']");
                });
        to.page("import-columns", ONE, ADMINISTRATOR, w -> sent(w, "PEOPLE", PEOPLE));
        to.invalid(
                "import-columns-invalid",
                ONE + "/preview",
                ADMINISTRATOR,
                w -> {
                    sent(w, "PEOPLE", PEOPLE);
                    return w.sendEmpty("main form[action$='/preview']");
                });
        to.page("import-preview", ONE, ADMINISTRATOR, w -> previewed(w, "PEOPLE", PEOPLE, false));
        to.page("import-units", ONE, ADMINISTRATOR, w -> previewed(w, "UNITS", UNITS, false));
        to.invalid(
                "import-run-invalid",
                ONE + "/run",
                ADMINISTRATOR,
                w -> {
                    previewed(w, "PEOPLE", PEOPLE, true);
                    return w.sendEmpty("main form[action$='/run']");
                });
    }

    private static Response sent(Walk walk, String subject, String text) {
        walk.to("/people/imports/new");
        var page = walk.page();
        page.selectOption("#f-subject", subject);
        page.setInputFiles(
                "#f-file",
                new FilePayload("personal.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        walk.press("main form[action='/people/imports/new']");
        return walk.to(page.url());
    }

    private static Response previewed(Walk walk, String subject, String text, boolean complete) {
        sent(walk, subject, text);
        var page = walk.page();
        String home = page.url();
        if (complete) {
            page.check("input[name=complete]");
        }
        walk.press("main form[action$='/preview']");
        Response answer = walk.to(home);
        while (page.locator("main form[action$='/drop']").count() == 0) {
            page.waitForTimeout(200);
            answer = walk.to(home);
        }
        return answer;
    }
}
