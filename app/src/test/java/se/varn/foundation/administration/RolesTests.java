package se.varn.foundation.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.varn.TestHouse;
import se.varn.TestVisitor;
import se.varn.VarnTest;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;

@VarnTest
class RolesTests {
    @Autowired Access access;
    @Autowired TestHouse house;
    @LocalServerPort int port;

    private Map<String, String> grantForm(TestVisitor visitor, Actor to, String role) {
        return Map.of(
                "role", role,
                "firstDay", "2026-01-01",
                "lastDay", "",
                "reason", "Beslut 2026/17",
                "_csrf", visitor.token("/people/" + to.person()));
    }

    @Test
    void anAdministratorGrantsAndEndsARole() {
        Actor administrator = house.person(Role.ADMINISTRATOR);
        Actor someone = house.person();
        TestVisitor visitor = TestVisitor.of(port, administrator);
        String page = "/people/" + someone.person();
        var granted = visitor.post(page + "/roles", grantForm(visitor, someone, "CISO"));
        assertThat(granted.statusCode()).isEqualTo(303);
        assertThat(access.actor(someone.person()).orElseThrow().roles()).contains(Role.CISO);
        var ended =
                visitor.post(
                        page + "/roles/end",
                        Map.of(
                                "grant",
                                access.grants(someone.person()).getFirst().id().toString(),
                                "endDay",
                                "2026-01-02",
                                "endReason",
                                "Slutar",
                                "_csrf",
                                visitor.token(page)));
        assertThat(ended.statusCode()).isEqualTo(303);
        assertThat(access.actor(someone.person()).orElseThrow().roles()).doesNotContain(Role.CISO);
    }

    @Test
    void aRoleThatExcludesAnotherIsRefusedWithWords() {
        Actor someone = house.person(Role.CISO);
        TestVisitor visitor = TestVisitor.of(port, house.person(Role.ADMINISTRATOR));
        var answer =
                visitor.post(
                        "/people/" + someone.person() + "/roles",
                        grantForm(visitor, someone, "INTERNAL_AUDIT"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("får inte förenas");
    }

    @Test
    void nobodyElseGrantsOrEnds() {
        Actor someone = house.person(Role.CONTROLLER);
        TestVisitor visitor = TestVisitor.of(port, house.person(Role.CISO));
        var answer =
                visitor.post(
                        "/people/" + someone.person() + "/roles",
                        grantForm(visitor, someone, "LAWYER"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(
                        access.end(
                                house.person(Role.CISO),
                                access.grants(someone.person()).getFirst().id(),
                                LocalDate.of(2026, 1, 1),
                                "x"))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void theReasonsOfGrantsAreReadByThoseWhoMayAndByOneself() {
        Actor someone = house.person(Role.CONTROLLER);
        String page = "/people/" + someone.person();
        assertThat(TestVisitor.of(port, house.person()).get(page).body())
                .doesNotContain("2020-01-01");
        assertThat(TestVisitor.of(port, someone).get(page).body()).contains("2020-01-01");
        assertThat(TestVisitor.of(port, house.person(Role.CISO)).get(page).body())
                .contains("2020-01-01");
    }
}
