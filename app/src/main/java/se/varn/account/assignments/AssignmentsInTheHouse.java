package se.varn.account.assignments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.records.Filing;
import se.varn.foundation.records.Floor;
import se.varn.foundation.records.MenuEntry;
import se.varn.foundation.records.MyDay;
import se.varn.foundation.records.Panel;
import se.varn.foundation.records.RecordKind;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;
import se.varn.foundation.text.Times;

/** What assignments and reports are to the rest of the house. */
@Configuration
class AssignmentsInTheHouse {
    private record Kind(String id, Message title, String prefix, Filing filing)
            implements RecordKind {
        @Override
        public Message state(String code) {
            return AssignmentStatus.valueOf(code);
        }

        @Override
        public boolean hub() {
            return true;
        }
    }

    @Bean
    RecordKind assignmentKind() {
        return new Kind(
                AssignmentId.KIND,
                AssignmentsText.ASSIGNMENT,
                "UPP",
                new Filing(Filing.Way.INCOMING));
    }

    @Bean
    RecordKind reportKind() {
        return new Kind(
                ReportId.KIND,
                ReportText.REPORT,
                "ÅR",
                new Filing(Filing.Way.OUTGOING, Set.of(AssignmentStatus.FROZEN.name())));
    }

    @Bean
    MenuEntry assignmentsMenu(Assignments assignments) {
        return new MenuEntry() {
            @Override
            public Floor floor() {
                return Floor.ACCOUNT;
            }

            @Override
            public int order() {
                return 20;
            }

            @Override
            public Message title() {
                return AssignmentsText.ASSIGNMENTS;
            }

            @Override
            public String address() {
                return "/assignments";
            }

            @Override
            public Permission permission() {
                return Permission.ASSIGNMENT_READ;
            }

            @Override
            public int count(Actor actor) {
                return assignments.dueSoon(actor).size();
            }
        };
    }

    @Bean
    MyDay assignmentsDay(Assignments assignments, Clock clock) {
        return actor -> {
            LocalDate today = Times.day(clock.instant());
            return assignments.dueSoon(actor).stream().map(a -> task(a, today)).toList();
        };
    }

    private static MyDay.Task task(AssignmentRow a, LocalDate today) {
        String tone =
                a.overdue(today)
                        ? "danger"
                        : a.due().isBefore(today.plusDays(15)) ? "warn" : "plain";
        return new MyDay.Task(
                AssignmentsText.TASK_ANSWER,
                a.number(),
                a.title(),
                a.address(),
                AssignmentsText.ASSIGNMENTS,
                a.due().plusDays(1).atStartOfDay(Times.ZONE).toInstant(),
                tone);
    }

    /** On a record's page: in which frozen reports it was counted. */
    @Bean
    Panel reportsPanel(FrozenStore frozen, Pages pages) {
        return new Panel() {
            @Override
            public Optional<Box> on(RecordRef record, Actor actor, Language language) {
                if (!actor.may(Permission.ASSIGNMENT_READ)) {
                    return Optional.empty();
                }
                List<FrozenUse> uses =
                        frozen.uses(record.id()).stream()
                                .map(u ->
                                        new FrozenUse(
                                                u.report(),
                                                u.title(),
                                                "/assignments/"
                                                        + u.assignment()
                                                        + "/report/versions/"
                                                        + u.version(),
                                                u.version()))
                                .toList();
                return uses.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Box(
                                        AssignmentsText.USED_IN,
                                        pages.content("assignments/used-in.jte", language, uses)));
            }

            @Override
            public int order() {
                return 80;
            }
        };
    }
}
