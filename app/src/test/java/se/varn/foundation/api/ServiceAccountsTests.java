package se.varn.foundation.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.TestHouse;
import se.varn.TestProgram;
import se.varn.TestVisitor;
import se.varn.VarnTest;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Accounts;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Grant;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.administration.PeopleRegister;
import se.varn.foundation.administration.TypedPerson;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Times;

/** Accounts of programs that are nobody's. */
@VarnTest
class ServiceAccountsTests {
    @Autowired ServiceAccounts services;
    @Autowired Tokens tokens;
    @Autowired PeopleRegister people;
    @Autowired Access access;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;
    @Autowired Organisation organisation;
    @Autowired Accounts accounts;
    @Autowired TestHouse house;
    @LocalServerPort int port;

    private static OpenService command(Actor responsible, Role... roles) {
        return new OpenService(
                "Övervakning " + UUID.randomUUID(),
                "Sänder loggar",
                responsible.person(),
                Set.of(roles),
                "Beslut 17");
    }

    private UUID opened(Actor administrator, Role... roles) {
        return ((Outcome.Done<UUID>) services.open(administrator, command(house.person(), roles)))
                .result();
    }

    private NewToken key(Actor administrator, UUID service, Scope... scopes) {
        var command =
                new CreateToken(
                        "prov",
                        EnumSet.copyOf(Set.of(scopes)),
                        LocalDate.now(Times.ZONE).plusDays(9));
        return ((Outcome.Done<NewToken>) services.key(administrator, service, command)).result();
    }

    @Test
    void aProgramActsUnderItsOwnNameWithItsRoles() {
        Actor administrator = house.person(Role.ADMINISTRATOR);
        UUID service = opened(administrator, Role.OPERATIONS);
        NewToken key = key(administrator, service, Scope.LOGS_IMPORT, Scope.INCIDENTS_REPORT);
        TestProgram program = TestProgram.with(port, key.secret());
        var me = TestProgram.json(program.get("/api/v1/whoami"));
        assertThat(me.get("person").asString()).isEqualTo(service.toString());
        assertThat(me.get("roles").toString()).isEqualTo("[\"EMPLOYEE\",\"OPERATIONS\"]");
        assertThat(program.get("/api/v1/imports").statusCode()).isEqualTo(200);
        assertThat(program.get("/api/v1/actions").statusCode()).isEqualTo(403);
        var report =
                program.post(
                        "/api/v1/reports",
                        "{\"kind\": \"SYSTEM\", \"whatHappened\": \"Inget svar\"}");
        assertThat(report.statusCode()).as(report.body()).isEqualTo(201);
    }

