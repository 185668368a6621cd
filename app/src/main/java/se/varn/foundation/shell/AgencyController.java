package se.varn.foundation.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.AgencyClient;
import se.varn.foundation.access.AgencyException;
import se.varn.foundation.access.AgencyRefusal;
import se.varn.foundation.access.AgencySignIn;
import se.varn.foundation.access.AgencySignOut;
import se.varn.foundation.access.Open;
import se.varn.foundation.access.SecondFactors;
import se.varn.foundation.access.SigningIn;
import se.varn.foundation.access.Way;

/** Sign-in by the agency's identity provider: there, back, and what comes of it. */
@Controller
@RequestMapping(AgencyController.HOME)
@Open(because = "this is where people sign in")
class AgencyController {
    static final String HOME = "/sign-in/agency";

    /** What the provider sends by itself, without a form of ours. */
    static final String ENDED = HOME + "/ended";

    private final Pages pages;
    private final AgencyClient client;
    private final AgencySignIn signIn;
    private final AgencySignOut signOut;
    private final SecondFactors factors;
    private final Sessions sessions;

    AgencyController(
            Pages pages,
            AgencyClient client,
            AgencySignIn signIn,
            AgencySignOut signOut,
            SecondFactors factors,
            Sessions sessions) {
        this.pages = pages;
        this.client = client;
        this.signIn = signIn;
        this.signOut = signOut;
        this.factors = factors;
        this.sessions = sessions;
    }

    /**
     * Leads to the provider.
     *
     * @param anew whether somebody who is signed in proves it once more, before a grave act
     */
    @GetMapping
    View begin(
            HttpServletRequest request,
            @RequestParam(defaultValue = "/") String back,
            @RequestParam(defaultValue = "false") boolean anew) {
        if (!client.on() || (anew && sessions.actor(request).isEmpty())) {
            return pages.redirect("/sign-in", null);
        }
        try {
            String there = client.begin(request, SignInController.safe(back), anew).toString();
            return pages.redirect(there, null);
        } catch (AgencyException e) {
            return refused(e.refusal());
        }
    }

    @GetMapping("/back")
    View back(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable String error,
            @RequestParam @Nullable String iss,
            @CookieValue(name = DeviceCookie.NAME, defaultValue = "") String device) {
        if (!client.on()) {
            return pages.redirect("/sign-in", null);
        }
        String session = request.getSession(true).getId();
        try {
            var proved = client.finish(session, new AgencyClient.Answer(state, code, error, iss));
            return proved.anew() ? anew(request, proved) : enter(request, response, proved, device);
        } catch (AgencyException e) {
            return refused(e.refusal());
        }
    }

    private View anew(HttpServletRequest request, AgencyClient.Proved proved)
            throws AgencyException {
        Optional<Actor> actor = sessions.actor(request);
        if (actor.isEmpty() || !signIn.provesAnew(actor.get().person(), proved.proof())) {
            return refused(AgencyRefusal.NOT_ANEW);
        }
        sessions.prove(request);
        request.setAttribute(Frames.ACTOR, actor.get());
        return pages.page(
                "shell/message.jte",
                ShellText.PROOF_DONE,
                new ShellPages.MessagePage(ShellText.PROOF_DONE, ShellText.PROOF_DONE_HELP));
    }

    private View enter(
            HttpServletRequest request,
            HttpServletResponse response,
            AgencyClient.Proved proved,
            String device)
            throws AgencyException {
        AgencySignIn.In came = signIn.enter(proved.proof(), device);
        SigningIn.SignedIn in = came.in();
        if (in.owes()) {
            sessions.enterHalf(request, in, Way.AGENCY, came.link());
            String step =
                    factors.state(in.person().id()).any() ? "/sign-in/code" : "/sign-in/enrol";
            return pages.redirect(
                    step + "?back=" + URLEncoder.encode(proved.back(), StandardCharsets.UTF_8),
                    null);
        }
        DeviceCookie.set(request, response, in.device());
        sessions.enter(request, in, came.twice(), Way.AGENCY, came.link());
        return pages.redirect(proved.back(), null);
    }

    private View refused(AgencyRefusal why) {
        HttpStatus status =
                switch (why) {
                    case PROVIDER_DOWN -> HttpStatus.SERVICE_UNAVAILABLE;
                    case NOT_BEGUN, NOT_PROVED -> HttpStatus.BAD_REQUEST;
                    case DENIED, NOT_ANEW, UNKNOWN, UNVERIFIED, BOUND_ELSEWHERE, NO_GROUPS ->
                            HttpStatus.FORBIDDEN;
                };
        return pages.page(
                status,
                "shell/agency-refused.jte",
                AgencyText.TITLE,
                new ShellPages.AgencyRefused(AgencyText.of(why)));
    }

    /** The provider says that somebody has signed out over there; no browser sends this. */
    @PostMapping("/ended")
    ResponseEntity<Void> ended(
            @RequestParam(name = "logout_token", defaultValue = "") String message) {
        try {
            signOut.end(message);
            return ResponseEntity.ok().header("Cache-Control", "no-store").build();
        } catch (AgencyException e) {
            return ResponseEntity.badRequest().header("Cache-Control", "no-store").build();
        }
    }
}
