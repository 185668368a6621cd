package se.varn.foundation.administration.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Open;
import se.varn.foundation.administration.AdministrationText;
import se.varn.foundation.shell.Pages;

@Controller
class AccessibilityController {
    private final Pages pages;
    private final AuditPages.AccessibilityPage page;

    AccessibilityController(
            Pages pages,
            @Value("${varn.agency:Myndigheten}") String agency,
            @Value("${varn.contact:}") String contact) {
        this.pages = pages;
        this.page = new AuditPages.AccessibilityPage(agency, contact);
    }

    @GetMapping("/accessibility")
    @Open(because = "the law asks for a statement that everybody can read")
    View statement() {
        return pages.page(
                "administration/accessibility.jte", AdministrationText.ACCESSIBILITY, page);
    }
}
