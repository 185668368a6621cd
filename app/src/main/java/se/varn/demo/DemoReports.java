package se.varn.demo;

import static se.varn.demo.DemoStep.done;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.varn.account.assignments.AssignmentId;
import se.varn.account.assignments.Assignments;
import se.varn.account.assignments.Disclosure;
import se.varn.account.assignments.Draft;
import se.varn.account.assignments.Freezing;
import se.varn.account.assignments.Period;
import se.varn.account.assignments.ReportReading;
import se.varn.account.assignments.ReportView;
import se.varn.account.assignments.Reports;
import se.varn.account.assignments.SaveAssignment;
import se.varn.account.assignments.SaveStatement;
import se.varn.account.assignments.Statement;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.records.Card;
import se.varn.foundation.text.Times;

/** The agency's reports to Government: last year's, frozen and handed in, and this year's draft. */
@Component
class DemoReports {
    private static final String POINTS =
            """
            4.1 Myndigheten ska redovisa hur arbetet med informationssäkerhet har utvecklats och hur myndigheten utvärderar det.
            4.2 Myndigheten ska redovisa inträffade it-incidenter, deras orsaker och vidtagna åtgärder.
            4.3 Myndigheten ska redovisa en analys av hot och sårbarheter.\
            """;

    private final Assignments assignments;
    private final Reports reports;
    private final ReportReading reading;
    private final Freezing freezing;
    private final DemoActors actors;

    DemoReports(
            Assignments assignments,
            Reports reports,
            ReportReading reading,
            Freezing freezing,
            DemoActors actors) {
        this.assignments = assignments;
        this.reports = reports;
        this.reading = reading;
        this.freezing = freezing;
        this.actors = actors;
    }

    /** Puts the reports on the timeline, which ends now. */
    void plan(Timeline timeline, DemoOrganisation.Agency agency, Instant now) {
        int year = Times.day(now).getYear();
        timeline.at(
                now.minus(Duration.ofMinutes(3)),
                () -> draft(agency, year, assignment(agency, year)));
        timeline.at(
                LocalDate.of(year, 2, 18).atTime(13, 20).atZone(Times.ZONE).toInstant(),
                () -> {
                    AssignmentId id = assignment(agency, year - 1);
                    draft(agency, year - 1, id);
                    freeze(agency, id);
                });
    }

    private AssignmentId assignment(DemoOrganisation.Agency agency, int year) {
        Actor controller = actors.of(agency.holder(Role.CONTROLLER));
        return done(
                assignments.create(
                        controller,
                        new SaveAssignment(
                                "Återrapportering om informations- och cybersäkerhet " + year,
                                "Regleringsbrev för budgetåret " + year + ", uppdrag 4",
                                "EXM " + year + "/0117",
                                LocalDate.of(year + 1, 3, 1),
                                controller.person(),
                                signature(agency, Role.MANAGEMENT),
                                signature(agency, Role.CONTROLLER),
                                signature(agency, Role.CISO)
                                        + "; "
                                        + signature(agency, Role.LAWYER),
                                "",
                                POINTS)));
    }

    private static String signature(DemoOrganisation.Agency agency, Role role) {
        Person person = agency.holder(role);
        return person.name() + ", " + person.title();
    }

    private void draft(DemoOrganisation.Agency agency, int year, AssignmentId id) {
        Actor controller = actors.of(agency.holder(Role.CONTROLLER));
        Period period = new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        done(reports.start(controller, id, period));
        done(
                reports.draftIncidentChapter(
                        controller, id, view(controller, id, 5).draft().head().version()));
        summary(agency, controller, id);
    }

    private void summary(DemoOrganisation.Agency agency, Actor controller, AssignmentId id) {
        ReportView view = view(controller, id, 1);
        Draft.Chapter first = view.draft().chapters().getFirst();
        int version = view.draft().head().version();
        done(reports.addSection(controller, id, version, first.id(), "Sammanfattning av året"));
        Draft.Section section = view(controller, id, 1).chapter().sections().getFirst();
        List<String> sentences =
                List.of(
                        "Under {period} hanterade myndigheten {incidents.count} incidenter av alla slag, varav {incidents.critical} var kritiska.",
                        "Myndigheten beslutade {measures.decided} åtgärder och verifierade effekten av {measures.verified}.");
        for (String sentence : sentences) {
            version = view(controller, id, 1).draft().head().version();
            done(reports.save(controller, id, version, written(section, sentence, "")));
        }
        version = view(controller, id, 1).draft().head().version();
        done(
                reports.save(
                        controller,
                        id,
                        version,
                        written(
                                section,
                                "Förmågan att upptäcka och hantera incidenter bedöms ha förbättrats under året.",
                                signature(agency, Role.CISO))));
    }

    private static SaveStatement written(Draft.Section section, String body, String standpointBy) {
        return new SaveStatement(
                null,
                section.id(),
                Statement.Kind.TEXT,
                body,
                Disclosure.PUBLISHED,
                "",
                null,
                "",
                "",
                standpointBy,
                "",
                "");
    }

    /** Chooses a level for what lacks one, and freezes. */
    private void freeze(DemoOrganisation.Agency agency, AssignmentId id) {
        Actor controller = actors.of(agency.holder(Role.CONTROLLER));
        ReportView view = view(controller, id, 5);
        List<Statement> open =
                view.chapter().statements().filter(s -> s.disclosure() == null).toList();
        int version = view.draft().head().version();
        for (Statement s : open) {
            boolean alerts = s.body().contains("{alerts");
            boolean measure = !s.support().isEmpty();
            Disclosure level =
                    alerts
                            ? Disclosure.MAY_BE_SECRET
                            : measure ? Disclosure.NOT_PUBLISHED : Disclosure.PUBLISHED;
            done(reports.save(controller, id, version, levelled(view, s, level)));
            version++;
        }
        done(freezing.freeze(controller, id, version));
    }

    private static SaveStatement levelled(ReportView view, Statement s, Disclosure level) {
        boolean secret = level == Disclosure.MAY_BE_SECRET;
        return new SaveStatement(
                s.id(),
                s.section(),
                s.kind(),
                s.body(),
                level,
                secret ? "18 kap. 8 § OSL" : "",
                secret ? Times.day(view.draft().head().savedAt()) : null,
                secret ? "Exempelmyndigheten" : "",
                orEmpty(s.publicWording()),
                orEmpty(s.standpointBy()),
                orEmpty(s.document()),
                s.support().stream()
                        .map(r -> view.cards().get(r.id()))
                        .filter(Objects::nonNull)
                        .map(Card::number)
                        .collect(Collectors.joining(", ")));
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private ReportView view(Actor actor, AssignmentId id, int chapter) {
        return reading.view(actor, id, chapter, null)
                .orElseThrow(() -> new IllegalStateException("the demo's report is not there"));
    }
}
