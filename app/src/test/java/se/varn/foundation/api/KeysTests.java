package se.varn.foundation.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.varn.TestClock;
import se.varn.TestHouse;
import se.varn.TestProgram;
import se.varn.TestVisitor;
import se.varn.VarnTest;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Accounts;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.text.Times;

/** Keys: who makes them, what they give, how they end. */
@VarnTest
class KeysTests {
    private static final String WHOAMI = "/api/v1/whoami";

    @Autowired Tokens tokens;
    @Autowired Access access;
    @Autowired Accounts accounts;
    @Autowired TestHouse house;
    @Autowired TestClock clock;
    @Autowired DSLContext db;
    @LocalServerPort int port;

    @AfterEach
    void releaseTime() {
        clock.release();
    }

    private Outcome<NewToken> create(Actor actor, Set<Scope> scopes, int days) {
        return tokens.create(
                actor, new CreateToken("prov", scopes, LocalDate.now(Times.ZONE).plusDays(days)));
    }

    @Test
    void aKeyTellsWhomItActsForAndWhatItMay() {
        Actor person = house.person(Role.SOC_ANALYST);
        var me =
                TestProgram.json(
                        TestProgram.of(port, tokens, person, Scope.ALERTS_READ).get(WHOAMI));
        assertThat(me.get("person").asString()).isEqualTo(person.person().toString());
        assertThat(me.get("roles").toString()).contains("SOC_ANALYST", "EMPLOYEE");
        assertThat(me.get("scopes").toString()).isEqualTo("[\"alerts:read\"]");
    }

    @Test
    void aKeyIsKeptNowhere() {
        NewToken made = TestProgram.key(tokens, house.person(), EnumSet.of(Scope.ACTIONS_READ));
        assertThat(db.fetch("select * from api.token where id = {0}", made.id()).toString())
                .doesNotContain(made.secret());
        assertThat(
                        db.fetch(
                                        "select payload::text from audit.row_version where row_id = {0}",
                                        made.id())
                                .toString())
                .isNotEmpty()
                .doesNotContain(made.secret());
        assertThat(made.toString()).doesNotContain(made.secret());
    }

    @Test
    void aKeyGivesNoMoreThanTheRolesOfToday() {
        Actor analyst = house.person(Role.SOC_ANALYST);
        TestProgram program = TestProgram.of(port, tokens, analyst);
        assertThat(program.get("/api/v1/actions").statusCode()).isEqualTo(200);
        assertThat(program.get("/api/v1/alerts").statusCode()).isEqualTo(200);
        assertThat(create(house.person(), EnumSet.of(Scope.ALERTS_READ), 10))
                .isInstanceOf(Outcome.Invalid.class);
        var grant = access.grants(analyst.person()).getFirst();
        access.end(
                Actor.system(),
                grant.id(),
                Times.day(clock.instant().minus(Duration.ofDays(1))),
                "prov");
        assertThat(TestProgram.json(program.get(WHOAMI)).get("roles").toString())
                .isEqualTo("[\"EMPLOYEE\"]");
        assertThat(program.get("/api/v1/alerts").statusCode()).isEqualTo(403);
        assertThat(program.get("/api/v1/actions").statusCode()).isEqualTo(200);
    }

