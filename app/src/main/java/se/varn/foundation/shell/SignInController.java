package se.varn.foundation.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Accounts;
import se.varn.foundation.access.Open;
import se.varn.foundation.access.Role;
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
    private final Access access;
    private final Organisation organisation;
    private final boolean demo;

    SignInController(
            Pages pages,
            Accounts accounts,
            Access access,
            Organisation organisation,
            @Value("${varn.demo:false}") boolean demo) {
        this.pages = pages;
        this.accounts = accounts;
        this.access = access;
        this.organisation = organisation;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    View form(HttpServletRequest request, @RequestParam(defaultValue = "/") String back) {
        return pages.page(
                "shell/sign-in.jte",
                ShellText.SIGN_IN,
                new ShellPages.SignInPage(false, "", safe(back), demoPeople(request)));
    }

    @PostMapping("/sign-in")
    View signIn(
            HttpServletRequest request,
            @RequestParam String username,
            @RequestParam String password,
            @RequestParam(defaultValue = "/") String back) {
        Optional<Person> person = accounts.signIn(username.strip(), password);
        if (person.isEmpty()) {
            return pages.page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "shell/sign-in.jte",
                    ShellText.SIGN_IN,
                    new ShellPages.SignInPage(true, username, safe(back), demoPeople(request)));
        }
        enter(request, person.get().id());
        return pages.redirect(safe(back), null);
    }

    @PostMapping("/demo/sign-in")
    View demo(
            HttpServletRequest request,
            @RequestParam UUID person,
            @RequestParam(defaultValue = "/") String back) {
        if (demoPeople(request).isEmpty() || organisation.person(person).isEmpty()) {
            return pages.refusal();
        }
        enter(request, person);
        return pages.redirect(safe(back), null);
    }

    @PostMapping("/sign-out")
    View signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return pages.redirect("/sign-in", null);
    }

    @GetMapping("/password/{token}")
    View passwordForm(@PathVariable String token) {
        return password(HttpStatus.OK, token, false);
    }

    @PostMapping("/password/{token}")
    View setPassword(@PathVariable String token, @RequestParam String password) {
        if (accounts.setPassword(token, password).isEmpty()) {
            return password(HttpStatus.UNPROCESSABLE_CONTENT, token, true);
        }
        return pages.redirect("/sign-in", ShellText.PASSWORD_SET);
    }

    private View password(HttpStatus status, String token, boolean tooShort) {
        String name = accounts.ownerOf(token).map(Person::name).orElse(null);
        return pages.page(
                name == null ? HttpStatus.NOT_FOUND : status,
                "shell/password.jte",
                ShellText.SET_PASSWORD,
                new ShellPages.PasswordPage(name, token, tooShort));
    }

    private static void enter(HttpServletRequest request, UUID person) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true).setAttribute(PermissionInterceptor.PERSON, person);
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
