package se.varn.account.disclosures.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.varn.account.disclosures.AskDisclosure;
import se.varn.account.disclosures.Channel;
import se.varn.account.disclosures.Deciding;
import se.varn.account.disclosures.DecisionKind;
import se.varn.account.disclosures.DisclosureDetail;
import se.varn.account.disclosures.DisclosureId;
import se.varn.account.disclosures.DisclosureRow;
import se.varn.account.disclosures.DisclosureState;
import se.varn.account.disclosures.DisclosureWork;
import se.varn.account.disclosures.Disclosures;
import se.varn.account.disclosures.DisclosuresText;
import se.varn.account.disclosures.HandoutForm;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.records.Card;
import se.varn.foundation.shell.Boxes;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Column;
import se.varn.foundation.shell.Exports;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;
import se.varn.foundation.text.Times;

@Controller
@RequestMapping("/disclosures")
@Requires(Permission.DISCLOSURE_READ)
class DisclosuresController {
    private static final Set<String> SORTS = Set.of("number", "received", "state");
    private static final List<Column<DisclosureRow>> COLUMNS =
            List.of(
                    new Column<>(DisclosuresText.DISCLOSURE, DisclosureRow::number),
                    new Column<>(DisclosuresText.WORDING, DisclosureRow::wording),
                    new Column<>(DisclosuresText.RECEIVED, DisclosureRow::receivedAt),
                    new Column<>(DisclosuresText.WAITED, DisclosureRow::waited),
                    new Column<>(DisclosuresText.STATE, DisclosureRow::state),
                    new Column<>(DisclosuresText.OUTCOME, DisclosureRow::outcome));

    private final Disclosures disclosures;
    private final DisclosureWork work;
    private final Deciding deciding;
    private final Boxes boxes;
    private final Pages pages;
    private final Clock clock;

