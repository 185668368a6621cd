package se.varn.foundation.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Accounts;
import se.varn.foundation.access.AgencyClient;
import se.varn.foundation.access.AgencyLink;
import se.varn.foundation.access.Open;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.access.SecondFactors;
import se.varn.foundation.access.SigningIn;
import se.varn.foundation.access.Way;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;

/**
 * Sign-in and out with local accounts, first passwords by one-time link, and the demo's people on
 * loopback.
 */
@Controller
@Open(because = "this is where people sign in")
class SignInController {
    /**
     * Names by which a browser on this machine reaches the demo; another name may be a trick with
     * DNS.
     */
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /** Headers by which a proxy shows itself. */
    private static final Set<String> FORWARDED =
            Set.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private final Pages pages;
    private final Accounts accounts;
    private final SigningIn signingIn;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Access access;
    private final Organisation organisation;
    private final AgencyClient agency;
    private final boolean demo;

    SignInController(
            Pages pages,
            Accounts accounts,
            SigningIn signingIn,
            SecondFactors factors,
            Sessions sessions,
            Access access,
            Organisation organisation,
            AgencyClient agency,
            @Value("${varn.demo:false}") boolean demo) {
        this.pages = pages;
        this.accounts = accounts;
        this.signingIn = signingIn;
        this.factors = factors;
        this.sessions = sessions;
        this.access = access;
        this.organisation = organisation;
        this.agency = agency;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    View form(HttpServletRequest request, @RequestParam(defaultValue = "/") String back) {
        return pages.page(
                "shell/sign-in.jte",
                ShellText.SIGN_IN,
                new ShellPages.SignInPage(
                        false, "", safe(back), agencyName(), demoPeople(request)));
    }

    private @Nullable String agencyName() {
        return agency.on() ? agency.name() : null;
    }

    @PostMapping("/sign-in")
    View signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String username,
            @RequestParam String password,
            @RequestParam(defaultValue = "/") String back,
            @CookieValue(name = DeviceCookie.NAME, defaultValue = "") String device) {
        var entered = signingIn.signIn(username.strip(), password, device);
        if (entered.isEmpty()) {
            return pages.page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "shell/sign-in.jte",
                    ShellText.SIGN_IN,
                    new ShellPages.SignInPage(
                            true, username, safe(back), agencyName(), demoPeople(request)));
        }
        SigningIn.SignedIn in = entered.get();
        UUID person = in.person().id();
        if (in.owes()) {
            sessions.enterHalf(request, in, Way.PASSWORD, null);
            String step = factors.state(person).any() ? "/sign-in/code" : "/sign-in/enrol";
            return pages.redirect(
                    step + "?back=" + URLEncoder.encode(safe(back), StandardCharsets.UTF_8), null);
        }
        DeviceCookie.set(request, response, in.device());
        sessions.enter(request, in, false, Way.PASSWORD, null);
        return pages.redirect(safe(back), null);
    }

    @PostMapping("/demo/sign-in")
    View demo(
            HttpServletRequest request,
            @RequestParam UUID person,
            @RequestParam(defaultValue = "/") String back) {
        if (demoPeople(request).isEmpty() || access.actor(person).isEmpty()) {
            return pages.refusal();
        }
        signingIn.demo(person);
        Person who = organisation.person(person).orElseThrow();
        var in = new SigningIn.SignedIn(who, accounts.round(person), "", false);
        sessions.enter(request, in, true, Way.DEMO, null);
        return pages.redirect(safe(back), null);
    }

    @PostMapping("/sign-out")
    View signOut(HttpServletRequest request) {
        sessions.actor(request).ifPresent(actor -> signingIn.signOut(actor.person()));
        Optional<AgencyLink> link = sessions.link(request);
        // First of all here: the provider may be slow.
        sessions.leave(request);
        Optional<URI> there = link.flatMap(l -> agency.signOut(l.idToken()));
        return there.map(this::alsoThere).orElseGet(() -> pages.redirect("/sign-in", null));
    }

    /** No redirect: the content policy lets a form lead nowhere but home. */
    private View alsoThere(URI there) {
        View page =
                pages.page(
                        "shell/signed-out.jte",
                        AgencyText.SIGNED_OUT,
                        new ShellPages.SignedOut(there.toString()));
        return (model, request, response) -> {
            request.removeAttribute(Frames.ACTOR);
            response.setHeader("Refresh", "0;url=" + there);
            page.render(model, request, response);
        };
    }

    @GetMapping("/password/{token}")
    View passwordForm(@PathVariable String token) {
        return password(HttpStatus.OK, token, Form.empty());
    }

    @PostMapping("/password/{token}")
    View setPassword(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String token,
            @RequestParam String password) {
        return switch (accounts.setPassword(token, password)) {
            case Outcome.Done<Person>(var person) -> {
                DeviceCookie.set(request, response, signingIn.newDevice(person));
                sessions.leave(request);
                yield pages.redirect("/sign-in", ShellText.PASSWORD_SET, person.username());
            }
            case Outcome.Invalid<Person>(var errors) ->
                    password(HttpStatus.UNPROCESSABLE_CONTENT, token, Form.empty().with(errors));
            case Outcome.Forbidden<Person> _,
                    Outcome.Conflict<Person> _,
                    Outcome.Confirm<Person> _ ->
                    password(HttpStatus.NOT_FOUND, token, Form.empty());
        };
    }

    private View password(HttpStatus status, String token, Form form) {
        Person person = accounts.ownerOf(token).orElse(null);
        return pages.page(
                person == null ? HttpStatus.NOT_FOUND : status,
                "shell/password.jte",
                ShellText.SET_PASSWORD,
                new ShellPages.PasswordPage(person, token, form));
    }

    /** Only a path of our own, so that a link cannot send a signed-in person elsewhere. */
    static String safe(String back) {
        boolean plain = back.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '\\');
        return plain && back.startsWith("/") && !back.startsWith("//") && back.length() < 500
                ? back
                : "/";
    }

    private List<ShellPages.DemoPerson> demoPeople(HttpServletRequest request) {
        List<ShellPages.DemoPerson> people = new ArrayList<>();
        if (!demo || !loopback(request)) {
            return people;
        }
        Set<UUID> taken = new HashSet<>();
        for (Role role : Role.values()) {
            access.holders(role).stream()
                    .filter(p -> taken.add(p.id()))
                    .findFirst()
                    .ifPresent(p -> people.add(new ShellPages.DemoPerson(p, role)));
        }
        organisation.people().stream()
                .filter(p -> access.grants(p.id()).isEmpty())
                .findFirst()
                .ifPresent(p -> people.addFirst(new ShellPages.DemoPerson(p, Role.EMPLOYEE)));
        return people;
    }

    private static boolean loopback(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    && OWN_NAMES.contains(request.getServerName())
                    && FORWARDED.stream().allMatch(name -> request.getHeader(name) == null);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
