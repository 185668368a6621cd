package se.varn.foundation.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Open;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;
import se.varn.foundation.records.MyDay;
import se.varn.foundation.records.RecordKind;
import se.varn.foundation.records.RecordThread;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Times;

/** My day, search, the thread through a record, and how pages look. */
@Controller
@Requires(Permission.SIGNED_IN)
class StartController {
    /** The pseudo-record on which rooms show boxes of the start page. */
    private static final RecordRef START = new RecordRef("start", new UUID(0, 0));

    private final Pages pages;
    private final Cards cards;
    private final RecordThread thread;
    private final List<MyDay> days;
    private final Boxes boxes;
    private final List<RecordKind> kinds;
    private final Clock clock;

    StartController(
            Pages pages,
            Cards cards,
            RecordThread thread,
            List<MyDay> days,
            Boxes boxes,
            List<RecordKind> kinds,
            Clock clock) {
        this.pages = pages;
        this.cards = cards;
        this.thread = thread;
        this.days = days;
        this.boxes = boxes;
        this.kinds = kinds;
        this.clock = clock;
    }

    @GetMapping("/")
    View start(Actor actor, Language language) {
        var now = clock.instant();
        List<MyDay.Task> tasks = new ArrayList<>();
        days.forEach(day -> tasks.addAll(day.tasks(actor)));
        tasks.sort(
                Comparator.comparing(
                        MyDay.Task::due, Comparator.nullsLast(Comparator.naturalOrder())));
        var today = Times.day(now);
        String week =
                ShellText.WEEK.in(
                        language,
                        today.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                        Times.dateTime(now).substring(11));
        return pages.page(
                "shell/start.jte",
                ShellText.MY_DAY,
                new ShellPages.StartPage(
                        Times.longDay(today, language),
                        week,
                        tasks,
                        boxes.across(START, actor, language),
                        boxes.beside(START, actor, language)));
    }

    @GetMapping("/search")
    View search(Actor actor, @RequestParam(defaultValue = "") String q) {
        String query = q.length() > 200 ? q.substring(0, 200) : q;
        List<ShellPages.Found> found =
                cards.search(actor, query, Set.of(), 50).stream().map(this::found).toList();
        return pages.page(
                "shell/search.jte",
                ShellText.SEARCH_TITLE,
                new ShellPages.SearchPage(query.strip(), found));
    }

    @GetMapping("/thread/{kind}/{id}")
    View thread(Actor actor, @PathVariable String kind, @PathVariable UUID id) {
        List<RecordThread.Knot> knots = thread.through(actor, new RecordRef(kind, id));
        if (knots.isEmpty()) {
            return pages.refusal();
        }
        Card here = knots.stream().filter(k -> k.steps() == 0).findFirst().orElseThrow().card();
        return pages.page(
                "shell/thread.jte",
                ShellText.THREAD,
                new ShellPages.ThreadPage(
                        here,
                        knots.stream().map(k -> new ShellPages.Knot(found(k.card()), k)).toList()));
    }

    @PostMapping("/preferences")
    @Open(because = "language and appearance are kept in the browser only")
    View preferences(
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "/") String back) {
        if (Set.of("sv", "en", "pseudo").contains(language)) {
            keep(response, Frames.LANGUAGE_COOKIE, language);
        }
        if (Set.of("auto", "light", "dark").contains(scheme)) {
            keep(response, Frames.SCHEME_COOKIE, scheme);
        }
        return pages.redirect(SignInController.safe(back), null);
    }

    @GetMapping(value = "/health", produces = MediaType.TEXT_PLAIN_VALUE)
    @Open(because = "whoever runs Värn asks whether it is up; it says nothing else")
    ResponseEntity<String> health(HttpServletRequest request) {
        return ResponseEntity.ok("ok");
    }

    private static void keep(HttpServletResponse response, String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(365 * 24 * 3600);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private ShellPages.Found found(Card card) {
        RecordKind kind =
                kinds.stream()
                        .filter(k -> k.id().equals(card.ref().kind()))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "no RecordKind for " + card.ref().kind()));
        return new ShellPages.Found(card, kind.title(), kind.state(card.state()));
    }
}
