package se.varn.act.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static se.varn.act.incidents.IncidentTestHouse.done;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import se.varn.TestHouse;
import se.varn.VarnTest;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.notifications.Notifications;

@VarnTest
@Import(IncidentTestHouse.class)
class ReportingTests {
    private static final String WITH_NUMBER = "Jag ser 811228-9874 i listan";
    @Autowired IncidentReporting reporting;
    @Autowired IncidentWork work;
    @Autowired Notifications notifications;
    @Autowired TestHouse house;
    @Autowired Access access;
    @Autowired DSLContext db;
    @Autowired IncidentTestHouse test;

    private static ReportEvent with(
            ReportEvent e, UUID key, ReportEvent.@Nullable Numbers numbers) {
        return new ReportEvent(
                e.kind(),
                e.whatHappened(),
                e.when(),
                e.at(),
                e.where(),
                e.personalData(),
                e.contact(),
                key,
                numbers);
    }

    @Test
    void anEmployeeReportsAndFollowsTheOwnReport() {
        Actor karin = house.person();
        IncidentId id = done(reporting.report(karin, test.event("Skärmen är svart. Hjälp.")));
        OwnReport report = reporting.mine(karin, id).orElseThrow();
        assertThat(report.brief()).isEqualTo("Skärmen är svart");
        assertThat(report.number()).startsWith("INC-");
        assertThat(notifications.unread(karin)).isEqualTo(1);
    }

    @Test
    void anotherPersonsReportIsNotThere() {
        Actor karin = house.person();
        IncidentId id = test.reported(karin);
        assertThat(reporting.mine(house.person(), id)).isEmpty();
        assertThat(reporting.mine(house.person(Role.INCIDENT_MANAGER), id)).isEmpty();
    }

    @Test
    void aDoubleClickMakesOneIncident() {
        Actor karin = house.person();
        ReportEvent event = test.event("Dubbelklick");
        IncidentId first = done(reporting.report(karin, event));
        assertThat(done(reporting.report(karin, event))).isEqualTo(first);
        assertThat(reporting.mine(karin, 10)).hasSize(1);
        assertThat(reporting.report(house.person(), event)).isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void aPersonalNumberIsAskedAboutBeforeAnythingIsStored() {
        Actor karin = house.person();
        ReportEvent event = test.event(WITH_NUMBER);
        assertThat(reporting.report(karin, event)).isInstanceOf(Outcome.Confirm.class);
        assertThat(reporting.mine(karin, 10)).isEmpty();
        UUID key = UUID.randomUUID();
        done(reporting.report(karin, with(event, key, ReportEvent.Numbers.REMOVE)));
        assertThat(reporting.mine(karin, 10).getFirst().whatHappened())
                .isEqualTo("Jag ser [nummer borttaget] i listan");
        done(reporting.report(karin, with(event, UUID.randomUUID(), ReportEvent.Numbers.KEEP)));
        assertThat(reporting.mine(karin, 10).getFirst().whatHappened()).isEqualTo(WITH_NUMBER);
    }

    @Test
    void anEmptyReportNamesWhatIsMissing() {
        var empty =
                new ReportEvent(
                        null,
                        " ",
                        ReportEvent.When.EARLIER,
                        null,
                        "",
                        Known.UNKNOWN,
                        "",
                        UUID.randomUUID(),
                        null);
        var outcome = reporting.report(house.person(), empty);
        assertThat(((Outcome.Invalid<IncidentId>) outcome).errors())
                .extracting(e -> e.field())
                .containsExactlyInAnyOrder("kind", "what", "at");
    }

    @Test
    void aReporterIsToldOfNothingOnceTheIncidentIsRestricted() {
        Actor karin = house.person();
        Actor leader = house.person(Role.INCIDENT_MANAGER);
        IncidentId id = test.reported(karin);
        int before = notices(karin);
        assertThat(before).isEqualTo(1);
        done(work.restrict(leader, id, test.version(id), "OSL 18:8", "Känsligt"));
        Actor inside = access.actor(leader.person()).orElseThrow();
        done(work.note(inside, new AddNote(id, "Vi tittar på det", null, "", true, false)));
        done(test.take(inside, id, Step.COLLECT, inside));
        assertThat(notices(karin)).isEqualTo(before);
        done(
                work.note(
                        leaderOf(),
                        new AddNote(test.reported(karin), "Öppet", null, "", true, false)));
        assertThat(notices(karin)).isGreaterThan(before);
    }

    private Actor leaderOf() {
        return house.person(Role.INCIDENT_MANAGER);
    }

    private int notices(Actor reader) {
        return db.fetchSingle(
                        "select count(*) from notifications.notice where person = ?",
                        reader.person())
                .get(0, Integer.class);
    }

    @Test
    void onlyPublishedMessagesReachTheReporter() {
        Actor karin = house.person();
        Actor desk = house.person(Role.SERVICE_DESK);
        IncidentId id = test.reported(karin);
        done(work.note(desk, new AddNote(id, "Bara för oss", null, "", false, false)));
        done(work.note(desk, new AddNote(id, "Vi tittar på det", null, "", true, false)));
        assertThat(reporting.mine(karin, id).orElseThrow().messages())
                .extracting(IncidentEntry::text)
                .containsExactly("Vi tittar på det");
    }

    @Test
    void aPublishedDisturbanceShowsItsPublicTextOnly() {
        Actor leader = house.person(Role.INCIDENT_MANAGER);
        IncidentId id = test.reported(house.person());
        String text = "Alma är långsamt " + UUID.randomUUID();
        done(work.publish(leader, id, test.version(id), text));
        assertThat(reporting.disturbances()).extracting(Disturbance::text).contains(text);
        assertThat(work.publish(leader, id, test.version(id), WITH_NUMBER))
                .isInstanceOf(Outcome.Invalid.class);
        done(work.publish(leader, id, test.version(id), ""));
        assertThat(reporting.disturbances()).extracting(Disturbance::text).doesNotContain(text);
    }
}
