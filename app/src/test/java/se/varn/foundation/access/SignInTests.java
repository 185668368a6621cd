package se.varn.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.varn.TestClock;
import se.varn.TestHouse;
import se.varn.TestVisitor;
import se.varn.VarnTest;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.AuditEntry;
import se.varn.foundation.organisation.Organisation;

/** Links, passwords, pauses and sessions. */
@VarnTest
class SignInTests {
    private static final String PASSWORD = "fyra ord i en lång rad";
    private static final String OTHER = "helt andra ord i samma rad";
    private static final String WRONG = "fel ord i en ganska lång rad";

    @Autowired Accounts accounts;
    @Autowired SigningIn signingIn;
    @Autowired Organisation organisation;
    @Autowired Audit audit;
    @Autowired TestHouse house;
    @Autowired TestClock clock;
    @LocalServerPort int port;

    private Actor administrator;
    private Actor person;
    private String username = "";

    @BeforeEach
    void somebodyNew() {
        administrator = house.person(Role.ADMINISTRATOR);
        person = house.person();
        username = organisation.person(person.person()).orElseThrow().username();
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    private String link() {
        var outcome = accounts.oneTimeLink(administrator, person.person());
        return ((Outcome.Done<Accounts.Link>) outcome).result().token();
    }

    private void password(String password) {
        assertThat(accounts.setPassword(link(), password)).isInstanceOf(Outcome.Done.class);
    }

    private Optional<SigningIn.SignedIn> attempt(String password) {
        return signingIn.signIn(username, password, "");
    }

    private List<String> entries(UUID record) {
        return audit.of(record, 20).stream().map(AuditEntry::command).toList();
    }

    @Test
    void aNewLinkTakesThePlaceOfEarlierOnes() {
        String first = link();
        String second = link();
        assertThat(accounts.ownerOf(first)).isEmpty();
        assertThat(accounts.setPassword(first, PASSWORD)).isInstanceOf(Outcome.Forbidden.class);
        assertThat(accounts.setPassword(second, PASSWORD)).isInstanceOf(Outcome.Done.class);
        assertThat(accounts.setPassword(second, OTHER)).isInstanceOf(Outcome.Forbidden.class);
        assertThat(attempt(PASSWORD)).isPresent();
    }

    @Test
    void theFirstLinkHoldsADayAndALaterOneAnHour() {
        String first = link();
        clock.advance(Duration.ofHours(23));
        assertThat(accounts.ownerOf(first)).isPresent();
        clock.advance(Duration.ofHours(2));
        assertThat(accounts.ownerOf(first)).isEmpty();
        password(PASSWORD);
        String later = link();
        clock.advance(Duration.ofMinutes(61));
        assertThat(accounts.ownerOf(later)).isEmpty();
        assertThat(accounts.setPassword(later, OTHER)).isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void onlyWhoMayGrantMakesALinkAndOnlyForOneWhoWorksHere() {
        assertThat(accounts.oneTimeLink(house.person(Role.CISO), person.person()))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(accounts.oneTimeLink(administrator, UUID.randomUUID()))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void aLinkThatTwoUseAtOnceIsSpentByOne() throws Exception {
        String token = link();
        Callable<Outcome<?>> one = () -> accounts.setPassword(token, PASSWORD);
        Callable<Outcome<?>> two = () -> accounts.setPassword(token, OTHER);
        try (var both = Executors.newFixedThreadPool(2)) {
            long done = 0;
            for (var answer : both.invokeAll(List.of(one, two))) {
                done += answer.get() instanceof Outcome.Done<?> ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    @Test
    void passwordsThatAreEasyToGuessAreRefusedAndTheLinkStillHolds() {
        String token = link();
        for (String weak : List.of("kort", "aaaaaaaaaaaaaaaaaaa", username + username + username)) {
            assertThat(accounts.setPassword(token, weak))
                    .as(weak)
                    .isInstanceOf(Outcome.Invalid.class);
        }
        assertThat(accounts.setPassword(token, PASSWORD)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void fiveWrongPasswordsPauseEvenTheRightOneForAWhile() {
        password(PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(attempt(WRONG)).isEmpty();
        }
        assertThat(attempt(PASSWORD)).isEmpty();
        clock.advance(Duration.ofMinutes(6));
        assertThat(attempt(PASSWORD)).isPresent();
    }

    @Test
    void guessesAtTheSameTimeAreCountedOneByOne() throws Exception {
        password(PASSWORD);
        Callable<Optional<?>> guess = () -> signingIn.signIn(username, WRONG, "");
        try (var many = Executors.newFixedThreadPool(8)) {
            many.invokeAll(Stream.generate(() -> guess).limit(8).toList());
        }
        assertThat(attempt(PASSWORD)).isEmpty();
        assertThat(entries(person.person()))
                .filteredOn("access.signInFailed"::equals)
                .as("none during the pause")
                .hasSize(5);
    }

    @Test
    void strangersWhoGuessDoNotKeepOutABrowserThatIsKnown() {
        password(PASSWORD);
        String device = attempt(PASSWORD).orElseThrow().device();
        for (int i = 0; i < 12; i++) {
            attempt(WRONG);
        }
        assertThat(attempt(PASSWORD)).isEmpty();
        assertThat(signingIn.signIn(username, PASSWORD, device)).isPresent();
        for (int i = 0; i < 5; i++) {
            assertThat(signingIn.signIn(username, WRONG, device)).isEmpty();
        }
        assertThat(signingIn.signIn(username, PASSWORD, device)).isEmpty();
    }

    @Test
    void aKnownBrowserIsKnownForItsOwnPersonOnly() {
        password(PASSWORD);
        String device = attempt(PASSWORD).orElseThrow().device();
        Actor other = house.person();
        String name = organisation.person(other.person()).orElseThrow().username();
        var link = accounts.oneTimeLink(administrator, other.person());
        accounts.setPassword(((Outcome.Done<Accounts.Link>) link).result().token(), PASSWORD);
        for (int i = 0; i < 5; i++) {
            signingIn.signIn(name, WRONG, device);
        }
        assertThat(signingIn.signIn(name, PASSWORD, device)).isEmpty();
        assertThat(signingIn.signIn(username, PASSWORD, device)).isPresent();
    }

    @Test
    void whoComesBackThroughALinkNeedNotWaitForStrangers() {
        password(PASSWORD);
        for (int i = 0; i < 5; i++) {
            attempt(WRONG);
        }
        TestVisitor visitor = TestVisitor.stranger(port);
        String page = "/password/" + link();
        var set = visitor.post(page, Map.of("password", OTHER, "_csrf", visitor.token(page)));
        assertThat(set.statusCode()).isEqualTo(303);
        for (int i = 0; i < 5; i++) {
            attempt(WRONG);
        }
        assertThat(signIn(visitor, OTHER)).isEqualTo(303);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    private int signIn(TestVisitor visitor, String password) {
        return visitor.post(
                        "/sign-in",
                        Map.of(
                                "username", username,
                                "password", password,
                                "_csrf", visitor.token("/sign-in")))
                .statusCode();
    }

    @Test
    void aNewPasswordEndsEverySession() {
        password(PASSWORD);
        TestVisitor visitor = TestVisitor.stranger(port);
        assertThat(signIn(visitor, PASSWORD)).isEqualTo(303);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        TestVisitor byDemo = TestVisitor.of(port, person);
        password(OTHER);
        assertThat(visitor.get("/").statusCode()).isEqualTo(303);
        assertThat(byDemo.get("/").statusCode()).isEqualTo(303);
        assertThat(signIn(visitor, PASSWORD)).isEqualTo(422);
        assertThat(signIn(visitor, OTHER)).isEqualTo(303);
    }

    @Test
    void aSessionEndsTwelveHoursAfterSignIn() {
        TestVisitor visitor = TestVisitor.of(port, person);
        for (int hours = 0; hours < 11; hours++) {
            clock.advance(Duration.ofHours(1));
            assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        }
        clock.advance(Duration.ofHours(2));
        assertThat(visitor.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void whoSignsInAndOutStandsInTheTrailAndNothingOfWhatWasTyped() {
        password(PASSWORD);
        TestVisitor visitor = TestVisitor.stranger(port);
        signIn(visitor, WRONG);
        signIn(visitor, PASSWORD);
        visitor.post("/sign-out", Map.of("_csrf", visitor.token("/")));
        assertThat(entries(person.person()))
                .containsSubsequence(
                        "access.signOut",
                        "access.signIn",
                        "access.signInFailed",
                        "access.setPassword",
                        "access.oneTimeLink");
        assertThat(audit.of(person.person(), 20).toString()).doesNotContain(WRONG, PASSWORD);
    }

    @Test
    void namesThatNobodyHasGiveNoFloodOfEntriesAndAreNotKept() {
        clock.advance(Duration.ofDays(1));
        long before = audit.cut();
        for (int i = 0; i < 30; i++) {
            assertThat(signingIn.signIn("hemligt-lösenord-" + i, WRONG, "")).isEmpty();
        }
        List<AuditEntry> made = audit.before(Long.MAX_VALUE, (int) (audit.cut() - before));
        assertThat(made).hasSize(5).allSatisfy(e -> assertThat(e.command()).endsWith("Failed"));
        assertThat(made.toString()).doesNotContain("hemligt");
    }
}
