package se.varn.act.clocks.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.varn.act.clocks.ClockDetail;
import se.varn.act.clocks.ClockId;
import se.varn.act.clocks.ClockLists;
import se.varn.act.clocks.ClockRow;
import se.varn.act.clocks.Clocks;
import se.varn.act.clocks.ClocksText;
import se.varn.act.clocks.Due;
import se.varn.act.clocks.RegisterReport;
import se.varn.act.clocks.Track;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;
import se.varn.foundation.shell.Boxes;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Column;
import se.varn.foundation.shell.Exports;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Times;

@Controller
@RequestMapping("/clocks")
@Requires(Permission.CLOCK_READ)
class ClocksController {
    private static final Set<String> SORTS = Set.of("due", "number", "started", "subject");

    private final Clocks clocks;
    private final ClockLists lists;
    private final Cards cards;
    private final Boxes boxes;
    private final Pages pages;
    private final Clock time;

    ClocksController(
            Clocks clocks, ClockLists lists, Cards cards, Boxes boxes, Pages pages, Clock time) {
        this.clocks = clocks;
        this.lists = lists;
        this.cards = cards;
        this.boxes = boxes;
        this.pages = pages;
        this.time = time;
    }

    @GetMapping
    View list(HttpServletRequest request, Actor actor, Language language) {
        Listing<ClockRow> listing = lists.list(actor, ListQuery.of(request, SORTS, "due", false));
        return pages.page(
                "clocks/list.jte",
                ClocksText.LEGAL_CLOCKS,
                new ClocksPage(
                        listing,
                        lists.faces(listing.rows(), language),
                        lists.counts(actor),
                        Choice.of(Track.values(), language)));
    }

    @GetMapping(".{type:csv|xlsx}")
    ResponseEntity<byte[]> export(
            HttpServletRequest request, Actor actor, Language language, @PathVariable String type) {
        List<ClockRow> rows =
                lists.all(actor, ListQuery.of(request, SORTS, "due", false), Exports.MOST);
        return Exports.file(type, "klockor", columns(), rows, language);
    }

    private List<Column<ClockRow>> columns() {
        var now = time.instant();
        return List.of(
                new Column<>(ClocksText.CLOCK, ClockRow::number),
                new Column<>(ClocksText.SUBJECT, ClockRow::subjectNumber),
                new Column<>(ClocksText.NAME, ClockRow::name),
                new Column<>(ClocksText.REGIME, ClockRow::regime),
                new Column<>(ClocksText.PROVISION, ClockRow::provision),
                new Column<>(ClocksText.TERM, ClockRow::term),
                new Column<>(ClocksText.STATE, row -> row.phase(now)),
                new Column<>(ClocksText.STARTS, ClockRow::trigger),
                new Column<>(ClocksText.STARTED, ClockRow::startedAt),
                new Column<>(ClocksText.STATUTORY, row -> end(row.due(), Due::statutory)),
                new Column<>(ClocksText.PERMITTED, row -> end(row.due(), Due::permitted)),
                new Column<>(ClocksText.SATISFIED_AT, ClockRow::satisfiedAt),
                new Column<>(
                        ClocksText.LATE,
                        row ->
                                row.satisfiedAt() == null
                                        ? null
                                        : row.satisfiedLate() ? ClocksText.YES : ClocksText.NO),
                new Column<>(ClocksText.LATE_BECAUSE, ClockRow::lateBecause),
                new Column<>(ClocksText.NOT_REPORTABLE_REASON, ClockRow::notReportableReason));
    }

    private static @Nullable Instant end(@Nullable Due due, Function<Due, Instant> which) {
        return due == null ? null : which.apply(due);
    }

    @GetMapping("/{id}")
    View show(Actor actor, Language language, @PathVariable UUID id) {
        return show(HttpStatus.OK, actor, language, id, Form.empty());
    }

    private View show(HttpStatus status, Actor actor, Language language, UUID id, Form form) {
        ClockId clock = new ClockId(id);
        Optional<ClockDetail> found = lists.find(actor, clock);
        if (found.isEmpty()) {
            return pages.refusal();
        }
        ClockRow row = found.get().row();
        Card subject = cards.of(actor, List.of(row.subject().id())).get(row.subject().id());
        return pages.page(
                status,
                "clocks/show.jte",
                row.number(),
                new ClockPage(
                        found.get(),
                        lists.faces(List.of(row), language).getFirst(),
                        subject,
                        form,
                        boxes.on(clock.ref(), actor, language)));
    }

    @PostMapping("/{id}/reports")
    @Requires(Permission.CLOCK_DECIDE)
    View register(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam int version,
            Form form) {
        var command =
                new RegisterReport(
                        new ClockId(id),
                        version,
                        Times.typed(form.value("sentAt")).orElse(null),
                        form.value("receiverCase"),
                        form.value("summary"),
                        form.value("lateBecause"),
                        !form.value("ongoing").isEmpty());
        return answer(
                clocks.registerSent(actor, command),
                ClocksText.REGISTERED_NOTICE,
                new Asked(actor, language, id, form));
    }

    @PostMapping("/{id}/not-reportable")
    @Requires(Permission.CLOCK_DECIDE)
    View notReportable(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam int version,
            Form form) {
        return answer(
                clocks.notReportable(actor, new ClockId(id), version, form.value("notReason")),
                ClocksText.DECIDED_NOTICE,
                new Asked(actor, language, id, form));
    }

    @PostMapping("/{id}/reopen")
    @Requires(Permission.CLOCK_DECIDE)
    View reopen(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam int version,
            Form form) {
        return answer(
                clocks.reopen(actor, new ClockId(id), version, form.value("reopenReason")),
                ClocksText.REOPENED_NOTICE,
                new Asked(actor, language, id, form));
    }

    @PostMapping("/{id}/late")
    @Requires(Permission.CLOCK_DECIDE)
    View explainLate(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam int version,
            Form form) {
        return answer(
                clocks.explainLate(actor, new ClockId(id), version, form.value("lateReason")),
                ClocksText.SAVED_NOTICE,
                new Asked(actor, language, id, form));
    }

    @PostMapping("/{id}/high-risk")
    @Requires(Permission.CLOCK_DECIDE)
    View highRisk(Actor actor, Language language, @PathVariable UUID id, Form form) {
        return answer(
                clocks.judgeHighRisk(
                        actor, new ClockId(id), Times.typed(form.value("highRiskAt")).orElse(null)),
                ClocksText.SAVED_NOTICE,
                new Asked(actor, language, id, form));
    }

    @PostMapping("/{id}/warnings/{warning}")
    @Requires(Permission.CLOCK_DECIDE)
    View acknowledge(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @PathVariable UUID warning,
            Form form) {
        return answer(
                clocks.acknowledge(actor, new ClockId(id), warning),
                ClocksText.ACKNOWLEDGED_NOTICE,
                new Asked(actor, language, id, form));
    }

    /** Who asked for what, to show the page again. */
    private record Asked(Actor actor, Language language, UUID id, Form form) {}

    private View answer(Outcome<ClockId> outcome, ClocksText notice, Asked asked) {
        String page = "/clocks/" + asked.id();
        return switch (outcome) {
            case Outcome.Done<ClockId> _ -> pages.redirect(page, notice);
            case Outcome.Invalid<ClockId>(var errors) ->
                    show(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            asked.actor(),
                            asked.language(),
                            asked.id(),
                            asked.form().with(errors));
            case Outcome.Conflict<ClockId> _ -> pages.conflict(page);
            case Outcome.Forbidden<ClockId> _, Outcome.Confirm<ClockId> _ -> pages.refusal();
        };
    }
}
