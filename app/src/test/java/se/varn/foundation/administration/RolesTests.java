package se.varn.foundation.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.TestChain;
import se.varn.TestClock;
import se.varn.TestHouse;
import se.varn.TestVisitor;
import se.varn.VarnTest;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.text.Times;

@VarnTest
class RolesTests {
    @Autowired Access access;
    @Autowired TestHouse house;
    @Autowired TestChain chain;
    @Autowired TestClock clock;
    @Autowired Audit audit;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;
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
    void twoAdministratorsDoNotEndEachOtherAndLeaveNobody() throws Exception {
        Actor one = house.person(Role.ADMINISTRATOR);
        Actor other = house.person(Role.ADMINISTRATOR);
        LocalDate today = Times.day(clock.instant());
        alone(
                List.of(one, other),
                () -> {
                    List<Object> ends =
                            chain.overlapping(
                                    () -> access.end(one, grant(other), today, "Slutar"),
                                    () -> access.end(other, grant(one), today, "Slutar"));
                    assertThat(ends.get(0)).isInstanceOf(Outcome.Done.class);
                    assertThat(ends.get(1)).isInstanceOf(Outcome.Invalid.class);
                });
    }

    @Test
    void anAdministratorWhoseTimeIsShorterIsNobodyToLeaveItTo() throws Exception {
        Actor one = house.person(Role.ADMINISTRATOR);
        Actor other = house.person(Role.ADMINISTRATOR);
        LocalDate today = Times.day(clock.instant());
        alone(
                List.of(one, other),
                () -> {
                    assertThat(access.end(one, grant(other), today.plusDays(3), "Slutar"))
                            .isInstanceOf(Outcome.Done.class);
                    assertThat(access.end(other, grant(one), today.plusDays(3), "Slutar"))
                            .isInstanceOf(Outcome.Invalid.class);
                    assertThat(access.end(other, grant(one), today.plusDays(2), "Slutar"))
                            .isInstanceOf(Outcome.Done.class);
                });
    }

    private UUID grant(Actor administrator) {
        return access.grants(administrator.person()).getFirst().id();
    }

    /** While nobody else administrates; other tests have left some who do. */
    private void alone(List<Actor> administrators, ThrowingRunnable what) throws Exception {
        Map<UUID, Optional<LocalDate>> others = new HashMap<>();
        transaction.executeWithoutResult(status -> {
            db.fetch(
                            """
                            select id, last_day from access.role_grant
                             where role = 'ADMINISTRATOR' and coalesce(last_day, '9999-12-31') > '2020-01-01' and person <> all ({0})\
                            """,
                            DSL.val(
                                    administrators.stream()
                                            .map(Actor::person)
                                            .toArray(UUID[]::new)))
                    .forEach(row ->
                            others.put(
                                    row.get(0, UUID.class),
                                    Optional.ofNullable(row.get(1, LocalDate.class))));
            db.execute(
                    "update access.role_grant set last_day = '2020-01-01' where id = any ({0})",
                    DSL.val(others.keySet().toArray(UUID[]::new)));
            audit.append(null, "prov", new RecordRef("prov", UUID.randomUUID()), null, Map.of());
        });
        try {
            what.run();
        } finally {
            transaction.executeWithoutResult(status -> {
                others.forEach((grant, lastDay) ->
                        db.execute(
                                "update access.role_grant set last_day = {0} where id = {1}",
                                DSL.val(lastDay.orElse(null), LocalDate.class), DSL.val(grant)));
                audit.append(
                        null, "prov", new RecordRef("prov", UUID.randomUUID()), null, Map.of());
            });
        }
    }

    /** What may fail. */
    private interface ThrowingRunnable {
        void run() throws Exception;
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
