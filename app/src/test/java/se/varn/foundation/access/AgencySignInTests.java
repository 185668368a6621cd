package se.varn.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.varn.TestClock;
import se.varn.TestHouse;
import se.varn.TestIssuer;
import se.varn.TestVisitor;
import se.varn.VarnTest;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.AuditEntry;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;

/** The way to the identity provider and back, and every answer that must not let anybody in. */
@VarnTest
class AgencySignInTests {
    @Autowired Organisation organisation;
    @Autowired OpenSessions sessions;
    @Autowired Audit audit;
    @Autowired TestHouse house;
    @Autowired TestClock clock;
    @LocalServerPort int port;

    private Actor person;
    private String subject = "";

    @BeforeEach
    void somebodyWithAnEmployeeNumber() {
        person = house.person();
        subject = "sub-" + UUID.randomUUID();
        number(person, "nr-" + person.person());
    }

    @AfterEach
    void letGo() {
        clock.release();
        TestIssuer.down(false);
    }

    private void number(Actor who, String number) {
        Person p = organisation.person(who.person()).orElseThrow();
        organisation.save(
                null,
                List.of(),
                List.of(
                        new Person(
                                p.id(),
                                p.username(),
                                p.given(),
                                p.family(),
                                p.email(),
                                p.title(),
                                p.unit(),
                                true,
                                number,
                                null)),
                "prov");
    }

    /** A sign-in that this browser has begun. */
    private record Begun(TestVisitor visitor, Map<String, String> sent) {
        String state() {
            return one("state");
        }

        String one(String name) {
            return Objects.requireNonNull(sent.get(name), name);
        }
    }

