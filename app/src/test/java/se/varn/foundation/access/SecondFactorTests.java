package se.varn.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import se.varn.foundation.notifications.Notifications;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.shell.ListQuery;

/** The second proof at sign-in. The house of tests demands one of registrars. */
@VarnTest
class SecondFactorTests {
    private static final String PASSWORD = "fyra ord i en lång rad";
    private static final Pattern SECRET = Pattern.compile("<code class=\"v-break\">([A-Z2-7 ]+)<");
    private static final Pattern CODE = Pattern.compile("<li><code>([A-Z2-7-]+)</code>");

    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired SigningIn signingIn;
    @Autowired SecondFactors factors;
    @Autowired PersonSignIn resets;
    @Autowired Notifications notifications;
    @Autowired Organisation organisation;
    @Autowired Audit audit;
    @Autowired TestHouse house;
    @Autowired TestClock clock;
    @Autowired DSLContext db;
    @LocalServerPort int port;

    private Actor administrator;
    private Actor person;
    private String username = "";

    @BeforeEach
    void aRegistrarWithAPassword() {
        administrator = house.person(Role.ADMINISTRATOR);
        person = house.person(Role.REGISTRAR);
        username = organisation.person(person.person()).orElseThrow().username();
        var link = accounts.oneTimeLink(administrator, person.person());
        String token = ((Outcome.Done<Accounts.Link>) link).result().token();
        assertThat(accounts.setPassword(token, PASSWORD)).isInstanceOf(Outcome.Done.class);
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    private static HttpResponse<String> send(
            TestVisitor visitor, String path, String from, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("_csrf", visitor.token(from));
        return visitor.post(path, form);
    }

    private HttpResponse<String> password(TestVisitor visitor) {
        return send(
                visitor,
                "/sign-in",
                "/sign-in",
                Map.of("username", username, "password", PASSWORD));
    }

    private static byte[] secret(String page) {
        Matcher found = SECRET.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        String text = found.group(1).replace(" ", "");
        byte[] bytes = new byte[text.length() * 5 / 8];
        long held = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            held =
                    (held << 5 & 0xFFFF)
                            | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(text.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (held >> bits);
            }
        }
        return Arrays.copyOf(bytes, at);
    }

    private String code(byte[] secret) {
        return Totp.code(secret, Totp.step(clock.instant()));
    }

    private void nextCode() {
        clock.advance(Duration.ofSeconds(31));
    }

    /** Somebody who has enrolled by the pages. */
    private record Enrolled(List<Byte> bytes, List<String> recovery, TestVisitor visitor) {
        byte[] secret() {
            byte[] secret = new byte[bytes.size()];
            for (int i = 0; i < secret.length; i++) {
                secret[i] = bytes.get(i);
            }
            return secret;
        }
    }

    private Enrolled enrolled() {
        TestVisitor visitor = TestVisitor.stranger(port);
        var answer = password(visitor);
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/sign-in/enrol");
        String page = visitor.get("/sign-in/enrol").body();
        assertThat(page).contains("<svg").doesNotContain("style=");
        byte[] secret = secret(page);
        var codes = send(visitor, "/sign-in/enrol", "/sign-in/enrol", Map.of("code", code(secret)));
        assertThat(codes.statusCode()).as(codes.body()).isEqualTo(200);
        List<String> recovery = new ArrayList<>();
        CODE.matcher(codes.body()).results().forEach(m -> recovery.add(m.group(1)));
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        List<Byte> bytes = new ArrayList<>();
        for (byte b : secret) {
            bytes.add(b);
        }
        return new Enrolled(bytes, recovery, visitor);
    }

    private HttpResponse<String> proof(TestVisitor visitor, String code) {
        return send(visitor, "/sign-in/code", "/sign-in/code", Map.of("code", code));
    }

    private List<String> entries() {
        return entries(30);
    }

    private List<String> entries(int most) {
        return audit.of(person.person(), most).stream().map(AuditEntry::command).toList();
    }

    @Test
    void aRoleThatDemandsItLeadsFromThePasswordToEnrolmentAndIn() {
        Enrolled enrolled = enrolled();
        assertThat(enrolled.visitor().get("/").statusCode()).isEqualTo(200);
        assertThat(entries()).startsWith("access.signIn", "access.enrolSecondFactor");
        assertThat(factors.state(person.person()).codesLeft()).isEqualTo(10);
    }

    @Test
    void aRightPasswordAloneOpensNoPageAndMakesNoBrowserKnown() {
        enrolled();
        TestVisitor visitor = TestVisitor.stranger(port);
        var answer = password(visitor);
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/sign-in/code");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("varn-device"));
        assertThat(visitor.get("/").statusCode()).isEqualTo(303);
        assertThat(visitor.get("/second-factor").statusCode()).isEqualTo(303);
        assertThat(visitor.get("/sign-in/enrol").statusCode())
                .as("no second app for one who has one")
                .isEqualTo(303);
    }

