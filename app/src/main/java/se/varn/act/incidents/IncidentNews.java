package se.varn.act.incidents;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.varn.act.incidents.jooq.tables.records.IncidentRecord;
import se.varn.foundation.access.Role;
import se.varn.foundation.notifications.Notifications;
import se.varn.foundation.records.Card;

/**
 * Whom the room tells of what. A reporter is told of the own report, never of the incident, and
 * when that is restricted, only if in its circle.
 */
@Component
class IncidentNews {
    private final Notifications notifications;

    IncidentNews(Notifications notifications) {
        this.notifications = notifications;
    }

    void received(IncidentRecord i) {
        reporter(i, ReportText.NOTICE_RECEIVED);
        notifications.sendToRole(
                Role.INCIDENT_MANAGER, IncidentsText.NOTICE_NEW, IncidentBook.card(i), false);
        notifications.sendToRole(
                Role.SERVICE_DESK, IncidentsText.NOTICE_NEW, IncidentBook.card(i), false);
    }

    void message(IncidentRecord i) {
        reporter(i, ReportText.NOTICE_NEWS);
    }

    void raised(IncidentRecord i) {
        Role role =
                Level.valueOf(i.getLevel()) == Level.CRISIS ? Role.MANAGEMENT : Role.CRISIS_MANAGER;
        notifications.sendToRole(role, IncidentsText.NOTICE_RAISED, IncidentBook.card(i), true);
    }

    void task(IncidentRecord i, UUID who) {
        notifications.send(who, IncidentsText.NOTICE_TASK, IncidentBook.card(i), false);
    }

    void calledIn(IncidentRecord i, UUID who) {
        notifications.send(who, IncidentsText.NOTICE_CALLED, IncidentBook.card(i), true);
    }

    void follow(IncidentRecord i, Set<Step.Follow> follows) {
        for (Step.Follow follow : follows) {
            switch (follow) {
                case TELL_REPORTER -> reporter(i, ReportText.NOTICE_NEWS);
                case TELL_LEAD -> lead(i);
                case ASK_VERIFIER -> {
                    if (i.getVerifier() != null) {
                        notifications.send(
                                i.getVerifier(),
                                IncidentsText.NOTICE_VERIFY,
                                IncidentBook.card(i),
                                false);
                    }
                }
                case ASK_REPORTER -> {
                    if (!Severity.valueOf(i.getSeverity()).needsOtherVerifier()) {
                        reporter(i, ReportText.NOTICE_ASKED);
                    }
                }
            }
        }
    }

    private void lead(IncidentRecord i) {
        UUID lead = i.getLead();
        if (lead == null) {
            notifications.sendToRole(
                    Role.INCIDENT_MANAGER, IncidentsText.NOTICE_LEAD, IncidentBook.card(i), false);
        } else {
            notifications.send(lead, IncidentsText.NOTICE_LEAD, IncidentBook.card(i), false);
        }
    }

    private void reporter(IncidentRecord i, ReportText what) {
        UUID reporter = i.getReporter();
        if (reporter != null) {
            Card own =
                    new Card(
                            new IncidentId(i.getId()).ref(),
                            i.getNumber(),
                            IncidentReporting.titleOf(i.getWhatHappened()),
                            i.getStage(),
                            "/reports/" + i.getId(),
                            null,
                            i.getCircle(),
                            i.getCreatedAt());
            notifications.send(reporter, what, own, false);
        }
    }
}
