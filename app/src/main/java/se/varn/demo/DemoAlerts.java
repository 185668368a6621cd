package se.varn.demo;

import static se.varn.demo.DemoStep.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.springframework.stereotype.Component;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.OpenIncident;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import se.varn.sense.detection.AlertId;
import se.varn.sense.detection.AlertRow;
import se.varn.sense.detection.AlertStatus;
import se.varn.sense.detection.AlertStep;
import se.varn.sense.detection.Alerts;
import se.varn.sense.detection.Dismissal;

/**
 * Alerts as they come and go over two years: the rules find them in real lines, an analyst looks,
 * and most of them are harmless.
 */
@Component
class DemoAlerts {
    private record Harmless(String rule, Dismissal reason, List<String> notes) {}

    private static final List<Harmless> HARMLESS =
            List.of(
                    new Harmless(
                            "windows_signin_disabled_account",
                            Dismissal.BENIGN,
                            List.of(
                                    "Medarbetaren slutade i fredags. Telefonen försökte hämta kalendern.",
                                    "Gammal enhetsprofil. Servicedesk tar bort den.")),
                    new Harmless(
                            "web_sql_injection_probe",
                            Dismissal.BENIGN,
                            List.of(
                                    "Automatisk sökning från utlandet. Brandväggen avvisade allt.",
                                    "Enstaka försök, inget svar med uppgifter.")),
                    new Harmless(
                            "windows_powershell_encoded_command",
                            Dismissal.KNOWN,
                            List.of(
                                    "Hör till installationspaketet för skrivare.",
                                    "Klienthanteringens inventering, godkänd ändring.")),
                    new Harmless(
                            "linux_ssh_root_login",
                            Dismissal.KNOWN,
                            List.of(
                                    "Planerad återläsning av säkerhetskopia, anmäld av driften.",
                                    "Leverantörens felsökning, med beslut från systemägaren.")),
                    new Harmless(
                            "windows_service_from_temp_folder",
                            Dismissal.FALSE_POSITIVE,
                            List.of(
                                    "Uppdateringen av antivirusprogrammet packar upp där.",
                                    "Känt installationsprogram. Regeln behöver ett undantag.")),
                    new Harmless(
                            "linux_logging_stopped",
                            Dismissal.KNOWN,
                            List.of(
                                    "Omstart i servicefönstret, loggen är hel.",
                                    "Uppgradering enligt ändringsplanen.")),
                    new Harmless(
                            "windows_privileged_group_member_added",
                            Dismissal.KNOWN,
                            List.of(
                                    "Beställd och godkänd, tas bort efter helgen.",
                                    "Jourens tillfälliga rätt, enligt rutin.")),
                    new Harmless(
                            "keycloak_break_glass_account",
                            Dismissal.KNOWN,
                            List.of("Kvartalets övning av nödkonton.")),
                    new Harmless(
                            "web_path_traversal_answered",
                            Dismissal.FALSE_POSITIVE,
                            List.of("Svaret var felsidan. Ingen fil lämnades ut.")));

    private final DemoLogs logs;
    private final Alerts alerts;
    private final DemoActors actors;

    DemoAlerts(DemoLogs logs, Alerts alerts, DemoActors actors) {
        this.logs = logs;
        this.alerts = alerts;
        this.actors = actors;
    }

    /** An alert that turns out to be nothing. */
    void harmless(Timeline timeline, DemoOrganisation.Agency agency, Random random) {
        Harmless one = HARMLESS.get(random.nextInt(HARMLESS.size()));
        Actor analyst = actors.of(agency.any(Role.SOC_ANALYST, random));
        found(timeline, analyst, one.rule(), random)
                .ifPresent(alert -> {
                    String note = one.notes().get(random.nextInt(one.notes().size()));
                    timeline.after(
                            Duration.ofMinutes(3L + random.nextInt(50)),
                            () -> take(analyst, alert.id()));
                    timeline.after(
                            Duration.ofMinutes(55L + random.nextInt(180)),
                            () -> dismiss(analyst, alert.id(), one.reason(), note));
                });
    }

    /** An incident that an analyst opens from an alert; empty when the alert was folded away. */
    Optional<IncidentId> incident(
            Timeline timeline,
            DemoOrganisation.Agency agency,
            String rule,
            OpenIncident command,
            Random random) {
        Actor analyst = actors.of(agency.any(Role.SOC_ANALYST, random));
        return found(timeline, analyst, rule, random)
                .map(alert ->
                        done(
                                alerts.openIncident(
                                        analyst,
                                        new AlertId(alert.id()),
                                        command,
                                        alert.version())));
    }

    /** What an analyst on duty has taken of the newest alerts. */
    void takeSome(DemoOrganisation.Agency agency, Random random) {
        Actor analyst = actors.of(agency.any(Role.SOC_ANALYST, random));
        alerts.worst(analyst, 4).stream()
                .skip(2)
                .filter(alert -> alert.status() == AlertStatus.NEW)
                .forEach(alert -> take(analyst, alert.id()));
    }

    private Optional<AlertRow> found(Timeline timeline, Actor analyst, String rule, Random random) {
        Instant at = timeline.now().minus(Duration.ofMinutes(6L + random.nextInt(20)));
        var file = logs.around(at, rule, random);
        var imported = logs.take(analyst, file, at);
        return alerts
                .list(
                        analyst,
                        new se.varn.foundation.shell.ListQuery(
                                "/alerts",
                                Map.of("import", imported.toString(), "show", "all"),
                                "level",
                                true,
                                1),
                        10)
                .rows()
                .stream()
                .filter(alert -> alert.status() == AlertStatus.NEW)
                .findFirst();
    }

    private void take(Actor analyst, java.util.UUID id) {
        alerts.find(analyst, new AlertId(id))
                .filter(alert -> alert.status() == AlertStatus.NEW)
                .ifPresent(alert ->
                        done(
                                alerts.step(
                                        analyst,
                                        new AlertId(id),
                                        AlertStep.TAKE,
                                        alert.version())));
    }

    private void dismiss(Actor analyst, java.util.UUID id, Dismissal reason, String note) {
        alerts.find(analyst, new AlertId(id))
                .filter(alert -> alert.status().open())
                .ifPresent(alert ->
                        done(
                                alerts.dismiss(
                                        analyst, new AlertId(id), reason, note, alert.version())));
    }
}
