package se.varn.foundation.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Grave;
import se.varn.foundation.access.Open;
import se.varn.foundation.access.OpenSessions;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Passkeys;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.access.SecondFactors;
import se.varn.foundation.access.SigningIn;
import se.varn.foundation.access.Way;

/** The second proof at sign-in, and the page where people keep their own. */
@Controller
class SecondFactorController {
    private static final String OWN = "/second-factor";
    private final Pages pages;
    private final Sessions sessions;
    private final SigningIn signingIn;
    private final SecondFactors factors;
    private final OpenSessions open;
    private final Passkeys passkeys;

    SecondFactorController(
            Pages pages,
            Sessions sessions,
            SigningIn signingIn,
            SecondFactors factors,
            OpenSessions open,
            Passkeys passkeys) {
        this.pages = pages;
        this.sessions = sessions;
        this.signingIn = signingIn;
        this.factors = factors;
        this.open = open;
        this.passkeys = passkeys;
    }

    @GetMapping("/sign-in/code")
    @Open(because = "whoever has the right password is not signed in yet")
    View code(HttpServletRequest request, @RequestParam(defaultValue = "/") String back) {
        return sessions.half(request)
                .map(half -> code(HttpStatus.OK, request, half, back, Form.empty()))
                .orElseGet(() -> pages.redirect("/sign-in", null));
    }

    private View code(
            HttpStatus status, HttpServletRequest request, Half half, String back, Form form) {
        SecondFactors.State has = factors.state(half.person());
        String key =
                has.keys() == 0
                        ? null
                        : passkeys.toProve(half.person(), sessions.newChallenge(request));
        return pages.page(
                status,
                "shell/code.jte",
                ShellText.CODE_TITLE,
                new SecondFactorPages.Code(form, SignInController.safe(back), has.has(), key));
    }

    @PostMapping("/sign-in/code")
    @Open(because = "whoever has the right password is not signed in yet")
    View check(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(name = ProofInterceptor.KEY, defaultValue = "") String key,
            @RequestParam(defaultValue = "/") String back) {
        Optional<Half> half = sessions.half(request);
        if (half.isEmpty()) {
            return pages.redirect("/sign-in", null);
        }
        Half who = half.get();
        var in =
                key.isBlank()
                        ? signingIn.second(who.person(), who.round(), code, who.device())
                        : signingIn.secondByKey(
                                who.person(),
                                who.round(),
                                key,
                                sessions.takeChallenge(request),
                                who.device());
        if (in.isEmpty()) {
            return code(
                    HttpStatus.UNPROCESSABLE_CONTENT, request, who, back, wrong(!key.isBlank()));
        }
        enter(request, response, who, in.get(), key.isBlank() ? Way.CODE : Way.PASSKEY);
        return pages.redirect(SignInController.safe(back), null);
    }

    private static Form wrong(boolean key) {
        var words = key ? PasskeyText.FAILED : ShellText.CODE_FAILED;
        return Form.empty().with(List.of(new FieldError("code", words)));
    }

    private void enter(
            HttpServletRequest request,
            HttpServletResponse response,
            Half half,
            SigningIn.SignedIn in,
            Way second) {
        DeviceCookie.set(request, response, in.device());
        Way way = half.way() == Way.PASSWORD ? second : half.way();
        sessions.enter(request, in, true, way, half.link());
    }

    @GetMapping("/sign-in/enrol")
    @Open(because = "whoever must have a second factor gets it before being signed in")
    View enrol(HttpServletRequest request, @RequestParam(defaultValue = "/") String back) {
        Optional<Half> half = sessions.half(request).filter(h -> !factors.state(h.person()).any());
        return half.isEmpty()
                ? pages.redirect("/sign-in", null)
                : enrol(HttpStatus.OK, request, half.get(), back, Form.empty());
    }

    private View enrol(
            HttpStatus status, HttpServletRequest request, Half half, String back, Form form) {
        return shown(request, half.person())
                .map(e ->
                        enrol(
                                status,
                                new SecondFactorPages.Enrol(
                                        e,
                                        Square.of(e.uri()),
                                        "/sign-in/enrol",
                                        SignInController.safe(back),
                                        true,
                                        form)))
                .orElseGet(() -> pages.redirect("/sign-in", null));
    }

    private View enrol(HttpStatus status, SecondFactorPages.Enrol page) {
        return pages.page(status, "shell/enrol.jte", ShellText.FACTOR_ENROL, page);
    }

    private Optional<SecondFactors.Enrolment> shown(HttpServletRequest request, UUID person) {
        return factors.shown(person, sessions.enrolment(request, person));
    }