    private static Map<String, String> query(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private Begun begin(TestVisitor visitor, String address) {
        var answer = visitor.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(TestIssuer.issuer() + "/authorize?");
        return new Begun(visitor, query(location));
    }

    private Begun begin() {
        return begin(TestVisitor.stranger(port), "/sign-in/agency?back=/notices");
    }

    private Map<String, Object> claims(Begun begun) {
        Map<String, Object> claims =
                TestIssuer.claims(subject, begun.one("nonce"), clock.instant());
        claims.put("employee_number", "nr-" + person.person());
        claims.put("groups", List.of());
        return claims;
    }

    private static HttpResponse<String> back(Begun begun, String token) {
        String code = TestIssuer.code(begun.one("code_challenge"), token, Map.of());
        return begun.visitor().get("/sign-in/agency/back?state=" + begun.state() + "&code=" + code);
    }

    private static HttpResponse<String> back(
            Begun begun, Map<String, Object> claims, String name, Object value) {
        claims.put(name, value);
        return back(begun, TestIssuer.signed(claims));
    }

    private static boolean in(TestVisitor visitor) {
        return visitor.get("/").statusCode() == 200;
    }

    private void refused(Begun begun, HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("/sign-in");
        assertThat(in(begun.visitor())).isFalse();
    }

    @Test
    void whoIsProvedComesInWhereTheyWereGoing() {
        assertThat(TestVisitor.stranger(port).get("/sign-in?back=/alerts?a%3Db%26c%3Dd").body())
                .contains("href=\"/sign-in/agency?back=%2Falerts%3Fa%3Db%26c%3Dd\"");
        Begun begun = begin();
        assertThat(begun.sent())
                .containsEntry("response_type", "code")
                .containsEntry("client_id", TestIssuer.CLIENT)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "https://varn.example.se/sign-in/agency/back")
                .containsEntry("acr_values", "hög");
        var answer = back(begun, TestIssuer.signed(claims(begun)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/notices");
        assertThat(in(begun.visitor())).isTrue();
        assertThat(sessions.of(person, person.person()))
                .extracting(OpenSession::way)
                .containsExactly(Way.AGENCY);
        assertThat(audit.of(person.person(), 5))
                .extracting(AuditEntry::command)
                .startsWith("access.signIn", "access.bindIdentity");
    }

    @Test
    void aClockThatIsWrongByAMinuteIsTakenAndByMoreIsNot() {
        Begun right = begin();
        var old = claims(right);
        old.put("iat", clock.instant().minusSeconds(400));
        assertThat(back(right, old, "exp", clock.instant().minusSeconds(50)).statusCode())
                .isEqualTo(303);
        Begun late = begin();
        refused(late, back(late, claims(late), "exp", clock.instant().minusSeconds(70)), 400);
        Begun ahead = begin();
        assertThat(back(ahead, claims(ahead), "iat", clock.instant().plusSeconds(50)).statusCode())
                .isEqualTo(303);
        Begun early = begin();
        refused(early, back(early, claims(early), "iat", clock.instant().plusSeconds(90)), 400);
    }

    @Test
    void aProofForSomebodyElseOrOfAnotherSignInIsNone() {
        for (var wrong :
                Map.<String, Object>of(
                                "aud", "en-annan-tjänst",
                                "iss", "https://nagon-annan.example.se",
                                "nonce", "ett annat",
                                "azp", "en-annan-tjänst")
                        .entrySet()) {
            Begun begun = begin();
            refused(begun, back(begun, claims(begun), wrong.getKey(), wrong.getValue()), 400);
        }
        Begun nothing = begin();
        var claims = claims(nothing);
        claims.remove("nonce");
        refused(nothing, back(nothing, TestIssuer.signed(claims)), 400);
    }

    @Test
    void whatIsNotSignedWithTheProvidersKeysIsNoProof() {
        List<Function<Map<String, Object>, String>> ways =
                List.of(
                        TestIssuer::signedByAnother,
                        TestIssuer::signedBySecret,
                        TestIssuer::unsigned,
                        _ -> "skräp");
        for (var way : ways) {
            Begun begun = begin();
            refused(begun, back(begun, way.apply(claims(begun))), 400);
        }
    }

    @Test
    void aChangeOfKeysNeedsNothingHere() {
        Begun before = begin();
        assertThat(back(before, TestIssuer.signed(claims(before))).statusCode()).isEqualTo(303);
        TestIssuer.rotate();
        Begun after = begin();
        assertThat(back(after, TestIssuer.signed(claims(after))).statusCode()).isEqualTo(303);
    }

    @Test
    void anAnswerThatComesTwiceLateElsewhereOrUnaskedIsRefused() {
        Begun begun = begin();
        String code =
                TestIssuer.code(
                        begun.one("code_challenge"), TestIssuer.signed(claims(begun)), Map.of());
        String answer = "/sign-in/agency/back?state=" + begun.state() + "&code=" + code;
        TestVisitor another = TestVisitor.stranger(port);
        another.get("/sign-in");
        assertThat(another.get(answer).statusCode()).as("another browser").isEqualTo(400);
        assertThat(begun.visitor().get(answer).statusCode()).isEqualTo(303);
        TestVisitor same = begun.visitor();
        assertThat(same.get(answer).statusCode()).as("once more").isEqualTo(400);
        assertThat(in(same)).as("still signed in").isTrue();
        Begun late = begin();
        clock.advance(Duration.ofMinutes(11));
        refused(late, back(late, TestIssuer.signed(claims(late))), 400);
        TestVisitor unasked = TestVisitor.stranger(port);
        assertThat(unasked.get("/sign-in/agency/back?state=x&code=y").statusCode()).isEqualTo(400);
        assertThat(unasked.get("/sign-in/agency/back").statusCode()).isEqualTo(400);
    }

    @Test
    void aCodeThatTheProviderHasTakenAlreadyLetsNobodyIn() {
        Begun one = begin();
        String token = TestIssuer.signed(claims(one));
        String code = TestIssuer.code(one.one("code_challenge"), token, Map.of());
        one.visitor().get("/sign-in/agency/back?state=" + one.state() + "&code=" + code);
        Begun two = begin();
        String again = "/sign-in/agency/back?state=" + two.state() + "&code=" + code;
        refused(two, two.visitor().get(again), 400);
    }

    @Test
    void aCodeForAnotherVerifierLetsNobodyIn() {
        Begun stolen = begin();
        Begun thief = begin();
        String code =
                TestIssuer.code(
                        stolen.one("code_challenge"), TestIssuer.signed(claims(thief)), Map.of());
        refused(
                thief,
                thief.visitor()
                        .get("/sign-in/agency/back?state=" + thief.state() + "&code=" + code),
                400);
    }

    @Test
    void anAnswerThatNamesAnotherIssuerIsRefused() {
        Begun begun = begin();
        refused(
                begun,
                begun.visitor()
                        .get(
                                "/sign-in/agency/back?state="
                                        + begun.state()
                                        + "&code=x&iss=https://nagon-annan.example.se"),
                400);
    }

    @Test
    void whoSaysNoOverThereIsToldSo() {
        Begun begun = begin();
        refused(
                begun,
                begun.visitor()
                        .get("/sign-in/agency/back?error=access_denied&state=" + begun.state()),
                403);
    }

    @Test
    void aProviderThatIsDownIsSaidAndLocalAccountsGoOn() {
        Begun begun = begin();
        TestIssuer.down(true);
        refused(begun, back(begun, "spelar ingen roll"), 503);
        clock.advance(Duration.ofHours(2));
        TestVisitor visitor = TestVisitor.stranger(port);
        assertThat(visitor.get("/sign-in/agency").statusCode())
                .as("what it said of itself before still holds")
                .isEqualTo(303);
        assertThat(visitor.get("/sign-in").body()).contains("name=\"password\"");
        assertThat(in(TestVisitor.of(port, person))).isTrue();
    }

    @Test
    void whoNobodyHereIsGetsAClearPageAndNothingElse() {
        Begun begun = begin();
        var answer = back(begun, claims(begun), "employee_number", "nr-som-ingen-har");
        refused(begun, answer, 403);
        assertThat(audit.before(Long.MAX_VALUE, 1).getFirst().command())
                .isEqualTo("access.agencyRefused");
        assertThat(audit.before(Long.MAX_VALUE, 1).toString()).doesNotContain("nr-som-ingen-har");
    }

    @Test
    void whatTheProofLeavesOutIsAskedForAndOnlyThen() {
        int before = TestIssuer.asked();
        Begun whole = begin();
        back(whole, TestIssuer.signed(claims(whole)));
        assertThat(TestIssuer.asked()).isEqualTo(before);
        Begun bare = begin();
        var claims = claims(bare);
        claims.remove("groups");
        claims.remove("employee_number");
        String code =
                TestIssuer.code(
                        bare.one("code_challenge"),
                        TestIssuer.signed(claims),
                        Map.of("sub", subject, "groups", List.of()));
        var answer =
                bare.visitor().get("/sign-in/agency/back?state=" + bare.state() + "&code=" + code);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(TestIssuer.asked()).isEqualTo(before + 1);
    }

    @Test
    void aRoleThatDemandsItIsAskedForACodeUnlessTheProofCountsTwice() {
        person = house.person(Role.REGISTRAR);
        number(person, "nr-" + person.person());
        Begun once = begin();
        var owing = back(once, TestIssuer.signed(claims(once)));
        assertThat(owing.headers().firstValue("Location").orElse("")).startsWith("/sign-in/enrol");
        assertThat(in(once.visitor())).isFalse();
        Begun level = begin();
        assertThat(back(level, claims(level), "acr", "hög").headers().firstValue("Location"))
                .hasValue("/notices");
        assertThat(in(level.visitor())).isTrue();
        Begun way = begin();
        back(way, claims(way), "amr", List.of("pwd", "mfa"));
        assertThat(in(way.visitor())).isTrue();
        Begun low = begin();
        back(low, claims(low), "acr", "låg");
        assertThat(in(low.visitor())).isFalse();
    }

    @Test
    void aGraveActIsProvedByTheProviderAnewAndByNothingOld() {
        Begun begun = begin();
        back(begun, TestIssuer.signed(claims(begun)));
        TestVisitor visitor = begun.visitor();
        clock.advance(Duration.ofHours(6));
        assertThat(in(visitor)).isTrue();
        clock.advance(Duration.ofHours(5).plusMinutes(30));
        var asked =
                visitor.post(
                        "/second-factor/begin", Map.of("_csrf", visitor.token("/second-factor")));
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body()).contains("/sign-in/agency?anew=true");
        Begun lazy = begin(visitor, "/sign-in/agency?anew=true");
        assertThat(lazy.sent()).containsEntry("prompt", "login").containsEntry("max_age", "0");
        long old = clock.instant().minusSeconds(3600).getEpochSecond();
        assertThat(back(lazy, claims(lazy), "auth_time", old).statusCode()).isEqualTo(403);
        Begun other = begin(visitor, "/sign-in/agency?anew=true");
        var claims = claims(other);
        claims.put("sub", "sub-någon-annan");
        assertThat(back(other, TestIssuer.signed(claims)).statusCode()).isEqualTo(403);
        assertThat(
                        visitor.post(
                                        "/second-factor/begin",
                                        Map.of("_csrf", visitor.token("/second-factor")))
                                .statusCode())
                .isEqualTo(403);
        Begun anew = begin(visitor, "/sign-in/agency?anew=true");
        assertThat(back(anew, TestIssuer.signed(claims(anew))).statusCode()).isEqualTo(200);
        assertThat(
                        visitor.post(
                                        "/second-factor/begin",
                                        Map.of("_csrf", visitor.token("/second-factor")))
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoSignsOutHereIsLedToSignOutThere() {
        Begun begun = begin();
        String token = TestIssuer.signed(claims(begun));
        back(begun, token);
        TestVisitor visitor = begun.visitor();
        var out = visitor.post("/sign-out", Map.of("_csrf", visitor.token("/")));
        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(out.headers().firstValue("Refresh").orElse(""))
                .startsWith("0;url=" + TestIssuer.issuer() + "/logout?id_token_hint=" + token)
                .contains("post_logout_redirect_uri=https%3A%2F%2Fvarn.example.se%2Fsign-in");
        assertThat(in(visitor)).isFalse();
    }

    private static Map<String, Object> ending(String subject, java.time.Instant now) {
        Map<String, Object> claims = TestIssuer.claims(subject, "", now);
        claims.remove("nonce");
        claims.put("jti", UUID.randomUUID().toString());
        claims.put(
                "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return claims;
    }

    private int ended(String message) {
        return TestVisitor.stranger(port)
                .post("/sign-in/agency/ended", Map.of("logout_token", message))
                .statusCode();
    }

    @Test
    void whoSignsOutThereIsSignedOutHere() {
        Begun begun = begin();
        back(begun, TestIssuer.signed(claims(begun)));
        var claims = ending(subject, clock.instant());
        assertThat(ended(TestIssuer.signedByAnother(claims))).isEqualTo(400);
        assertThat(ended("skräp")).isEqualTo(400);
        for (var wrong :
                Map.of(
                                "aud",
                                "en-annan",
                                "iss",
                                "https://annan.example.se",
                                "nonce",
                                "x",
                                "sid",
                                "y")
                        .entrySet()) {
            var other = ending(subject, clock.instant());
            other.put(wrong.getKey(), wrong.getValue());
            int status = ended(TestIssuer.signed(other));
            assertThat(status)
                    .as(wrong.getKey())
                    .isEqualTo(wrong.getKey().equals("sid") ? 200 : 400);
        }
        var noEvent = ending(subject, clock.instant());
        noEvent.remove("events");
        assertThat(ended(TestIssuer.signed(noEvent))).isEqualTo(400);
        var old = ending(subject, clock.instant().minusSeconds(900));
        old.put("exp", clock.instant().plusSeconds(60));
        assertThat(ended(TestIssuer.signed(old))).isEqualTo(400);
        assertThat(in(begun.visitor())).isTrue();
        String message = TestIssuer.signed(claims);
        assertThat(ended(message)).isEqualTo(200);
        assertThat(in(begun.visitor())).isFalse();
        clock.advance(Duration.ofMinutes(2));
        Begun later = begin();
        back(later, TestIssuer.signed(claims(later)));
        assertThat(ended(message)).as("the same once more").isEqualTo(200);
        assertThat(in(later.visitor())).as("came after it").isTrue();
    }
}
