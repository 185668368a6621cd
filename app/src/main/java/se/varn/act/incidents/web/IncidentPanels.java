package se.varn.act.incidents.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.varn.act.incidents.Disturbance;
import se.varn.act.incidents.IncidentReporting;
import se.varn.act.incidents.OwnReport;
import se.varn.act.incidents.ReportText;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.records.Panel;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/** What everybody meets of incidents on the start page: known disturbances, and own reports. */
@Configuration
class IncidentPanels {
    private static final int NEWEST = 5;

    @Bean
    Panel disturbancesAtStart(IncidentReporting reporting, Pages pages) {
        return new StartPanel(
                ReportText.DISTURBANCES,
                Permission.SIGNED_IN,
                50,
                (_, language) -> {
                    List<Disturbance> now =
                            reporting.disturbancesNow().stream().limit(NEWEST).toList();
                    return Optional.of(
                            pages.content(
                                    "incidents/start-disturbances.jte",
                                    language,
                                    new DisturbancesPage(now)));
                });
    }

    @Bean
    Panel reportsAtStart(IncidentReporting reporting, Pages pages) {
        return new StartPanel(
                ReportText.MINE,
                Permission.INCIDENT_REPORT,
                60,
                (actor, language) -> {
                    List<OwnReport> newest = reporting.mine(actor, NEWEST);
                    return newest.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    pages.content(
                                            "incidents/start-reports.jte",
                                            language,
                                            new OwnReportsPage(newest)));
                });
    }

    private record StartPanel(
            Message title,
            Permission permission,
            int order,
            BiFunction<Actor, Language, Optional<Content>> body)
            implements Panel {
        @Override
        public Optional<Box> on(RecordRef record, Actor actor, Language language) {
            return record.kind().equals("start") && actor.may(permission)
                    ? body.apply(actor, language).map(content -> new Box(title, content))
                    : Optional.empty();
        }
    }
}