    @PostMapping("/sign-in/enrol")
    @Open(because = "whoever must have a second factor gets it before being signed in")
    View enrolled(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String back) {
        Optional<Half> half = sessions.half(request);
        if (half.isEmpty()) {
            return pages.redirect("/sign-in", null);
        }
        Half who = half.get();
        byte[] sealed = sessions.enrolment(request, who.person());
        return switch (signingIn.enrol(who.person(), who.round(), sealed, code, who.device())) {
            case Outcome.Done<SigningIn.Enrolled>(var enrolled) -> {
                enter(request, response, who, enrolled.in(), Way.CODE);
                yield codes(enrolled.codes(), SignInController.safe(back));
            }
            case Outcome.Invalid<SigningIn.Enrolled>(var errors) ->
                    enrol(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            request,
                            who,
                            back,
                            Form.empty().with(errors));
            case Outcome.Conflict<SigningIn.Enrolled> _,
                    Outcome.Forbidden<SigningIn.Enrolled> _,
                    Outcome.Confirm<SigningIn.Enrolled> _ ->
                    pages.redirect("/sign-in", null);
        };
    }

    private View codes(List<String> codes, String onwards) {
        return pages.page(
                "shell/codes.jte",
                ShellText.CODES_TITLE,
                new SecondFactorPages.Codes(codes, onwards));
    }

    @GetMapping(OWN)
    @Requires(Permission.SIGNED_IN)
    View own(HttpServletRequest request, Actor actor) {
        return pages.page(
                "shell/second-factor.jte",
                ShellText.OWN_SIGN_IN,
                new SecondFactorPages.Own(
                        factors.state(actor.person()),
                        factors.demanded(actor.person()),
                        open.of(actor, actor.person()),
                        sessions.handle(request),
                        passkeys.of(actor.person())));
    }

    @PostMapping(OWN + "/sessions/end")
    @Requires(Permission.SIGNED_IN)
    View endSession(HttpServletRequest request, Actor actor, @RequestParam UUID handle) {
        boolean here = handle.equals(sessions.handle(request));
        return ended(open.end(actor, handle), here ? "/sign-in" : OWN);
    }

    @PostMapping(OWN + "/sessions/end-others")
    @Requires(Permission.SIGNED_IN)
    View endOthers(HttpServletRequest request, Actor actor) {
        return ended(open.endOthers(actor, sessions.handle(request)), OWN);
    }

    private View ended(Outcome<Integer> outcome, String address) {
        return switch (outcome) {
            case Outcome.Done<Integer>(var count) ->
                    pages.redirect(address, ShellText.SESSIONS_ENDED, count);
            case Outcome.Invalid<Integer> _,
                    Outcome.Conflict<Integer> _,
                    Outcome.Forbidden<Integer> _,
                    Outcome.Confirm<Integer> _ ->
                    pages.refusal();
        };
    }

    @PostMapping(OWN + "/begin")
    @Requires(Permission.SIGNED_IN)
    @Grave
    View begin(HttpServletRequest request, Actor actor) {
        sessions.endEnrolment(request);
        return ownEnrol(HttpStatus.OK, request, actor, Form.empty());
    }

    private View ownEnrol(HttpStatus status, HttpServletRequest request, Actor actor, Form form) {
        return shown(request, actor.person())
                .map(e ->
                        enrol(
                                status,
                                new SecondFactorPages.Enrol(
                                        e, Square.of(e.uri()), OWN + "/confirm", OWN, false, form)))
                .orElseGet(() -> pages.redirect(OWN, null));
    }

    @PostMapping(OWN + "/confirm")
    @Requires(Permission.SIGNED_IN)
    @Grave
    View confirm(HttpServletRequest request, Actor actor, Form form) {
        byte[] sealed = sessions.enrolment(request, actor.person());
        return switch (factors.confirm(actor.person(), sealed, form.value("code"))) {
            case Outcome.Done<List<String>>(var codes) -> {
                sessions.endEnrolment(request);
                yield codes(codes, OWN);
            }
            case Outcome.Invalid<List<String>>(var errors) ->
                    ownEnrol(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            request,
                            actor,
                            Form.empty().with(errors));
            case Outcome.Conflict<List<String>> _,
                    Outcome.Forbidden<List<String>> _,
                    Outcome.Confirm<List<String>> _ ->
                    pages.redirect(OWN, null);
        };
    }

    @PostMapping(OWN + "/codes")
    @Requires(Permission.SIGNED_IN)
    @Grave
    View renew(Actor actor) {
        return switch (factors.renewCodes(actor)) {
            case Outcome.Done<List<String>>(var codes) -> codes(codes, OWN);
            case Outcome.Invalid<List<String>> _,
                    Outcome.Conflict<List<String>> _,
                    Outcome.Forbidden<List<String>> _,
                    Outcome.Confirm<List<String>> _ ->
                    pages.redirect(OWN, null);
        };
    }
}
