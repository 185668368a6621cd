package se.varn.sense.detection;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.varn.act.incidents.IncidentId;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.records.Floor;
import se.varn.foundation.records.MenuEntry;
import se.varn.foundation.records.MyDay;
import se.varn.foundation.records.Panel;
import se.varn.foundation.records.RecordKind;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;
import se.varn.sense.intake.ImportId;

/** What alerts and rules are to the rest of the house. */
@Configuration
public class DetectionInTheHouse {
    private static final int ON_START = 4;
    private static final int TASKS = 5;

    /** A line of the menu on this floor. */
    private record Line(int order, Message title, String address, Permission permission)
            implements MenuEntry {
        @Override
        public Floor floor() {
            return Floor.SENSE;
        }
    }

    @Bean
    RecordKind alertKind() {
        return new RecordKind() {
            @Override
            public String id() {
                return AlertId.KIND;
            }

            @Override
            public Message title() {
                return AlertsText.ALERT;
            }

            @Override
            public String prefix() {
                return "L";
            }

            @Override
            public Message state(String code) {
                return AlertStatus.valueOf(code);
            }

            @Override
            public Permission permission() {
                return Permission.ALERT_READ;
            }
        };
    }

    @Bean
    MenuEntry alertsMenu(Alerts alerts) {
        return new MenuEntry() {
            @Override
            public Floor floor() {
                return Floor.SENSE;
            }

            @Override
            public int order() {
                return 10;
            }

            @Override
            public Message title() {
                return AlertsText.ALERTS;
            }

            @Override
            public String address() {
                return "/alerts";
            }

            @Override
            public Permission permission() {
                return Permission.ALERT_READ;
            }

            @Override
            public int count(Actor actor) {
                return alerts.fresh(actor);
            }
        };
    }

    @Bean
    MenuEntry rulesMenu() {
        return new Line(30, RulesText.RULES, "/rules", Permission.RULE_READ);
    }

    @Bean
    MyDay alertsDay(Alerts alerts) {
        return actor ->
                actor.may(Permission.ALERT_TRIAGE)
                        ? alerts.worst(actor, TASKS).stream()
                                .map(DetectionInTheHouse::task)
                                .toList()
                        : List.of();
    }

    private static MyDay.Task task(AlertRow alert) {
        return new MyDay.Task(
                AlertsText.TASK_NEW,
                alert.number(),
                alert.ruleTitle() + ", " + alert.concerns(),
                alert.address(),
                AlertsText.ALERTS,
                null,
                alert.level().tone());
    }

    /** A panel's body: alerts in short. */
    public record AlertsBox(List<AlertRow> alerts, boolean more) {}

    /** A panel's body: how far the rules have come. */
    public record RunBox(DetectionRun run, boolean readsAlerts, boolean mayRepeat) {}

    @Bean
    Panel incidentAlerts(Alerts alerts, Pages pages) {
        return new Panel() {
            @Override
            public Optional<Box> on(RecordRef record, Actor actor, Language language) {
                if (!record.kind().equals(IncidentId.KIND)) {
                    return Optional.empty();
                }
                List<AlertRow> found = alerts.ofIncident(actor, record.id());
                return found.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                box(
                                        AlertsText.OF_INCIDENT,
                                        pages,
                                        language,
                                        new AlertsBox(found, false)));
            }

            @Override
            public int order() {
                return 30;
            }
        };
    }

    @Bean
    Panel alertsAtAGlance(Alerts alerts, Pages pages) {
        return new Panel() {
            @Override
            public Optional<Box> on(RecordRef record, Actor actor, Language language) {
                if (!record.kind().equals("start")) {
                    return Optional.empty();
                }
                List<AlertRow> found = alerts.worst(actor, ON_START);
                return found.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                box(
                                        AlertsText.GLANCE,
                                        pages,
                                        language,
                                        new AlertsBox(found, true)));
            }

            @Override
            public int order() {
                return 30;
            }
        };
    }

    private static Panel.Box box(Message title, Pages pages, Language language, AlertsBox alerts) {
        return new Panel.Box(title, pages.content("alerts/box.jte", language, alerts));
    }

    @Bean
    Panel runOfImport(Runs runs, Pages pages) {
        return new Panel() {
            @Override
            public Optional<Box> on(RecordRef record, Actor actor, Language language) {
                return record.kind().equals(ImportId.KIND)
                        ? runs.find(actor, new ImportId(record.id()))
                                .map(run ->
                                        new Box(
                                                AlertsText.RUN,
                                                pages.content(
                                                        "alerts/run.jte",
                                                        language,
                                                        new RunBox(
                                                                run,
                                                                actor.may(Permission.ALERT_READ),
                                                                actor.may(Permission.LOG_IMPORT)))))
                        : Optional.empty();
            }

            @Override
            public int order() {
                return 10;
            }
        };
    }
}
