package se.varn.act.clocks.rest;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.varn.act.clocks.ClockDetail;
import se.varn.act.clocks.ClockId;
import se.varn.act.clocks.ClockLists;
import se.varn.act.clocks.ClockRow;
import se.varn.act.clocks.Clocks;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.api.Answers;
import se.varn.foundation.api.Documented;
import se.varn.foundation.api.Lists;
import se.varn.foundation.api.Paged;
import se.varn.foundation.api.Refusal;
import se.varn.foundation.records.Cards;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.text.Language;

@RestController
@RequestMapping("/api/v1")
@Requires(Permission.CLOCK_READ)
class ClocksResource {
    private final ClockLists lists;
    private final Clocks clocks;
    private final Cards cards;
    private final Clock time;

    ClocksResource(ClockLists lists, Clocks clocks, Cards cards, Clock time) {
        this.lists = lists;
        this.clocks = clocks;
        this.cards = cards;
        this.time = time;
    }

    @GetMapping("/clocks")
    @Documented("Lists legal clocks.")
    @Lists(
            filters = {"q", "state", "track"},
            sorts = {"due", "number", "started", "subject"},
            sort = "due")
    ResponseEntity<Paged<ClockJson>> list(Actor actor, Language language, ListQuery query) {
        return Paged.of(
                lists.list(actor, query), row -> ClockJson.of(row, time.instant(), language));
    }

    @GetMapping("/clocks/{id}")
    @Documented("Reads a legal clock.")
    ResponseEntity<ClockJson> read(Actor actor, Language language, @PathVariable UUID id) {
        ClockDetail found = lists.find(actor, new ClockId(id)).orElseThrow(Refusal::notFound);
        return Answers.versioned(
                found.row().version(), ClockJson.of(found.row(), time.instant(), language));
    }

    @GetMapping("/incidents/{id}/clocks")
    @Documented("Lists the legal clocks of an incident, the nearest due first.")
    List<ClockJson> ofIncident(Actor actor, Language language, @PathVariable UUID id) {
        if (cards.of(actor, List.of(id)).isEmpty()) {
            throw Refusal.notFound();
        }
        List<ClockRow> rows = clocks.of(actor, id);
        return rows.stream().map(row -> ClockJson.of(row, time.instant(), language)).toList();
    }
}
