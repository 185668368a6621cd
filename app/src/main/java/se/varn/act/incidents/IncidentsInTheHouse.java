package se.varn.act.incidents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** What incidents are to the rest of the house. */
@Configuration
class IncidentsInTheHouse {
    @Bean
    RecordKind incidentKind() {
        return new RecordKind() {
            @Override
            public String id() {
                return IncidentId.KIND;
            }

            @Override
            public Message title() {
                return IncidentsText.INCIDENT;
            }

            @Override
            public String prefix() {
                return "INC";
            }

            @Override
            public Message state(String code) {
                return Stage.valueOf(code);
            }

            @Override
            public Filing filing() {
                return new Filing(Filing.Way.DRAWN_UP);
            }

            @Override
            public Permission permission() {
                return Permission.INCIDENT_READ;
            }
        };
    }

    @Bean
    MenuEntry incidentsMenu(Incidents incidents) {
        return new Line(10, IncidentsText.INCIDENTS, "/incidents", Permission.INCIDENT_READ) {
            @Override
            public int count(Actor actor) {
                return incidents.openCount(actor);
            }
        };
    }

    @Bean
    MenuEntry reportsMenu() {
        return new Line(40, ReportText.MINE, "/reports", Permission.INCIDENT_REPORT);
    }

    @Bean
    MenuEntry disturbancesMenu() {
        return new Line(50, ReportText.DISTURBANCES, "/disturbances", Permission.SIGNED_IN);
    }

    private static class Line implements MenuEntry {
        private final int order;
        private final Message title;
        private final String address;
        private final Permission permission;

        Line(int order, Message title, String address, Permission permission) {
            this.order = order;
            this.title = title;
            this.address = address;
            this.permission = permission;
        }

        @Override
        public Floor floor() {
            return Floor.ACT;
        }

        @Override
        public int order() {
            return order;
        }

        @Override
        public Message title() {
            return title;
        }

        @Override
        public String address() {
            return address;
        }

        @Override
        public Permission permission() {
            return permission;
        }
    }

    @Bean
    MyDay incidentsDay(Incidents incidents) {
        return actor -> {
            List<MyDay.Task> tasks = new ArrayList<>();
            for (IncidentRow i : incidents.ledBy(actor)) {
                String tone = i.level() == Level.INCIDENT ? "info" : "danger";
                tasks.add(task(IncidentsText.TASK_LEAD, i, tone));
            }
            for (IncidentRow i : incidents.withoutLead(actor)) {
                tasks.add(task(IncidentsText.TASK_NEW, i, "warn"));
            }
            for (IncidentRow i : incidents.toVerify(actor)) {
                tasks.add(task(IncidentsText.TASK_VERIFY, i, "info"));
            }
            for (IncidentTask t : incidents.tasksOf(actor)) {
                tasks.add(
                        new MyDay.Task(
                                IncidentsText.TASK_DO,
                                t.number(),
                                t.title(),
                                "/incidents/" + t.incident(),
                                IncidentsText.INCIDENTS,
                                end(t),
                                "plain"));
            }
            return tasks;
        };
    }

    @Bean
    MyDay reportsDay(IncidentReporting reporting) {
        return actor ->
                reporting.asked(actor).stream()
                        .map(r ->
                                new MyDay.Task(
                                        ReportText.TASK_CONFIRM,
                                        r.number(),
                                        r.brief(),
                                        r.address(),
                                        ReportText.MINE,
                                        null,
                                        "info"))
                        .toList();
    }

    private static @Nullable Instant end(IncidentTask task) {
        return task.due() == null
                ? null
                : task.due().plusDays(1).atStartOfDay(Times.ZONE).toInstant();
    }

    private static MyDay.Task task(Message what, IncidentRow i, String tone) {
        return new MyDay.Task(
                what, i.number(), i.title(), i.address(), IncidentsText.INCIDENTS, null, tone);
    }
}
