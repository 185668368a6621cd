package se.varn.foundation.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Grave;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Passkeys;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.text.Message;

/** Where people add, name and remove their passkeys. */
@Controller
@RequestMapping("/second-factor/keys")
@Requires(Permission.SIGNED_IN)
class PasskeyController {
    private static final String OWN = "/second-factor";
    private final Pages pages;
    private final Passkeys passkeys;
    private final Sessions sessions;

    PasskeyController(Pages pages, Passkeys passkeys, Sessions sessions) {
        this.pages = pages;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @PostMapping("/begin")
    @Grave
    View begin(HttpServletRequest request, Actor actor) {
        return form(HttpStatus.OK, request, actor, Form.empty());
    }

    private View form(HttpStatus status, HttpServletRequest request, Actor actor, Form form) {
        String key = passkeys.toAdd(actor.person(), sessions.newChallenge(request));
        return pages.page(
                status,
                "shell/add-key.jte",
                PasskeyText.ADD,
                new SecondFactorPages.AddKey(key, form));
    }

    @PostMapping
    @Grave
    View add(HttpServletRequest request, Actor actor, Form form) {
        var outcome =
                passkeys.add(
                        actor,
                        form.value("key-name").strip(),
                        form.value(ProofInterceptor.KEY),
                        sessions.takeChallenge(request));
        return outcome instanceof Outcome.Invalid<UUID>(var errors)
                ? form(HttpStatus.UNPROCESSABLE_CONTENT, request, actor, form.with(errors))
                : done(outcome, PasskeyText.ADDED);
    }

    @PostMapping("/rename")
    View rename(
            Actor actor,
            @RequestParam UUID handle,
            @RequestParam(name = "key-name", defaultValue = "") String name) {
        return done(passkeys.rename(actor, handle, name.strip()), PasskeyText.RENAMED);
    }

    @PostMapping("/remove")
    @Grave
    View remove(Actor actor, @RequestParam UUID handle) {
        return done(passkeys.remove(actor, handle), PasskeyText.REMOVED);
    }

    private View done(Outcome<UUID> outcome, Message words) {
        return switch (outcome) {
            case Outcome.Done<UUID> _ -> pages.redirect(OWN, words);
            case Outcome.Invalid<UUID>(var errors) ->
                    pages.redirect(OWN, errors.getFirst().message());
            case Outcome.Conflict<UUID> _, Outcome.Forbidden<UUID> _, Outcome.Confirm<UUID> _ ->
                    pages.refusal();
        };
    }
}
