package se.varn.foundation.api.web;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.api.Operations;
import se.varn.foundation.api.ProblemKind;
import se.varn.foundation.shell.Pages;

/** The API for people: how to get a key, and every operation. */
@Controller
@Requires(Permission.SIGNED_IN)
class GuideController {
    private final Operations operations;
    private final Pages pages;
    private final String address;

    GuideController(
            Operations operations,
            Pages pages,
            @Value("${varn.address:http://localhost:8080}") String address) {
        this.operations = operations;
        this.pages = pages;
        this.address = address.replaceFirst("/+$", "");
    }

    @GetMapping("/api")
    View guide() {
        return pages.page(
                "api/guide.jte",
                GuideText.API,
                new TokenPages.GuidePage(address, operations.all(), List.of(ProblemKind.values())));
    }
}
