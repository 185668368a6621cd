package se.varn.foundation.api.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Grave;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.api.ApiText;
import se.varn.foundation.api.CreateToken;
import se.varn.foundation.api.NewToken;
import se.varn.foundation.api.Scope;
import se.varn.foundation.api.Tokens;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Times;

/** One's own keys. */
@Controller
@Requires(Permission.SIGNED_IN)
class TokensController {
    private final Tokens tokens;
    private final Pages pages;
    private final Clock clock;

    TokensController(Tokens tokens, Pages pages, Clock clock) {
        this.tokens = tokens;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/tokens")
    View mine(Actor actor) {
        return page(HttpStatus.OK, actor, Form.empty(), null);
    }

    @PostMapping("/tokens")
    @Grave
    View made(Actor actor, Form form) {
        return switch (tokens.create(actor, command(form))) {
            case Outcome.Done<NewToken>(var made) ->
                    page(HttpStatus.OK, actor, Form.empty(), made.secret());
            case Outcome.Invalid<NewToken>(var errors) ->
                    page(HttpStatus.UNPROCESSABLE_CONTENT, actor, form.with(errors), null);
            case Outcome.Conflict<NewToken> _,
                    Outcome.Forbidden<NewToken> _,
                    Outcome.Confirm<NewToken> _ ->
                    pages.refusal();
        };
    }

    static CreateToken command(Form form) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(Scope.values())
                .filter(scope -> !form.value("scope-" + scope.code()).isEmpty())
                .forEach(scopes::add);
        return new CreateToken(
                form.value("name"), scopes, Times.typedDay(form.value("lastDay")).orElse(null));
    }

    @PostMapping("/tokens/{id}/revoke")
    View revoked(Actor actor, @PathVariable UUID id) {
        return switch (tokens.revoke(actor, id)) {
            case Outcome.Done<UUID> _ -> pages.redirect("/tokens", ApiText.REVOKED_NOTICE);
            case Outcome.Conflict<UUID> _ -> pages.conflict("/tokens");
            case Outcome.Invalid<UUID> _, Outcome.Forbidden<UUID> _, Outcome.Confirm<UUID> _ ->
                    pages.refusal();
        };
    }

    private View page(HttpStatus status, Actor actor, Form form, @Nullable String secret) {
        List<Scope> useful =
                Arrays.stream(Scope.values()).filter(scope -> scope.useful(actor)).toList();
        return pages.page(
                status,
                "api/tokens.jte",
                ApiText.KEYS,
                new TokenPages.TokensPage(
                        form, tokens.own(actor), useful, secret, clock.instant()));
    }
}
