package se.varn.act.actions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.records.Filing;
import se.varn.foundation.records.Floor;
import se.varn.foundation.records.MenuEntry;
import se.varn.foundation.records.MyDay;
import se.varn.foundation.records.RecordKind;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;
import se.varn.foundation.text.Times;

/**
 * What measures are to the rest of the house: a kind of record, a line in the menu, lines on the
 * start page.
 */
@Configuration
class ActionsInTheHouse {
    @Bean
    RecordKind actionKind() {
        return new RecordKind() {
            @Override
            public String id() {
                return ActionId.KIND;
            }

            @Override
            public Message title() {
                return ActionsText.ACTION;
            }

            @Override
            public String prefix() {
                return "ÅTG";
            }

            @Override
            public Filing filing() {
                return new Filing(Filing.Way.DRAWN_UP);
            }

            @Override
            public Message state(String code) {
                return ActionStatus.valueOf(code);
            }
        };
    }

    @Bean
    MenuEntry actionsMenu(Actions actions) {
        return new MenuEntry() {
            @Override
            public Floor floor() {
                return Floor.ACT;
            }

            @Override
            public int order() {
                return 30;
            }

            @Override
            public Message title() {
                return ActionsText.ACTIONS;
            }

            @Override
            public String address() {
                return "/actions";
            }

            @Override
            public Permission permission() {
                return Permission.ACTION_READ;
            }

            @Override
            public int count(Actor actor) {
                return actions.openOf(actor).size();
            }
        };
    }

    @Bean
    MyDay actionsDay(Actions actions, Clock clock) {
        return actor -> {
            LocalDate today = Times.day(clock.instant());
            List<MyDay.Task> tasks = new ArrayList<>();
            for (ActionRow a : actions.openOf(actor)) {
                tasks.add(
                        task(
                                ActionsText.TASK_DO,
                                a,
                                endOf(a.due()),
                                a.overdue(today) ? "danger" : "plain"));
            }
            for (ActionRow a : actions.overdueUnder(actor)) {
                String owner = a.ownerName();
                tasks.add(
                        task(
                                Message.of(
                                        ActionsText.TASK_OVERDUE.in(Language.SV, owner),
                                        ActionsText.TASK_OVERDUE.in(Language.EN, owner)),
                                a,
                                endOf(a.due()),
                                "danger"));
            }
            for (ActionRow a : actions.toVerify(actor)) {
                tasks.add(task(ActionsText.TASK_VERIFY, a, null, "info"));
            }
            return tasks;
        };
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Times.ZONE).toInstant();
    }

    private static MyDay.Task task(
            Message what,
            ActionRow a,
            @org.jspecify.annotations.Nullable Instant due,
            String tone) {
        return new MyDay.Task(
                what, a.number(), a.title(), a.address(), ActionsText.ACTIONS, due, tone);
    }
}
