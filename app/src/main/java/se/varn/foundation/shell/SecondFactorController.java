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

    SecondFactorController(
            Pages pages,
            Sessions sessions,
            SigningIn signingIn,
            SecondFactors factors,
            OpenSessions open) {
        this.pages = pages;
        this.sessions = sessions;
        this.signingIn = signingIn;
        this.factors = factors;
        this.open = open;
    }

    @GetMapping("/sign-in/code")
    @Open(because = "whoever has the right password is not signed in yet")
    View code(HttpServletRequest request, @RequestParam(defaultValue = "/") String back) {
        return sessions.half(request).isEmpty()
                ? pages.redirect("/sign-in", null)
                : code(HttpStatus.OK, back, Form.empty());
    }

    private View code(HttpStatus status, String back, Form form) {
        return pages.page(
                status,
                "shell/code.jte",
                ShellText.CODE_TITLE,
                new SecondFactorPages.Code(form, SignInController.safe(back)));
    }

    @PostMapping("/sign-in/code")
    @Open(because = "whoever has the right password is not signed in yet")
    View check(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String back) {
        Optional<Half> half = sessions.half(request);
        if (half.isEmpty()) {
            return pages.redirect("/sign-in", null);
        }
        Half who = half.get();
        return signingIn
                .second(who.person(), who.round(), code, who.device())
                .map(in -> {
                    enter(request, response, half.get(), in);
                    return pages.redirect(SignInController.safe(back), null);
                })
                .orElseGet(() -> code(HttpStatus.UNPROCESSABLE_CONTENT, back, wrong()));
    }

    private static Form wrong() {
        return Form.empty().with(List.of(new FieldError("code", ShellText.CODE_FAILED)));
    }

    private void enter(
            HttpServletRequest request,
            HttpServletResponse response,
            Half half,
            SigningIn.SignedIn in) {
        DeviceCookie.set(request, response, in.device());
        Way way = half.way() == Way.PASSWORD ? Way.CODE : half.way();
        sessions.enter(request, in, true, way, half.link());
    }

    @GetMapping("/sign-in/enrol")
    @Open(because = "whoever must have a second factor gets it before being signed in")
    View enrol(HttpServletRequest request, @RequestParam(defaultValue = "/") String back) {
        Optional<Half> half = sessions.half(request).filter(h -> !factors.state(h.person()).has());
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
                enter(request, response, who, enrolled.in());
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
                        sessions.handle(request)));
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
