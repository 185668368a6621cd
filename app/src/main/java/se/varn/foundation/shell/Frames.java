package se.varn.foundation.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import se.varn.foundation.access.Actor;
import se.varn.foundation.records.Floor;
import se.varn.foundation.records.MenuEntry;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/** Makes the frame of a page from its request. */
@Component
class Frames {
    static final String LANGUAGE_COOKIE = "varn-language";
    static final String SCHEME_COOKIE = "varn-scheme";
    static final String ACTOR = "varn.actor";
    private final List<MenuEntry> entries;
    private final List<UnreadCount> unread;
    private final Clock clock;
    private final String agency;
    private final boolean pseudo;

    Frames(
            List<MenuEntry> entries,
            List<UnreadCount> unread,
            Clock clock,
            @Value("${varn.agency:Myndigheten}") String agency,
            @Value("${varn.pseudo-locale:false}") boolean pseudo) {
        this.entries =
                entries.stream()
                        .sorted(
                                Comparator.comparing(MenuEntry::floor)
                                        .thenComparingInt(MenuEntry::order))
                        .toList();
        this.unread = unread;
        this.clock = clock;
        this.agency = agency;
        this.pseudo = pseudo;
    }

    Frame of(HttpServletRequest request, Object title) {
        Language language = language(request);
        Actor actor = (Actor) request.getAttribute(ACTOR);
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        Object notice = flash == null ? null : flash.get("notice");
        String path =
                String.valueOf(
                        request.getAttribute("jakarta.servlet.error.request_uri") == null
                                ? request.getRequestURI()
                                : request.getAttribute("jakarta.servlet.error.request_uri"));
        return new Frame(
                title instanceof Message m ? m.in(language) : String.valueOf(title),
                language,
                actor,
                actor == null ? List.of() : menu(actor, path),
                path,
                csrf == null ? "_csrf" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken(),
                scheme(request),
                notice == null ? null : notice.toString(),
                agency,
                actor == null ? 0 : unread.stream().mapToInt(u -> u.of(actor)).sum(),
                clock.instant());
    }

    Language language(HttpServletRequest request) {
        String chosen = cookie(request, LANGUAGE_COOKIE);
        if (chosen == null) {
            Locale wanted =
                    request.getHeader("Accept-Language") == null
                            ? Locale.of("sv")
                            : request.getLocale();
            return wanted.getLanguage().equals("en") ? Language.EN : Language.SV;
        }
        Language language = Language.of(chosen);
        return language == Language.PSEUDO && !pseudo ? Language.SV : language;
    }

    private static String scheme(HttpServletRequest request) {
        String chosen = cookie(request, SCHEME_COOKIE);
        return chosen != null && Set.of("light", "dark").contains(chosen) ? chosen : "auto";
    }

    static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private List<Frame.MenuGroup> menu(Actor actor, String path) {
        List<Frame.MenuGroup> groups = new ArrayList<>();
        groups.add(
                new Frame.MenuGroup(
                        null,
                        List.of(new Frame.MenuLine(ShellText.MY_DAY, "/", 0, path.equals("/")))));
        for (Floor floor : Floor.values()) {
            List<Frame.MenuLine> lines =
                    entries.stream()
                            .filter(e -> e.floor() == floor && actor.may(e.permission()))
                            .map(e ->
                                    new Frame.MenuLine(
                                            e.title(),
                                            e.address(),
                                            e.count(actor),
                                            path.equals(e.address())
                                                    || path.startsWith(e.address() + "/")))
                            .toList();
            if (!lines.isEmpty()) {
                groups.add(new Frame.MenuGroup(floor, lines));
            }
        }
        return groups;
    }
}
