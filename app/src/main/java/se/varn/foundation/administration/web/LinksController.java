package se.varn.foundation.administration.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Accounts;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Grave;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.administration.AdministrationText;
import se.varn.foundation.administration.Directory;
import se.varn.foundation.administration.PersonRow;
import se.varn.foundation.notifications.PasswordMail;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Pages;

/** Links for new passwords: shown once to be printed, or sent by mail and not shown. */
@Controller
@Requires(Permission.ACCESS_GRANT)
class LinksController {
    private final Accounts accounts;
    private final Directory directory;
    private final PasswordMail mail;
    private final Pages pages;
    private final String home;

    LinksController(
            Accounts accounts,
            Directory directory,
            PasswordMail mail,
            Pages pages,
            @Value("${varn.address:http://localhost:8080}") String home) {
        this.accounts = accounts;
        this.directory = directory;
        this.mail = mail;
        this.pages = pages;
        this.home = home.replaceFirst("/+$", "");
    }

    @PostMapping("/people/{id}/password")
    @Grave
    View link(Actor actor, @PathVariable UUID id, Form form) {
        PersonRow person = directory.find(id).orElse(null);
        return switch (accounts.oneTimeLink(actor, id)) {
            case Outcome.Done<Accounts.Link>(var made) when person != null ->
                    show(person, made, !form.value("mail").isEmpty());
            case Outcome.Done<Accounts.Link> _,
                    Outcome.Invalid<Accounts.Link> _,
                    Outcome.Conflict<Accounts.Link> _,
                    Outcome.Forbidden<Accounts.Link> _,
                    Outcome.Confirm<Accounts.Link> _ ->
                    pages.refusal();
        };
    }

    private View show(PersonRow person, Accounts.Link made, boolean byMail) {
        String address = home + "/password/" + made.token();
        boolean sent = byMail && mail.send(person.email(), address, made.until());
        @Nullable String shown = sent ? null : address;
        return pages.page(
                HttpStatus.OK,
                "administration/link.jte",
                AdministrationText.LINK_TITLE,
                new PeoplePages.LinkPage(person, shown, made.until(), byMail && !sent));
    }
}