    @Test
    void aProgramIsInNoListOfPeopleAndCannotSignIn() {
        Actor administrator = house.person(Role.ADMINISTRATOR);
        UUID service = opened(administrator, Role.OPERATIONS);
        assertThat(organisation.people()).extracting(Person::id).doesNotContain(service);
        assertThat(TestVisitor.of(port, administrator).get("/people?q=%C3%96vervakning").body())
                .doesNotContain(service.toString());
        assertThat(accounts.oneTimeLink(administrator, service))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void onlyWhoGrantsRolesOpensAccountsAndNoProgramAdministrates() {
        assertThat(services.open(house.person(Role.CISO), command(house.person())))
                .isInstanceOf(Outcome.Forbidden.class);
        Actor administrator = house.person(Role.ADMINISTRATOR);
        assertThat(services.open(administrator, command(house.person(), Role.ADMINISTRATOR)))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(
                        services.open(
                                administrator,
                                command(house.person(), Role.INTERNAL_AUDIT, Role.CISO)))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void aClosedAccountHasNoKeyThatHolds() {
        Actor administrator = house.person(Role.ADMINISTRATOR);
        UUID service = opened(administrator, Role.OPERATIONS);
        NewToken key = key(administrator, service, Scope.LOGS_IMPORT);
        assertThat(services.close(administrator, service)).isInstanceOf(Outcome.Done.class);
        assertThat(TestProgram.with(port, key.secret()).get("/api/v1/whoami").statusCode())
                .isEqualTo(401);
        assertThat(services.close(administrator, service)).isInstanceOf(Outcome.Conflict.class);
        assertThat(tokens.revoke(administrator, key.id())).isInstanceOf(Outcome.Conflict.class);
        assertThat(tokens.of(service)).allSatisfy(k -> assertThat(k.revokedAt()).isNotNull());
    }

    @Test
    void aClosedAccountsKeyIsRefusedEvenIfTheProgramStandsAmongPeopleAgain() {
        Actor administrator = house.person(Role.ADMINISTRATOR);
        UUID service = opened(administrator, Role.OPERATIONS);
        NewToken key = key(administrator, service, Scope.LOGS_IMPORT);
        services.close(administrator, service);
        transaction.executeWithoutResult(_ -> {
            db.execute("update api.token set revoked_at = null where id = {0}", key.id());
            db.execute("update organisation.person set active = true where id = {0}", service);
            db.fetch("select audit.append(now(), null, 'prov', 'person', ?, null, '{}')", service);
        });
        assertThat(TestProgram.with(port, key.secret()).get("/api/v1/whoami").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aProgramIsNotHandledAsAPerson() {
        Actor administrator = house.person(Role.ADMINISTRATOR);
        UUID service = opened(administrator);
        var typed = new TypedPerson("A", "B", "ab", "a@example.se", "C", administrator.unit());
        int version = organisation.personVersion(service);
        assertThat(people.change(administrator, service, version, typed))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(people.leave(administrator, service, version, "Slut"))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(TestVisitor.of(port, administrator).get("/people/" + service).body())
                .contains("/people/" + service + "/roles")
                .doesNotContain("/people/" + service + "/leave", "/people/" + service + "/edit");
        services.close(administrator, service);
        assertThat(
                        people.comeBack(
                                administrator,
                                service,
                                organisation.personVersion(service),
                                "Åter"))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(organisation.person(service).filter(Person::active)).isEmpty();
    }

    @Test
    void aProgramIsNotMadeAdministratorAmongPeopleEither() {
        Actor administrator = house.person(Role.ADMINISTRATOR);
        UUID service = opened(administrator);
        assertThat(access.grant(administrator, grant(service, Role.ADMINISTRATOR)))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(access.grant(administrator, grant(service, Role.OPERATIONS)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aProgramGetsNoRoleThatWhoOpensOrAnswersForItMustNotHold() {
        Actor administrator = house.person(Role.ADMINISTRATOR);
        Actor analyst = house.person(Role.SOC_ANALYST);
        var byOpener = services.open(administrator, command(analyst, Role.SOC_ANALYST));
        assertThat(message(byOpener))
                .contains("SOC-analytiker", administrator.name(), "Administratör");
        Actor auditor = house.person(Role.INTERNAL_AUDIT);
        var byResponsible = services.open(administrator, command(auditor, Role.INCIDENT_MANAGER));
        assertThat(message(byResponsible))
                .contains("Incidentledare", auditor.name(), "Internrevision");
        UUID service = opened(administrator, Role.OPERATIONS);
        assertThat(access.grant(administrator, grant(service, Role.SOC_ANALYST)))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(services.open(administrator, command(analyst, Role.OPERATIONS)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aRoleGrantedLaterIsHeldAgainstWhoAnswersForTheProgram() {
        Actor administrator = house.person(Role.ADMINISTRATOR);
        Actor auditor = house.person(Role.INTERNAL_AUDIT);
        UUID service =
                ((Outcome.Done<UUID>) services.open(administrator, command(auditor, Role.MANAGER)))
                        .result();
        assertThat(access.grant(administrator, grant(service, Role.INCIDENT_MANAGER)))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(access.grant(administrator, grant(service, Role.OPERATIONS)))
                .isInstanceOf(Outcome.Done.class);
        Actor controller = house.person();
        services.open(administrator, command(controller, Role.CONTROLLER));
        assertThat(access.grant(administrator, grant(controller.person(), Role.INTERNAL_AUDIT)))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void aProgramsFormIsNotThatOfAPerson() {
        Actor administrator = house.person(Role.ADMINISTRATOR);
        UUID service = opened(administrator);
        TestVisitor visitor = TestVisitor.of(port, administrator);
        assertThat(visitor.get("/people/" + service + "/edit").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/people/" + house.person().person() + "/edit").statusCode())
                .isEqualTo(200);
    }

    private static String message(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
        FieldError error = ((Outcome.Invalid<?>) outcome).errors().getFirst();
        assertThat(error.field()).isEqualTo("roles");
        return error.in(Language.SV);
    }

    private static Grant grant(UUID person, Role role) {
        return new Grant(
                UUID.randomUUID(), person, role, null, LocalDate.of(2026, 1, 1), null, "prov");
    }

    @Test
    void anAccountIsOpenedAndGivenAKeyOnThePages() {
        Actor administrator = house.person(Role.ADMINISTRATOR);
        TestVisitor visitor = TestVisitor.of(port, administrator);
        String name = "Larmsystem " + UUID.randomUUID();
        var opened =
                visitor.post(
                        "/services/new",
                        Map.of(
                                "_csrf",
                                visitor.token("/services/new"),
                                "name",
                                name,
                                "purpose",
                                "Rapporterar",
                                "responsible",
                                house.person().person().toString(),
                                "role-OPERATIONS",
                                "1",
                                "reason",
                                "Beslut 18"));
        assertThat(opened.statusCode()).isEqualTo(303);
        String page = opened.headers().firstValue("Location").orElseThrow();
        var key =
                visitor.post(
                        page + "/keys",
                        Map.of(
                                "_csrf",
                                visitor.token(page),
                                "name",
                                "Larm",
                                "scope-logs:import",
                                "1",
                                "lastDay",
                                LocalDate.now(Times.ZONE).plusDays(30).toString()));
        assertThat(key.body()).containsPattern("value=\"varn_[A-Za-z0-9_-]{43}\"");
        assertThat(visitor.get("/services").body()).contains(name);
        assertThat(TestVisitor.of(port, house.person()).get(page).statusCode()).isEqualTo(403);
    }
}
