package se.varn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Grave;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Role;

/** What every endpoint keeps, found by asking the server which endpoints it has. */
@VarnTest
class EndpointTests {
    private static final Set<Permission> OF_UNITS =
            Set.of(Permission.ACTION_CREATE, Permission.ACTION_VERIFY, Permission.INVENTORY_WRITE);

    /** What the identity provider sends, signed by it. */
    private static final Set<String> SENT_BY_NO_BROWSER = Set.of("/sign-in/agency/ended");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired TestHouse house;
    @Autowired TestClock clock;
    @LocalServerPort int port;

    private List<TestEndpoints.Endpoint> plainPages() {
        return TestEndpoints.all(mapping).stream()
                .filter(e -> e.get() && e.plain() && e.requires() != null)
                .filter(e -> !e.path().startsWith("/api/v1"))
                .toList();
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        assertThat(TestEndpoints.all(mapping))
                .isNotEmpty()
                .allSatisfy(e ->
                        assertThat(e.open() != (e.requires() != null))
                                .as("%s declares either @Requires or @Open", e)
                                .isTrue());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachPageAnswersThoseWhoMayAndRefusesTheOthers(Role role) {
        Actor actor = role == Role.EMPLOYEE ? house.person() : house.person(role);
        TestVisitor visitor = TestVisitor.of(port, actor);
        List<String> wrong = new ArrayList<>();
        for (TestEndpoints.Endpoint page : plainPages()) {
            boolean may =
                    page.requires() != null
                            && Arrays.stream(page.requires().value()).anyMatch(actor::may);
            int status = visitor.get(page.path()).statusCode();
            boolean right = may ? status == 200 || status == 303 : status == 403;
            if (!right) {
                wrong.add(page + " answered " + status + (may ? ", may read it" : ", may not"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A role for a unit opens what is of units, and nothing that is the whole agency's. */
    @ParameterizedTest
    @EnumSource(value = Role.class, names = "EMPLOYEE", mode = EnumSource.Mode.EXCLUDE)
    void aRoleForAUnitOpensNoPageOfTheWholeAgencys(Role role) {
        Actor actor = house.personOfUnit(role);
        TestVisitor visitor = TestVisitor.of(port, actor);
        List<String> wrong = new ArrayList<>();
        for (TestEndpoints.Endpoint page : plainPages()) {
            boolean may =
                    page.requires() != null
                            && Arrays.stream(page.requires().value())
                                    .anyMatch(p ->
                                            p.roles().contains(Role.EMPLOYEE)
                                                    || (OF_UNITS.contains(p)
                                                            && p.roles().contains(role)));
            int status = visitor.get(page.path()).statusCode();
            boolean right = may ? status == 200 || status == 303 : status == 403;
            if (!right) {
                wrong.add(page + " answered " + status + (may ? ", may read it" : ", may not"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoHasNotSignedInIsLedToSignIn() {
        TestVisitor stranger = TestVisitor.stranger(port);
        assertThat(plainPages())
                .allSatisfy(page -> {
                    var answer = stranger.get(page.path());
                    assertThat(answer.statusCode()).as(page.toString()).isEqualTo(303);
                    assertThat(answer.headers().firstValue("Location").orElse(""))
                            .startsWith("/sign-in");
                });
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        TestVisitor visitor = TestVisitor.of(port, house.person(Role.ADMINISTRATOR));
        assertThat(
                        TestEndpoints.all(mapping).stream()
                                .filter(e -> !e.get() && !e.path().startsWith("/api/v1"))
                                .filter(e -> !SENT_BY_NO_BROWSER.contains(e.path())))
                .isNotEmpty()
                .allSatisfy(e -> {
                    String path = e.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                    assertThat(visitor.post(path, Map.of("q", "x")).statusCode())
                            .as(e.toString())
                            .isEqualTo(403);
                });
    }

    @Test
    void anAddressThatIsNotThereTellsAStrangerNothing() {
        TestVisitor stranger = TestVisitor.stranger(port);
        assertThat(stranger.get("/no/such/page").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/actuator/env").statusCode()).isEqualTo(404);
    }

    /** What an open session that nobody watches must not be enough for. */
    @Test
    void graveActsAreTheseAndAskForAProof() {
        assertThat(
                        TestEndpoints.all(mapping).stream()
                                .filter(e -> e.handler().hasMethodAnnotation(Grave.class))
                                .map(TestEndpoints.Endpoint::toString))
                .containsExactlyInAnyOrder(
                        "POST /access/groups",
                        "POST /access/groups/remove",
                        "POST /disposal/runs/{id}/approve",
                        "POST /people/imports/{id}/run",
                        "POST /people/{id}/edit",
                        "POST /people/{id}/identity",
                        "POST /people/{id}/password",
                        "POST /people/{id}/roles",
                        "POST /people/{id}/roles/end",
                        "POST /people/{id}/leave",
                        "POST /people/{id}/second-factor",
                        "POST /second-factor/begin",
                        "POST /second-factor/codes",
                        "POST /second-factor/confirm",
                        "POST /second-factor/keys",
                        "POST /second-factor/keys/begin",
                        "POST /second-factor/keys/remove",
                        "POST /services/new",
                        "POST /services/{id}/keys",
                        "POST /tokens");
    }

    /** Also where the class, and not the method, says who may call it. */
    @Test
    void everyGraveActAsksForAProofWhenTheLastOneIsOld() {
        // Between them they may do every one of these acts.
        List<TestVisitor> visitors =
                Stream.of(Role.ADMINISTRATOR, Role.LAWYER)
                        .map(role -> TestVisitor.of(port, house.person(role)))
                        .toList();
        clock.advance(Duration.ofHours(6));
        assertThat(visitors).allMatch(v -> v.get("/").statusCode() == 200);
        clock.advance(Duration.ofHours(5).plusMinutes(30));
        try {
            assertThat(
                            TestEndpoints.all(mapping).stream()
                                    .filter(e -> e.handler().hasMethodAnnotation(Grave.class)))
                    .isNotEmpty()
                    .allSatisfy(e ->
                            assertThat(visitors)
                                    .as(e.toString())
                                    .anyMatch(visitor -> isAskedForAProof(visitor, e)));
        } finally {
            clock.release();
        }
    }

    private static boolean isAskedForAProof(TestVisitor visitor, TestEndpoints.Endpoint act) {
        String path = act.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        var answer = visitor.post(path, Map.of("_csrf", visitor.token("/second-factor")));
        return answer.statusCode() == 403 && answer.body().contains("Visa att det är du");
    }
}
