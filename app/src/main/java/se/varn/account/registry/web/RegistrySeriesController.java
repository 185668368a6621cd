package se.varn.account.registry.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.varn.account.registry.MakeOrder;
import se.varn.account.registry.RegistrySeries;
import se.varn.account.registry.RegistryText;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;
import se.varn.foundation.text.Times;

@Controller
@RequestMapping("/registry/series")
@Requires(Permission.REGISTRY_READ)
class RegistrySeriesController {
    private static final String HOME = "/registry/series";

    private final RegistrySeries series;
    private final Pages pages;

    RegistrySeriesController(RegistrySeries series, Pages pages) {
        this.series = series;
        this.pages = pages;
    }

    @GetMapping
    View show(Actor actor, Language language) {
        return show(HttpStatus.OK, actor, language, Form.empty());
    }

    private View show(HttpStatus status, Actor actor, Language language, Form form) {
        return pages.page(
                status,
                "registry/series.jte",
                RegistryText.SERIES_ALL,
                new RegistryPages.SeriesPage(
                        series.all(actor),
                        series.orders(actor),
                        series.kinds().stream()
                                .map(k -> new Choice(k.id(), k.title().in(language)))
                                .toList(),
                        form));
    }

    @PostMapping
    @Requires(Permission.REGISTRY_WRITE)
    View open(Actor actor, Language language, Form form) {
        return answer(
                series.open(actor, form.value("code"), form.value("title")),
                RegistryText.SERIES_OPENED_NOTICE,
                actor,
                language,
                form);
    }

    @PostMapping("/orders")
    @Requires(Permission.REGISTRY_WRITE)
    View order(Actor actor, Language language, Form form) {
        var command =
                new MakeOrder(
                        form.value("kind"),
                        form.value("orderReason"),
                        form.value("decision"),
                        Times.typedDay(form.value("firstDay")).orElse(null));
        return answer(series.order(actor, command), RegistryText.ORDER_MADE, actor, language, form);
    }

    @PostMapping("/{id}/close")
    @Requires(Permission.REGISTRY_WRITE)
    View close(Actor actor, Language language, @PathVariable UUID id, @RequestParam int version) {
        return answer(
                series.close(actor, id, version),
                RegistryText.SERIES_CLOSED_NOTICE,
                actor,
                language,
                Form.empty());
    }

    @PostMapping("/orders/{id}/end")
    @Requires(Permission.REGISTRY_WRITE)
    View end(Actor actor, Language language, @PathVariable UUID id, @RequestParam int version) {
        return answer(
                series.endOrder(actor, id, version),
                RegistryText.ORDER_ENDED,
                actor,
                language,
                Form.empty());
    }

    private View answer(
            Outcome<UUID> outcome, Message notice, Actor actor, Language language, Form form) {
        return switch (outcome) {
            case Outcome.Done<UUID> _ -> pages.redirect(HOME, notice);
            case Outcome.Invalid<UUID>(var errors) ->
                    show(HttpStatus.UNPROCESSABLE_CONTENT, actor, language, form.with(errors));
            case Outcome.Conflict<UUID> _ -> pages.conflict(HOME);
            case Outcome.Confirm<UUID> _, Outcome.Forbidden<UUID> _ -> pages.refusal();
        };
    }
}
