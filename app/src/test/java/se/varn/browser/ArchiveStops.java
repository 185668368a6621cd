package se.varn.browser;

import static se.varn.foundation.access.Role.CISO;
import static se.varn.foundation.access.Role.REGISTRAR;

/** Official documents: the register. */
final class ArchiveStops {
    private static final String ENTRY =
            "tbody a[href^='/registry/']:not([href*='pending']):not([href*='series'])";
    private static final String WAITS = "tbody a[href^='/registry/pending/']";

    private ArchiveStops() {}

    static void write(Stops to) {
        registry(to);
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
}
