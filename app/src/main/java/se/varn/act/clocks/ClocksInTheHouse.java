package se.varn.act.clocks;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.records.Filing;
import se.varn.foundation.records.Floor;
import se.varn.foundation.records.MenuEntry;
import se.varn.foundation.records.MyDay;
import se.varn.foundation.records.RecordKind;
import se.varn.foundation.text.Message;
import se.varn.foundation.text.Times;

/** What legal clocks are to the rest of the house. */
@Configuration
class ClocksInTheHouse {
    @Bean
    RecordKind clockKind() {
        return new RecordKind() {
            @Override
            public String id() {
                return ClockId.KIND;
            }

            @Override
            public Message title() {
                return ClocksText.CLOCK;
            }

            @Override
            public String prefix() {
                return "KLK";
            }

            @Override
            public Filing filing() {
                return new Filing(Filing.Way.OUTGOING, Set.of(ClockPhase.SATISFIED.name()));
            }

            @Override
            public Message state(String code) {
                return ClockPhase.valueOf(code);
            }
        };
    }

    @Bean
    MenuEntry clocksMenu(ClockLists lists) {
        return new MenuEntry() {
            @Override
            public Floor floor() {
                return Floor.ACT;
            }

            @Override
            public int order() {
                return 20;
            }

            @Override
            public Message title() {
                return ClocksText.CLOCKS;
            }

            @Override
            public String address() {
                return "/clocks";
            }

            @Override
            public Permission permission() {
                return Permission.CLOCK_READ;
            }

            @Override
            public int count(Actor actor) {
                ClockCounts counts = lists.counts(actor);
                return counts.running() + counts.overdue();
            }
        };
    }

    @Bean
    MyDay clocksDay(ClockLists lists, Law law, Clock time) {
        return actor -> {
            Instant now = time.instant();
            List<MyDay.Task> tasks = new ArrayList<>();
            for (ClockRow c : lists.warned(actor)) {
                tasks.add(task(c, now));
            }
            if (actor.may(Permission.LAW_CONFIRM) && !law.unconfirmed(Times.day(now)).isEmpty()) {
                tasks.add(
                        new MyDay.Task(
                                ClocksText.TASK_LAW,
                                "",
                                "",
                                "/clocks/law",
                                ClocksText.CLOCKS,
                                null,
                                "info"));
            }
            return tasks;
        };
    }

    private static MyDay.Task task(ClockRow c, Instant now) {
        ClockPhase phase = c.phase(now);
        Due due = c.due();
        ClocksText what = phase == ClockPhase.OVERDUE ? ClocksText.TASK_LATE : ClocksText.TASK_SEND;
        return new MyDay.Task(
                what.with(c.name()),
                c.subjectNumber(),
                c.provision(),
                c.address(),
                ClocksText.CLOCKS,
                due == null ? null : due.statutory(),
                phase.tone().equals("info") ? "warn" : phase.tone());
    }
}
