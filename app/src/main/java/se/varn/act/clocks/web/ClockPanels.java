package se.varn.act.clocks.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.varn.act.clocks.ClockCounts;
import se.varn.act.clocks.ClockLists;
import se.varn.act.clocks.ClockRow;
import se.varn.act.clocks.Clocks;
import se.varn.act.clocks.ClocksText;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.records.Panel;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;

/** The clocks' boxes: the strip on their subject's page, and the nearest ones on the start page. */
@Configuration
class ClockPanels {
    private static final int NEAREST = 5;

    @Bean
    Panel clockStrip(Clocks clocks, ClockLists lists, Pages pages) {
        return new Panel() {
            @Override
            public Optional<Box> on(RecordRef record, Actor actor, Language language) {
                List<ClockRow> rows =
                        clocks.of(actor, record.id()).stream()
                                .filter(row -> row.supersededAt() == null)
                                .toList();
                if (rows.isEmpty()) {
                    return Optional.empty();
                }
                var box =
                        new ClockBox(
                                lists.faces(rows, language),
                                lists.unconfirmed(actor, record.id()),
                                new ClockCounts(0, 0, 0));
                return Optional.of(
                        new Box(
                                ClocksText.LEGAL_CLOCKS,
                                pages.content("clocks/strip.jte", language, box)));
            }

            @Override
            public int order() {
                return 10;
            }
        };
    }

    @Bean
    Panel clocksAtStart(ClockLists lists, Pages pages) {
        return new Panel() {
            @Override
            public Optional<Box> on(RecordRef record, Actor actor, Language language) {
                if (!record.kind().equals("start") || !actor.may(Permission.CLOCK_READ)) {
                    return Optional.empty();
                }
                var box =
                        new ClockBox(
                                lists.faces(lists.nearest(actor, NEAREST), language),
                                List.of(),
                                lists.counts(actor));
                return Optional.of(
                        new Box(
                                ClocksText.LEGAL_CLOCKS,
                                pages.content("clocks/start.jte", language, box)));
            }

            @Override
            public int order() {
                return 10;
            }
        };
    }
}
