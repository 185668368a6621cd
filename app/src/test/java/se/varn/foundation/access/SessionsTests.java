package se.varn.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static se.varn.foundation.access.jooq.Tables.SESSION;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.varn.TestClock;
import se.varn.TestHouse;
import se.varn.TestVisitor;
import se.varn.VarnTest;
import se.varn.foundation.administration.PersonSignIn;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.AuditEntry;

/** Sessions in the database: seen, ended, and worth nothing to whoever reads the table. */
@VarnTest
class SessionsTests {
    @Autowired WebSessions repository;
    @Autowired OpenSessions sessions;
    @Autowired PersonSignIn signIn;
    @Autowired Audit audit;
    @Autowired TestHouse house;
    @Autowired TestClock clock;
    @Autowired DSLContext db;
    @LocalServerPort int port;

    private Actor person;

    @BeforeEach
    void somebodyNew() {
        person = house.person();
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    private List<OpenSession> own() {
        return sessions.of(person, person.person());
    }

    private WebSession found(WebSession session) {
        return Objects.requireNonNull(repository.findById(session.getId()));
    }

    private boolean in(TestVisitor visitor) {
        return visitor.get("/").statusCode() == 200;
    }

    private void send(TestVisitor visitor, String path, Map<String, String> fields) {
        var form = new java.util.HashMap<>(fields);
        form.put("_csrf", visitor.token("/second-factor"));
        assertThat(visitor.post(path, form).statusCode()).isEqualTo(303);
    }

    @Test
    void whoIsSignedInTwiceSeesBothAndEndsOne() {
        TestVisitor here = TestVisitor.of(port, person);
        TestVisitor there = TestVisitor.of(port, person);
        assertThat(own()).hasSize(2).allSatisfy(s -> assertThat(s.way()).isEqualTo(Way.DEMO));
        assertThat(here.get("/second-factor").body()).contains(own().getLast().handle().toString());
        UUID second = own().getFirst().handle();
        UUID first = own().getLast().handle();
        assertThat(List.of(first, second)).doesNotHaveDuplicates();
        send(here, "/second-factor/sessions/end-others", Map.of());
        assertThat(in(here)).isTrue();
        assertThat(in(there)).isFalse();
        send(here, "/second-factor/sessions/end", Map.of("handle", own().getFirst().handle() + ""));
        assertThat(in(here)).isFalse();
        assertThat(own()).isEmpty();
        assertThat(audit.of(person.person(), 10))
                .extracting(AuditEntry::command)
                .filteredOn("access.endSession"::equals)
                .hasSize(2);
    }

    @Test
    void anothersSessionIsNotEndedAndNotSeen() {
        TestVisitor.of(port, person);
        Actor other = house.person(Role.CISO);
        UUID handle = own().getFirst().handle();
        assertThat(sessions.of(other, person.person())).isEmpty();
        assertThat(sessions.end(other, handle)).isEqualTo(new Outcome.Done<>(0));
        assertThat(sessions.endAll(other, person.person(), "skäl"))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(own()).hasSize(1);
    }

    @Test
    void anAdministratorEndsThemWithAReason() {
        TestVisitor visitor = TestVisitor.of(port, person);
        Actor administrator = house.person(Role.ADMINISTRATOR);
        assertThat(sessions.of(administrator, person.person())).hasSize(1);
        assertThat(signIn.endSessions(administrator, person.person(), " "))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(in(visitor)).isTrue();
        assertThat(signIn.endSessions(administrator, person.person(), "Datorn är borta"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(in(visitor)).isFalse();
        assertThat(own()).isEmpty();
    }

    @Test
    void whoSignsOutHasNoSessionLeft() {
        TestVisitor visitor = TestVisitor.of(port, person);
        visitor.post("/sign-out", Map.of("_csrf", visitor.token("/")));
        assertThat(own()).isEmpty();
    }

    @Test
    void aSessionEndsAfterEightHoursWithoutUse() {
        TestVisitor visitor = TestVisitor.of(port, person);
        clock.advance(Duration.ofHours(7));
        assertThat(in(visitor)).isTrue();
        clock.advance(Duration.ofHours(4));
        assertThat(in(visitor)).as("used meanwhile").isTrue();
        TestVisitor idle = TestVisitor.of(port, person);
        clock.advance(Duration.ofHours(8).plusSeconds(1));
        assertThat(in(idle)).isFalse();
        repository.sweep();
        assertThat(db.fetchCount(SESSION, SESSION.PERSON.eq(person.person()))).isZero();
    }

    @Test
    void theTableOpensNothing() {
        WebSession session = repository.createSession();
        session.setAttribute("secret", "hemligt innehåll");
        repository.save(session);
        String rows =
                db.fetch("select * from access.session natural join access.session_value")
                        .formatCSV();
        HexFormat hex = HexFormat.of();
        for (String text : List.of(session.getId(), "hemligt innehåll")) {
            assertThat(
                            db.fetch(
                                    "select 1 from access.session_value v join access.session s on s.token_hash = v.session"
                                            + " where position(decode(?, 'hex') in v.sealed) > 0"
                                            + " or position(decode(?, 'hex') in s.token_hash) > 0",
                                    hex.formatHex(text.getBytes(StandardCharsets.UTF_8)),
                                    hex.formatHex(text.getBytes(StandardCharsets.UTF_8))))
                    .isEmpty();
            assertThat(rows).doesNotContain(text);
        }
        WebSession found = found(session);
        assertThat(found.<String>getAttribute("secret")).isEqualTo("hemligt innehåll");
    }

    @Test
    void aValueThatIsMovedToAnotherSessionIsNotRead() {
        WebSession from = repository.createSession();
        from.setAttribute("who", "en annan");
        repository.save(from);
        WebSession to = repository.createSession();
        repository.save(to);
        db.execute(
                "update access.session_value set session = ? where session = ?",
                Secrets.hash(to.getId()),
                Secrets.hash(from.getId()));
        WebSession found = found(to);
        assertThat(found.<String>getAttribute("who")).isNull();
    }

    @Test
    void aRequestThatIsLateDoesNotBringBackASessionThatHasEnded() {
        WebSession session = repository.createSession();
        repository.save(session);
        WebSession late = found(session);
        repository.deleteById(session.getId());
        late.setAttribute("who", "en sen");
        repository.save(late);
        assertThat(repository.findById(session.getId())).isNull();
    }

    @Test
    void twoRequestsAtOnceKeepWhatEachOfThemSet() {
        WebSession session = repository.createSession();
        repository.save(session);
        WebSession one = found(session);
        WebSession two = found(session);
        one.setAttribute("a", "1");
        two.setAttribute("b", "2");
        repository.save(one);
        repository.save(two);
        WebSession found = found(session);
        assertThat(found.getAttributeNames()).containsExactlyInAnyOrder("a", "b");
    }
}