    @Test
    void theAppsCodeLetsInOnce() {
        Enrolled enrolled = enrolled();
        String spent = code(enrolled.secret());
        TestVisitor visitor = TestVisitor.stranger(port);
        password(visitor);
        assertThat(proof(visitor, spent).statusCode()).as("used at enrolment").isEqualTo(422);
        nextCode();
        String code = code(enrolled.secret());
        assertThat(proof(visitor, code.substring(0, 3) + " " + code.substring(3)).statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        TestVisitor another = TestVisitor.stranger(port);
        password(another);
        assertThat(proof(another, code).statusCode()).as("the same code again").isEqualTo(422);
    }

    @Test
    void aRecoveryCodeLetsInOnceAndIsKeptHashed() {
        Enrolled enrolled = enrolled();
        String recovery = enrolled.recovery().getFirst();
        assertThat(db.fetch("select * from access.recovery_code").toString())
                .doesNotContain(recovery)
                .doesNotContain(recovery.replace("-", ""));
        TestVisitor visitor = TestVisitor.stranger(port);
        password(visitor);
        assertThat(
                        proof(
                                        visitor,
                                        recovery.toLowerCase(java.util.Locale.ROOT)
                                                .replace("-", " "))
                                .statusCode())
                .isEqualTo(303);
        TestVisitor another = TestVisitor.stranger(port);
        password(another);
        assertThat(proof(another, recovery).statusCode()).isEqualTo(422);
        assertThat(factors.state(person.person()).codesLeft()).isEqualTo(9);
        assertThat(entries()).contains("access.recoveryCode");
    }

    @Test
    void theSecretDoesNotStandInTheDatabase() {
        Enrolled enrolled = enrolled();
        byte[] sealed =
                db.fetchSingle(
                                "select secret from access.second_factor where person = ?",
                                person.person())
                        .get(0, byte[].class);
        assertThat(sealed).isNotNull();
        assertThat(java.util.HexFormat.of().formatHex(sealed))
                .doesNotContain(java.util.HexFormat.of().formatHex(enrolled.secret()));
    }

    @Test
    void wrongCodesPauseStrangersAndNotTheBrowserThatIsKnown() {
        Enrolled enrolled = enrolled();
        nextCode();
        int round = accounts.round(person.person());
        UUID id = person.person();
        String mark =
                signingIn.second(id, round, code(enrolled.secret()), "").orElseThrow().device();
        nextCode();
        for (int i = 0; i < 5; i++) {
            assertThat(signingIn.second(id, round, "000000", "")).isEmpty();
        }
        String code = code(enrolled.secret());
        assertThat(signingIn.second(id, round, code, "")).as("during the pause").isEmpty();
        assertThat(signingIn.second(id, round, code, mark)).isPresent();
        clock.advance(Duration.ofMinutes(6));
        assertThat(signingIn.second(id, round, code(enrolled.secret()), "")).isPresent();
    }

    @Test
    void codesAtTheSameTimeAreCountedOneByOne() throws Exception {
        Enrolled enrolled = enrolled();
        nextCode();
        int round = accounts.round(person.person());
        String code = code(enrolled.secret());
        String wrong = code.equals("000000") ? "000001" : "000000";
        Callable<Optional<?>> guess = () -> signingIn.second(person.person(), round, wrong, "");
        try (var many = Executors.newFixedThreadPool(8)) {
            many.invokeAll(Collections.nCopies(16, guess));
        }
        assertThat(signingIn.second(person.person(), round, code, "")).as("paused").isEmpty();
        assertThat(entries())
                .filteredOn("access.secondFactorFailed"::equals)
                .as("none during the pause")
                .hasSize(5);
    }

    @Test
    void aCodeThatTwoSendAtOnceLetsInOne() throws Exception {
        Enrolled enrolled = enrolled();
        nextCode();
        int round = accounts.round(person.person());
        String code = code(enrolled.secret());
        Callable<Optional<?>> one = () -> signingIn.second(person.person(), round, code, "");
        long in = 0;
        try (var both = Executors.newFixedThreadPool(4)) {
            for (var answer : both.invokeAll(Collections.nCopies(4, one))) {
                in += answer.get().isPresent() ? 1 : 0;
            }
        }
        assertThat(in).isEqualTo(1);
    }

    @Test
    void eachPauseForWrongCodesIsLongerAndThePersonIsToldOfIt() {
        Enrolled enrolled = enrolled();
        int round = accounts.round(person.person());
        Duration waited = Duration.ZERO;
        int tries = 0;
        while (waited.compareTo(Duration.ofHours(24)) < 0) {
            signingIn.second(person.person(), round, "000000", "");
            clock.advance(Duration.ofMinutes(1));
            waited = waited.plusMinutes(1);
            tries = (int) entries(300).stream().filter("access.secondFactorFailed"::equals).count();
        }
        assertThat(tries).as("in a day, one a minute").isBetween(10, 30);
        Actor again = access.actor(person.person()).orElseThrow();
        var query = new ListQuery("/notices", Map.of(), "at", true, 1);
        assertThat(notifications.list(again, query).rows()).hasSize(tries / 5);
        clock.advance(Duration.ofHours(25));
        assertThat(signingIn.second(person.person(), round, code(enrolled.secret()), ""))
                .isPresent();
        for (int i = 0; i < 5; i++) {
            signingIn.second(person.person(), round, "000000", "");
        }
        clock.advance(Duration.ofMinutes(6));
        assertThat(signingIn.second(person.person(), round, code(enrolled.secret()), ""))
                .as("a right code makes the next pause short again")
                .isPresent();
    }

    @Test
    void aNewPasswordMakesAPasswordThatWasRightWorthNothing() {
        Enrolled enrolled = enrolled();
        int round = accounts.round(person.person());
        var link = accounts.oneTimeLink(administrator, person.person());
        accounts.setPassword(
                ((Outcome.Done<Accounts.Link>) link).result().token(), "andra ord i en annan rad");
        nextCode();
        assertThat(signingIn.second(person.person(), round, code(enrolled.secret()), "")).isEmpty();
    }

    @Test
    void anAdministratorResetsAnothersAndThePersonIsToldAndSignedOut() {
        Enrolled enrolled = enrolled();
        assertThat(resets.resetFactor(administrator, person.person(), " "))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(resets.resetFactor(house.person(Role.CISO), person.person(), "skäl"))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(resets.resetFactor(administrator, person.person(), "Visade legitimation"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(enrolled.visitor().get("/").statusCode()).isEqualTo(303);
        assertThat(factors.state(person.person()).has()).isFalse();
        assertThat(entries().getFirst()).isEqualTo("access.resetSecondFactor");
        Actor again = access.actor(person.person()).orElseThrow();
        var query = new ListQuery("/notices", Map.of(), "at", true, 1);
        assertThat(notifications.list(again, query).rows()).hasSize(1);
        assertThat(password(TestVisitor.stranger(port)).headers().firstValue("Location").orElse(""))
                .startsWith("/sign-in/enrol");
    }

    @Test
    void nobodyResetsTheirOwnByThatWay() {
        assertThat(factors.reset(administrator, administrator.person(), "jag själv"))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void aGraveActAsksForAProofWhenTheLastOneIsOldAndKeepsWhatWasTyped() {
        Enrolled enrolled = enrolled();
        TestVisitor visitor = enrolled.visitor();
        clock.advance(Duration.ofHours(6));
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofHours(5).plusMinutes(5));
        Map<String, String> fields = Map.of("code", "123456", "back", "/ett/ställe");
        var asked = send(visitor, "/second-factor/confirm", "/second-factor", fields);
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body()).contains("varn_proof").contains("/ett/ställe");
        Map<String, String> wrong = new HashMap<>(fields);
        wrong.put("varn_proof", "000000");
        assertThat(send(visitor, "/second-factor/codes", "/second-factor", wrong).statusCode())
                .isEqualTo(422);
        Map<String, String> right = new HashMap<>();
        right.put("varn_proof", code(enrolled.secret()));
        var done = send(visitor, "/second-factor/codes", "/second-factor", right);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(CODE.matcher(done.body()).results()).hasSize(10);
        assertThat(send(visitor, "/second-factor/codes", "/second-factor", Map.of()).statusCode())
                .as("within the time that a proof holds")
                .isEqualTo(200);
    }

    @Test
    void eachSessionIsShownASecretOfItsOwn() {
        TestVisitor thief = TestVisitor.stranger(port);
        password(thief);
        byte[] seen = secret(thief.get("/sign-in/enrol").body());
        assertThat(secret(thief.get("/sign-in/enrol").body())).as("once more").isEqualTo(seen);
        Enrolled enrolled = enrolled();
        assertThat(enrolled.secret()).isNotEqualTo(seen);
        nextCode();
        int round = accounts.round(person.person());
        assertThat(signingIn.second(person.person(), round, code(seen), "")).isEmpty();
        assertThat(send(thief, "/sign-in/enrol", "/sign-in/code", Map.of("code", code(seen))))
                .as("there is one already")
                .extracting(HttpResponse::statusCode)
                .isEqualTo(303);
        assertThat(thief.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void aRoleThatDemandsItIsNotThereForWhoeverCameByPasswordAlone() {
        Actor employee = house.person();
        var link = accounts.oneTimeLink(administrator, employee.person());
        accounts.setPassword(((Outcome.Done<Accounts.Link>) link).result().token(), PASSWORD);
        username = organisation.person(employee.person()).orElseThrow().username();
        TestVisitor visitor = TestVisitor.stranger(port);
        password(visitor);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        var grant =
                new Grant(
                        UUID.randomUUID(),
                        employee.person(),
                        Role.REGISTRAR,
                        null,
                        LocalDate.of(2020, 1, 1),
                        null,
                        "prov");
        assertThat(access.grant(administrator, grant)).isInstanceOf(Outcome.Done.class);
        assertThat(visitor.get("/").statusCode()).isEqualTo(303);
    }
}
