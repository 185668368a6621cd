package se.varn.act.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.varn.TestHouse;
import se.varn.VarnTest;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.links.Links;
import se.varn.foundation.links.Relation;
import se.varn.know.inventory.Inventory;
import se.varn.know.inventory.SaveSystem;
import se.varn.know.inventory.SystemId;

@VarnTest
class OpeningTests {
    @Autowired Incidents incidents;
    @Autowired Inventory inventory;
    @Autowired Links links;
    @Autowired TestHouse house;

    private static <R> R done(Outcome<R> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<R>) outcome).result();
    }

    @Test
    void anAnalystOpensAnIncidentFromAnAlertOnASystem() {
        Actor soc = house.person(Role.SOC_ANALYST);
        Actor ciso = house.person(Role.CISO);
        SystemId system =
                done(
                        inventory.save(
                                ciso,
                                new SaveSystem(
                                        null,
                                        0,
                                        "System " + UUID.randomUUID(),
                                        "",
                                        ciso.person(),
                                        null,
                                        3,
                                        2,
                                        1)));
        RecordRef alert = new RecordRef("alert", UUID.randomUUID());
        IncidentId id =
                done(
                        incidents.open(
                                soc,
                                new OpenIncident(
                                        "Misstänkt inloggning",
                                        "Många försök",
                                        Instant.parse("2026-01-01T10:00:00Z"),
                                        Kind.IT,
                                        Severity.HIGH,
                                        alert,
                                        List.of(system.value()))));
        assertThat(incidents.openOnes(soc)).extracting(IncidentRow::id).contains(id.value());
        assertThat(links.at(List.of(id.value())))
                .extracting(l -> l.relation())
                .containsExactlyInAnyOrder(Relation.RAISED_FROM, Relation.AFFECTS);
        RecordRef second = new RecordRef("alert", UUID.randomUUID());
        done(incidents.attach(soc, id, second, "samma värd"));
        assertThat(links.at(List.of(second.id()))).hasSize(1);
    }

    @Test
    void anEmployeeOpensNoIncidentAndListsNone() {
        Actor employee = house.person();
        var command =
                new OpenIncident("x", "y", Instant.EPOCH, Kind.IT, Severity.LOW, null, List.of());
        assertThat(incidents.open(employee, command)).isInstanceOf(Outcome.Forbidden.class);
        assertThat(incidents.openOnes(employee)).isEmpty();
    }
}
