package se.varn.account.registry.web;

import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.varn.account.registry.Deliveries;
import se.varn.account.registry.RegistrySeries;
import se.varn.account.registry.RegistryText;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Message;

@Controller
@RequestMapping("/registry/deliveries")
@Requires(Permission.REGISTRY_READ)
class DeliveriesController {
    private static final String HOME = "/registry/deliveries";

    private final Deliveries deliveries;
    private final RegistrySeries series;
    private final Pages pages;

    DeliveriesController(Deliveries deliveries, RegistrySeries series, Pages pages) {
        this.deliveries = deliveries;
        this.series = series;
        this.pages = pages;
    }

    @GetMapping
    View list(Actor actor) {
        return list(HttpStatus.OK, actor, Form.empty());
    }

    private View list(HttpStatus status, Actor actor, Form form) {
        return pages.page(
                status,
                "registry/deliveries.jte",
                RegistryText.DELIVERIES,
                new RegistryPages.DeliveriesPage(
                        deliveries.all(actor),
                        series.all(actor).stream()
                                .map(s ->
                                        new Choice(s.id().toString(), s.code() + " – " + s.title()))
                                .toList(),
                        form));
    }

    @PostMapping
    @Requires(Permission.REGISTRY_WRITE)
    View order(Actor actor, Form form) {
        return answer(
                deliveries.order(
                        actor,
                        RegistryController.uuid(form.value("series")),
                        year(form.value("year"))),
                RegistryText.DELIVERY_ORDERED,
                actor,
                form);
    }

    private static @Nullable Integer year(String text) {
        return text.strip().matches("[0-9]{4}") ? Integer.valueOf(text.strip()) : null;
    }

    @PostMapping("/{id}")
    @Requires(Permission.REGISTRY_WRITE)
    View delivered(Actor actor, @PathVariable UUID id, @RequestParam int version, Form form) {
        return answer(
                deliveries.delivered(actor, id, version, form.value("receiver")),
                RegistryText.DELIVERY_DELIVERED,
                actor,
                form);
    }

    private View answer(Outcome<UUID> outcome, Message notice, Actor actor, Form form) {
        return switch (outcome) {
            case Outcome.Done<UUID> _ -> pages.redirect(HOME, notice);
            case Outcome.Invalid<UUID>(var errors) ->
                    list(HttpStatus.UNPROCESSABLE_CONTENT, actor, form.with(errors));
            case Outcome.Conflict<UUID> _ -> pages.conflict(HOME);
            case Outcome.Confirm<UUID> _, Outcome.Forbidden<UUID> _ -> pages.refusal();
        };
    }

    @GetMapping("/{id}/package.zip")
    @Requires(Permission.REGISTRY_WRITE)
    ResponseEntity<Resource> file(Actor actor, @PathVariable UUID id) {
        Path file = deliveries.open(actor, id).orElse(null);
        if (file == null) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"varn-" + id + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(file));
    }
}