    DisclosuresController(
            Disclosures disclosures,
            DisclosureWork work,
            Deciding deciding,
            Boxes boxes,
            Pages pages,
            Clock clock) {
        this.disclosures = disclosures;
        this.work = work;
        this.deciding = deciding;
        this.boxes = boxes;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View list(HttpServletRequest request, Actor actor, Language language) {
        ListQuery query = ListQuery.of(request, SORTS, "received", true);
        return pages.page(
                "disclosures/list.jte",
                DisclosuresText.DISCLOSURES,
                new DisclosurePages.ListPage(
                        disclosures.list(actor, query),
                        Choice.of(DisclosureState.values(), language)));
    }

    @GetMapping(".{type:csv|xlsx}")
    ResponseEntity<byte[]> export(
            HttpServletRequest request, Actor actor, Language language, @PathVariable String type) {
        ListQuery query = ListQuery.of(request, SORTS, "received", true);
        return Exports.file(
                type, "utlamnande", COLUMNS, disclosures.all(actor, query, Exports.MOST), language);
    }

    @GetMapping("/new")
    @Requires(Permission.DISCLOSURE_PREPARE)
    View ask(Language language) {
        Form form =
                Form.of(
                        Map.of(
                                "receivedAt",
                                Times.dateTime(clock.instant()),
                                "form",
                                HandoutForm.COPY.name()));
        return form(HttpStatus.OK, language, form);
    }

    private View form(HttpStatus status, Language language, Form form) {
        return pages.page(
                status,
                "disclosures/new.jte",
                DisclosuresText.NEW,
                new DisclosurePages.NewPage(
                        form,
                        Choice.of(Channel.values(), language),
                        Choice.of(HandoutForm.values(), language)));
    }

    @PostMapping("/new")
    @Requires(Permission.DISCLOSURE_PREPARE)
    View asked(Actor actor, Language language, Form form) {
        var command =
                new AskDisclosure(
                        Times.typed(form.value("receivedAt")).orElse(null),
                        Arrays.stream(Channel.values())
                                .filter(c -> c.name().equals(form.value("channel")))
                                .findFirst()
                                .orElse(null),
                        form.value("wording"),
                        form.value("replyTo"),
                        Arrays.stream(HandoutForm.values())
                                .filter(f -> f.name().equals(form.value("form")))
                                .findFirst()
                                .orElse(null));
        return switch (disclosures.ask(actor, command)) {
            case Outcome.Done<DisclosureId>(var id) ->
                    pages.redirect("/disclosures/" + id.value(), null);
            case Outcome.Invalid<DisclosureId>(var errors) ->
                    form(HttpStatus.UNPROCESSABLE_CONTENT, language, form.with(errors));
            case Outcome.Confirm<DisclosureId> _,
                    Outcome.Conflict<DisclosureId> _,
                    Outcome.Forbidden<DisclosureId> _ ->
                    pages.refusal();
        };
    }

    @GetMapping("/{id}")
    View show(Actor actor, Language language, @PathVariable UUID id, Form form) {
        return show(HttpStatus.OK, actor, language, id, form.value("q"), Form.empty());
    }

    private View show(
            HttpStatus status, Actor actor, Language language, UUID id, String query, Form form) {
        return show(status, actor, language, id, query, form, null);
    }

    private View show(
            HttpStatus status,
            Actor actor,
            Language language,
            UUID id,
            String query,
            Form form,
            @Nullable String question) {
        Optional<DisclosureDetail> found = disclosures.find(actor, new DisclosureId(id));
        if (found.isEmpty()) {
            return pages.refusal();
        }
        List<Card> cards = query.isBlank() ? List.of() : work.search(actor, query);
        return pages.page(
                status,
                "disclosures/show.jte",
                found.get().row().number(),
                new DisclosurePages.RequestPage(
                        found.get(),
                        form,
                        question,
                        query,
                        cards,
                        boxes.on(new DisclosureId(id).ref(), actor, language)));
    }

    private <R> View answer(
            Outcome<R> outcome,
            Message notice,
            Actor actor,
            Language language,
            UUID id,
            Form form) {
        return switch (outcome) {
            case Outcome.Done<R> _ -> pages.redirect("/disclosures/" + id, notice);
            case Outcome.Invalid<R>(var errors) ->
                    show(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            actor,
                            language,
                            id,
                            "",
                            form.with(errors));
            case Outcome.Conflict<R> _ ->
                    pages.conflict(
                            show(HttpStatus.CONFLICT, actor, language, id, "", form.overtaken()));
            case Outcome.Confirm<R>(var question, var arguments) ->
                    show(
                            HttpStatus.OK,
                            actor,
                            language,
                            id,
                            "",
                            form,
                            question.in(language, arguments.toArray()));
            case Outcome.Forbidden<R> _ -> pages.refusal();
        };
    }

    @PostMapping("/{id}/records")
    @Requires(Permission.DISCLOSURE_PREPARE)
    View select(Actor actor, Language language, @PathVariable UUID id, Form form) {
        return answer(
                work.select(actor, new DisclosureId(id), form.value("numbers")),
                DisclosuresText.ADDED,
                actor,
                language,
                id,
                form);
    }

    @PostMapping("/{id}/records/{selected}/remove")
    @Requires(Permission.DISCLOSURE_PREPARE)
    View remove(
            Actor actor, Language language, @PathVariable UUID id, @PathVariable UUID selected) {
        return answer(
                work.remove(actor, new DisclosureId(id), selected),
                DisclosuresText.REMOVED,
                actor,
                language,
                id,
                Form.empty());
    }

    @PostMapping("/{id}/decide")
    @Requires(Permission.DISCLOSURE_DECIDE)
    View decide(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam int version,
            Form form) {
        Outcome<DecisionKind> outcome =
                deciding.decide(
                        actor,
                        new DisclosureId(id),
                        version,
                        form.value("motive"),
                        !form.value("confirmed").isEmpty());
        return answer(outcome, DisclosuresText.DECIDED_NOTICE, actor, language, id, form);
    }

    @PostMapping("/{id}/hand-out")
    @Requires(Permission.DISCLOSURE_PREPARE)
    View handOut(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam int version,
            Form form) {
        return answer(
                disclosures.handOut(actor, new DisclosureId(id), version, form.value("why")),
                DisclosuresText.SENT,
                actor,
                language,
                id,
                form);
    }

    @PostMapping("/{id}/withdraw")
    @Requires(Permission.DISCLOSURE_PREPARE)
    View withdraw(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam int version,
            Form form) {
        return answer(
                disclosures.withdraw(actor, new DisclosureId(id), version, form.value("why")),
                DisclosuresText.WITHDRAWN,
                actor,
                language,
                id,
                form);
    }

    @GetMapping("/{id}/decision.pdf")
    ResponseEntity<byte[]> decision(Actor actor, @PathVariable UUID id) {
        return file(actor, id, Disclosures.DocumentKind.DECISION, "beslut");
    }

    @GetMapping("/{id}/handout.pdf")
    ResponseEntity<byte[]> handout(Actor actor, @PathVariable UUID id) {
        return file(actor, id, Disclosures.DocumentKind.HANDOUT, "handlingar");
    }

    private ResponseEntity<byte[]> file(
            Actor actor, UUID id, Disclosures.DocumentKind kind, String name) {
        DisclosureId request = new DisclosureId(id);
        Optional<byte[]> content = disclosures.document(actor, request, kind);
        String number = disclosures.find(actor, request).map(d -> d.row().number()).orElse("");
        return content.map(bytes ->
                        ResponseEntity.ok()
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "attachment; filename=\"" + number + "-" + name + ".pdf\"")
                                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                                .contentType(MediaType.APPLICATION_PDF)
                                .body(bytes))
                .orElse(ResponseEntity.notFound().build());
    }
}
