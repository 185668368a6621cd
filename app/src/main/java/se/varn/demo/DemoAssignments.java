package se.varn.demo;

import static se.varn.demo.DemoStep.done;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.varn.account.assignments.AssignmentDetail;
import se.varn.account.assignments.AssignmentId;
import se.varn.account.assignments.Assignments;
import se.varn.account.assignments.Period;
import se.varn.account.assignments.ReportReading;
import se.varn.account.assignments.Reports;
import se.varn.account.assignments.SaveAssignment;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import se.varn.foundation.text.Times;

/** The assignment in the appropriation directions, with its report drafted. */
@Component
class DemoAssignments {
    private final Assignments assignments;
    private final Reports reports;
    private final DemoActors actors;

    DemoAssignments(Assignments assignments, Reports reports, DemoActors actors) {
        this.assignments = assignments;
        this.reports = reports;
        this.actors = actors;
    }

    void make(Timeline timeline, DemoOrganisation.Agency agency) {
        Actor controller = actors.of(agency.holder(Role.CONTROLLER));
        LocalDate today = Times.day(timeline.now());
        int year = today.getYear();
        var command = new SaveAssignment(
                "Informations- och cybersäkerhet " + year,
                "Regleringsbrev " + year + ", uppdrag 4",
                year + "/00412",
                LocalDate.of(year + 1, 3, 1),
                controller.person(),
                agency.holder(Role.MANAGEMENT).name(),
                controller.name(),
                agency.holder(Role.CISO).name(),
                "",
                """
                4.1 Myndigheten ska redovisa hur arbetet med informations- och cybersäkerhet förvaltas och utvecklas.
                4.2 Myndigheten ska redovisa inträffade it-incidenter, deras orsaker och vidtagna åtgärder.""");
        AssignmentId id = done(assignments.create(controller, command));
        done(reports.start(controller, id, new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 9, 30))));
        done(reports.draftIncidentChapter(controller, id, 1));
    }
}