    @Test
    void aKeyIsRefusedOutsideItsScopesAndSaysWhichItLacks() {
        TestProgram program =
                TestProgram.of(port, tokens, house.person(Role.CISO), Scope.ACTIONS_READ);
        assertThat(program.get("/api/v1/actions").statusCode()).isEqualTo(200);
        var refused = program.post("/api/v1/actions", "{}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("insufficient_scope", "actions:write");
    }

    @Test
    void anExpiredOrRevokedKeyIsRefused() {
        Actor person = house.person();
        NewToken made =
                ((Outcome.Done<NewToken>) create(person, EnumSet.of(Scope.ACTIONS_READ), 1))
                        .result();
        TestProgram program = TestProgram.with(port, made.secret());
        assertThat(program.get(WHOAMI).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofDays(3));
        assertThat(program.get(WHOAMI).statusCode()).isEqualTo(401);
        clock.release();
        assertThat(tokens.revoke(house.person(), made.id())).isInstanceOf(Outcome.Forbidden.class);
        assertThat(tokens.revoke(person, made.id())).isInstanceOf(Outcome.Done.class);
        assertThat(program.get(WHOAMI).statusCode()).isEqualTo(401);
        assertThat(tokens.revoke(person, made.id())).isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void aKeyHoldsAtMostAYear() {
        assertThat(create(house.person(), EnumSet.of(Scope.ACTIONS_READ), 366))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(create(house.person(), EnumSet.of(Scope.ACTIONS_READ), -1))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(create(house.person(), EnumSet.noneOf(Scope.class), 1))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void aNewPasswordEndsThePersonsKeys() {
        Actor person = house.person();
        NewToken made = TestProgram.key(tokens, person, EnumSet.of(Scope.ACTIONS_READ));
        TestProgram program = TestProgram.with(port, made.secret());
        assertThat(program.get(WHOAMI).statusCode()).isEqualTo(200);
        var link =
                ((Outcome.Done<Accounts.Link>)
                                accounts.oneTimeLink(Actor.system(), person.person()))
                        .result();
        assertThat(accounts.setPassword(link.token(), "sju sorters kakor 7"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(program.get(WHOAMI).statusCode()).isEqualTo(401);
        assertThat(tokens.own(person).getFirst().revokedAt()).isNotNull();
    }

    @Test
    void aProgramMakesNoKeys() {
        Actor person = house.person();
        Actor program = person.within(Scope.within(EnumSet.allOf(Scope.class)));
        assertThat(create(program, EnumSet.of(Scope.ACTIONS_READ), 1))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(tokens.own(program)).isEmpty();
    }

    @Test
    void aSessionIsNoKeyAndAKeyIsNoSession() {
        Actor person = house.person();
        TestVisitor visitor = TestVisitor.of(port, person);
        assertThat(visitor.get(WHOAMI).statusCode()).isEqualTo(401);
        NewToken made = TestProgram.key(tokens, person, EnumSet.of(Scope.ACTIONS_READ));
        var page = TestProgram.with(port, made.secret()).get("/tokens");
        assertThat(page.statusCode()).isEqualTo(303);
        var answer = TestProgram.with(port, made.secret()).get(WHOAMI);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theLastUseIsNoted() {
        Actor person = house.person();
        TestProgram program = TestProgram.of(port, tokens, person);
        assertThat(tokens.own(person).getFirst().usedAt()).isNull();
        program.get(WHOAMI);
        assertThat(tokens.own(person).getFirst().usedAt()).isNotNull();
    }

    @Test
    void theKeyIsShownOnceOnThePage() {
        Actor person = house.person();
        TestVisitor visitor = TestVisitor.of(port, person);
        String token = visitor.token("/tokens");
        var made =
                visitor.post(
                        "/tokens",
                        Map.of(
                                "_csrf",
                                token,
                                "name",
                                "Övervakningen",
                                "scope-actions:read",
                                "1",
                                "lastDay",
                                LocalDate.now(Times.ZONE).plusDays(30).toString()));
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).containsPattern("value=\"varn_[A-Za-z0-9_-]{43}\"");
        assertThat(visitor.get("/tokens").body())
                .contains("Övervakningen")
                .doesNotContainPattern("varn_[A-Za-z0-9_-]{43}");
        var wrong = visitor.post("/tokens", Map.of("_csrf", token, "name", "x"));
        assertThat(wrong.statusCode()).isEqualTo(422);
    }

    @Test
    void aKeyThatAsksTooFastWaits() {
        AtomicLong time = new AtomicLong();
        Buckets buckets = new Buckets(60, 3, time::get);
        var key = java.util.UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take(key)).isEqualTo(Duration.ZERO);
        }
        assertThat(buckets.take(key)).isBetween(Duration.ofMillis(999), Duration.ofMillis(1001));
        assertThat(buckets.take(java.util.UUID.randomUUID())).isEqualTo(Duration.ZERO);
        time.addAndGet(Duration.ofMillis(1100).toNanos());
        assertThat(buckets.take(key)).isEqualTo(Duration.ZERO);
        assertThat(buckets.take(key)).isPositive();
    }

    @Test
    void tooManyRequestsAreToldWhenToComeBack() {
        TestProgram program = TestProgram.of(port, tokens, house.person());
        var last = program.get(WHOAMI);
        for (int i = 0; i < 2000 && last.statusCode() == 200; i++) {
            last = program.get(WHOAMI);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
    }
}
