package se.varn.foundation.notifications.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.notifications.NoticesText;
import se.varn.foundation.notifications.Notifications;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Pages;

@Controller
@Requires(Permission.SIGNED_IN)
class NoticesController {
    private final Notifications notifications;
    private final Pages pages;

    NoticesController(Notifications notifications, Pages pages) {
        this.notifications = notifications;
        this.pages = pages;
    }

    @GetMapping("/notices")
    View list(HttpServletRequest request, Actor actor) {
        var query = ListQuery.of(request, Set.of("time"), "time", true);
        return pages.page(
                "notifications/list.jte",
                NoticesText.NOTICES,
                new NoticesPage(notifications.list(actor, query), notifications.unread(actor) > 0));
    }

    @PostMapping("/notices/{id}")
    View open(Actor actor, @PathVariable UUID id) {
        return notifications
                .open(actor, id)
                .map(address -> pages.redirect(address, null))
                .orElseGet(pages::refusal);
    }

    @PostMapping("/notices/read")
    View readAll(Actor actor) {
        notifications.markAllRead(actor);
        return pages.redirect("/notices", NoticesText.MARKED);
    }

    @GetMapping("/mail")
    @Requires(Permission.SYSTEM_ADMIN)
    View mail(Actor actor) {
        return pages.page(
                "notifications/mail.jte",
                NoticesText.MAIL_PAGE,
                new MailPage(notifications.deliveries(actor), Notifications.MOST_ATTEMPTS));
    }

    @PostMapping("/mail")
    @Requires(Permission.SYSTEM_ADMIN)
    View tryAgain(Actor actor) {
        return pages.redirect("/mail", NoticesText.TRIED, notifications.tryAgain(actor));
    }
}
