package se.varn.browser;

import static se.varn.foundation.access.Role.CISO;
import static se.varn.foundation.access.Role.LAWYER;
import static se.varn.foundation.access.Role.REGISTRAR;

import java.util.List;

/** Official documents: the register, requests for disclosure, disposal. */
final class ArchiveStops {
    private static final String ENTRY =
            "tbody a[href^='/registry/']:not([href*='pending']):not([href*='series'])";
    private static final String REQUEST = "tbody a[href^='/disclosures/']:not([href*='/records/'])";
    private static final String WAITS = "tbody a[href^='/registry/pending/']";

    private ArchiveStops() {}

    static void write(Stops to) {
        registry(to);
        disclosures(to);
        disposal(to);
    }

    private static void registry(Stops to) {
        to.page("registry", "/registry", REGISTRAR, w -> w.to("/registry"));
        to.page("registry-public", "/registry", REGISTRAR, w -> w.to("/registry?public=1"));
        to.page("registry-none", "/registry", CISO, w -> w.to("/registry?q=xyzzy"));
        to.page("registry-entry", "/registry/{id}", REGISTRAR, w -> w.along("/registry", ENTRY));
        to.invalid(
                "registry-entry-invalid",
                "/registry/{id}",
                REGISTRAR,
                w -> {
                    w.along("/registry", ENTRY);
                    return w.sendEmpty("main form[method='post']");
                });
        to.page("registry-pending", "/registry/pending", REGISTRAR, w -> w.to("/registry/pending"));
        to.page(
                "registry-register",
                "/registry/pending/{record}",
                REGISTRAR,
                w -> w.along("/registry/pending", WAITS));
        to.invalid(
                "registry-register-invalid",
                "/registry/pending/{record}",
                REGISTRAR,
                w -> {
                    w.along("/registry/pending", WAITS);
                    return w.sendEmpty(
                            "main form[action^='/registry/pending/']:not([action$='/keep'])");
                });
        to.invalid(
                "registry-keep-invalid",
                "/registry/pending/{record}/keep",
                REGISTRAR,
                w -> {
                    w.along("/registry/pending", WAITS);
                    return w.sendEmpty("main form[action$='/keep']");
                });
        to.page(
                "registry-deliveries",
                "/registry/deliveries",
                REGISTRAR,
                w -> w.to("/registry/deliveries"));
        to.invalid(
                "registry-deliveries-invalid",
                "/registry/deliveries",
                REGISTRAR,
                w -> {
                    w.to("/registry/deliveries");
                    return w.sendEmpty("main form[action='/registry/deliveries']");
                });
        series(to);
    }

    private static void series(Stops to) {
        to.page("registry-series", "/registry/series", REGISTRAR, w -> w.to("/registry/series"));
        to.invalid(
                "registry-series-invalid",
                "/registry/series",
                REGISTRAR,
                w -> {
                    w.to("/registry/series");
                    return w.sendEmpty("main form[action='/registry/series']");
                });
        to.invalid(
                "registry-order-invalid",
                "/registry/series/orders",
                REGISTRAR,
                w -> {
                    w.to("/registry/series");
                    return w.sendEmpty("main form[action='/registry/series/orders']");
                });
    }

    private static void disclosures(Stops to) {
        String open = "/disclosures?state=OPEN";
        String home = "/disclosures/{id}";
        to.page("disclosures", "/disclosures", REGISTRAR, w -> w.to("/disclosures"));
        to.page("disclosures-none", "/disclosures", LAWYER, w -> w.to("/disclosures?q=xyzzy"));
        to.page("disclosure-new", "/disclosures/new", REGISTRAR, w -> w.to("/disclosures/new"));
        to.invalid(
                "disclosure-new-invalid",
                "/disclosures/new",
                REGISTRAR,
                w -> {
                    w.to("/disclosures/new");
                    return w.sendEmpty("main form[action='/disclosures/new']");
                });
        to.page("disclosure-open", home, REGISTRAR, w -> w.along(open, REQUEST));
        to.page(
                "disclosure-search",
                home,
                REGISTRAR,
                w -> {
                    w.along(open, REQUEST);
                    return w.to(w.page().url() + "?q=mina+sidor");
                });
        to.page(
                "disclosure-handed-out",
                home,
                LAWYER,
                w -> w.along("/disclosures?state=HANDED_OUT", REQUEST));
        for (String form : List.of("records", "withdraw")) {
            to.invalid(
                    "disclosure-" + form + "-invalid",
                    home + "/" + form,
                    REGISTRAR,
                    w -> {
                        w.along(open, REQUEST);
                        return w.sendEmpty(
                                "main form[action$='/" + form + "']:has(textarea, .ds-input)");
                    });
        }
        tests(to, open, home);
        provisions(to);
    }

    private static void tests(Stops to, String open, String home) {
        to.page(
                "disclosure-test",
                home + "/records/{selected}",
                LAWYER,
                w -> w.along(open, REQUEST, "main tbody a[href*='/records/']"));
        to.invalid(
                "disclosure-test-invalid",
                home + "/records/{selected}",
                LAWYER,
                w -> {
                    w.along(open, REQUEST, "main tbody a[href*='/records/']");
                    w.page().locator("main select").first().selectOption("OSL-18-8");
                    w.page().locator("#f-reasoning").fill("");
                    return w.press("main form[action*='/records/']");
                });
        to.page(
                "disclosure-tested",
                home + "/records/{selected}",
                REGISTRAR,
                w ->
                        w.along(
                                "/disclosures?state=HANDED_OUT",
                                REQUEST,
                                "main tbody a[href*='/records/']"));
    }

    private static void provisions(Stops to) {
        to.page(
                "disclosure-provisions",
                "/disclosures/provisions",
                REGISTRAR,
                w -> w.to("/disclosures/provisions"));
        to.page(
                "disclosure-provision",
                "/disclosures/provisions",
                LAWYER,
                w -> w.to("/disclosures/provisions?code=OSL-21-7"));
        to.invalid(
                "disclosure-provision-invalid",
                "/disclosures/provisions",
                LAWYER,
                w -> {
                    w.to("/disclosures/provisions");
                    return w.sendEmpty("main form[action='/disclosures/provisions']");
                });
    }

    private static void disposal(Stops to) {
        String rule = "tbody a[href^='/disposal/rules/']";
        String run = "tbody a[href^='/disposal/runs/']";
        to.page("disposal", "/disposal", REGISTRAR, w -> w.to("/disposal"));
        to.page(
                "disposal-rule-new",
                "/disposal/rules/new",
                REGISTRAR,
                w -> w.to("/disposal/rules/new"));
        to.invalid(
                "disposal-rule-new-invalid",
                "/disposal/rules/new",
                REGISTRAR,
                w -> {
                    w.to("/disposal/rules/new");
                    return w.sendEmpty("main form[action='/disposal/rules/new']");
                });
        to.page(
                "disposal-rule",
                "/disposal/rules/{id}",
                REGISTRAR,
                w -> w.along("/disposal", rule));
        to.page("disposal-run", "/disposal/runs/{id}", LAWYER, w -> w.along("/disposal", run));
        to.invalid(
                "disposal-withdraw-invalid",
                "/disposal/runs/{id}/withdraw",
                LAWYER,
                w -> {
                    w.along("/disposal", run);
                    return w.sendEmpty("main form[action$='/withdraw']");
                });
    }
}
