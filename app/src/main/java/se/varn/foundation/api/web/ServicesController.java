package se.varn.foundation.api.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Grave;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.access.Role;
import se.varn.foundation.api.ApiText;
import se.varn.foundation.api.NewToken;
import se.varn.foundation.api.OpenService;
import se.varn.foundation.api.Scope;
import se.varn.foundation.api.ServiceAccounts;
import se.varn.foundation.api.ServiceRow;
import se.varn.foundation.api.ServiceText;
import se.varn.foundation.api.Tokens;
import se.varn.foundation.shell.Colleagues;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Pages;

/** Service accounts and their keys. */
@Controller
@RequestMapping("/services")
@Requires(Permission.ACCESS_READ)
class ServicesController {
    private final ServiceAccounts services;
    private final Tokens tokens;
    private final Access access;
    private final Colleagues colleagues;
    private final Pages pages;
    private final Clock clock;

    ServicesController(
            ServiceAccounts services,
            Tokens tokens,
            Access access,
            Colleagues colleagues,
            Pages pages,
            Clock clock) {
        this.services = services;
        this.tokens = tokens;
        this.access = access;
        this.colleagues = colleagues;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View list(Actor actor) {
        return pages.page(
                "api/services.jte",
                ServiceText.SERVICES,
                new ServicePages.ServicesPage(services.list(actor)));
    }

    @GetMapping("/new")
    @Requires(Permission.ACCESS_GRANT)
    View create(Form form) {
        return form(HttpStatus.OK, form);
    }

    @PostMapping("/new")
    @Requires(Permission.ACCESS_GRANT)
    @Grave
    View created(Actor actor, Form form) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        grantable().stream()
                .filter(role -> !form.value("role-" + role.name()).isEmpty())
                .forEach(roles::add);
        var command =
                new OpenService(
                        form.value("name"),
                        form.value("purpose"),
                        uuid(form.value("responsible")),
                        roles,
                        form.value("reason"));
        return switch (services.open(actor, command)) {
            case Outcome.Done<UUID>(var id) ->
                    pages.redirect("/services/" + id, ServiceText.OPENED);
            case Outcome.Invalid<UUID>(var errors) ->
                    form(HttpStatus.UNPROCESSABLE_CONTENT, form.with(errors));
            case Outcome.Conflict<UUID> _, Outcome.Forbidden<UUID> _, Outcome.Confirm<UUID> _ ->
                    pages.refusal();
        };
    }

    private static List<Role> grantable() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.EMPLOYEE && role != Role.ADMINISTRATOR)
                .toList();
    }

    private View form(HttpStatus status, Form form) {
        return pages.page(
                status,
                "api/new-service.jte",
                ServiceText.NEW,
                new ServicePages.NewServicePage(
                        form, colleagues.offer(form, "responsible"), grantable()));
    }

    @GetMapping("/{id}")
    View show(Actor actor, @PathVariable UUID id) {
        return show(HttpStatus.OK, actor, id, Form.empty(), null);
    }

    @PostMapping("/{id}/keys")
    @Requires(Permission.ACCESS_GRANT)
    @Grave
    View key(Actor actor, @PathVariable UUID id, Form form) {
        return switch (services.key(actor, id, TokensController.command(form))) {
            case Outcome.Done<NewToken>(var made) ->
                    show(HttpStatus.OK, actor, id, Form.empty(), made.secret());
            case Outcome.Invalid<NewToken>(var errors) ->
                    show(HttpStatus.UNPROCESSABLE_CONTENT, actor, id, form.with(errors), null);
            case Outcome.Conflict<NewToken> _,
                    Outcome.Forbidden<NewToken> _,
                    Outcome.Confirm<NewToken> _ ->
                    pages.refusal();
        };
    }

    @PostMapping("/{id}/keys/{key}/revoke")
    @Requires(Permission.ACCESS_GRANT)
    View revoked(Actor actor, @PathVariable UUID id, @PathVariable UUID key) {
        return after(tokens.revoke(actor, key), id, ApiText.REVOKED_NOTICE);
    }

    @PostMapping("/{id}/close")
    @Requires(Permission.ACCESS_GRANT)
    View closed(Actor actor, @PathVariable UUID id) {
        return after(services.close(actor, id), id, ServiceText.CLOSED_NOTICE);
    }

    private View after(Outcome<UUID> outcome, UUID id, se.varn.foundation.text.Message notice) {
        return switch (outcome) {
            case Outcome.Done<UUID> _ -> pages.redirect("/services/" + id, notice);
            case Outcome.Conflict<UUID> _ -> pages.conflict("/services/" + id);
            case Outcome.Invalid<UUID> _, Outcome.Forbidden<UUID> _, Outcome.Confirm<UUID> _ ->
                    pages.refusal();
        };
    }

    private View show(HttpStatus status, Actor actor, UUID id, Form form, @Nullable String secret) {
        Optional<ServiceRow> found = services.find(actor, id);
        if (found.isEmpty()) {
            return pages.refusal();
        }
        List<Scope> useful =
                access.actor(id)
                        .map(account ->
                                Arrays.stream(Scope.values())
                                        .filter(scope -> scope.useful(account))
                                        .toList())
                        .orElse(List.of());
        return pages.page(
                status,
                "api/service.jte",
                found.get().name(),
                new ServicePages.ServicePage(
                        found.get(),
                        services.keys(actor, id),
                        useful,
                        form,
                        secret,
                        clock.instant()));
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
