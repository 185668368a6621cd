package se.varn.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.TestHouse;
import se.varn.TestIssuer;
import se.varn.VarnTest;
import se.varn.foundation.access.AgencySettings.Found;
import se.varn.foundation.administration.PersonSignIn;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.AuditEntry;
import se.varn.foundation.notifications.Notifications;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.text.Times;

/** Who at the provider is who here, and which roles the groups there give. */
@VarnTest
class GroupRolesTests {
    @Autowired AgencySignIn agency;
    @Autowired GroupRoles groupRoles;
    @Autowired Identities identities;
    @Autowired PersonSignIn signIn;
    @Autowired SigningIn signingIn;
    @Autowired SecondFactors factors;
    @Autowired Accounts accounts;
    @Autowired ApplicationEventPublisher events;
    @Autowired Access access;
    @Autowired Organisation organisation;
    @Autowired Notifications notifications;
    @Autowired Audit audit;
    @Autowired TestHouse house;
    @Autowired Clock clock;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;

    private Actor administrator;
    private Actor person;
    private String group = "";

    @BeforeEach
    void somebodyAndAGroup() {
        administrator = house.person(Role.ADMINISTRATOR);
        person = house.person();
        group = "grupp-" + UUID.randomUUID();
    }

    private void map(String name, Role role, @Nullable UUID unit) {
        var row = new GroupRole(UUID.randomUUID(), name, role, unit);
        assertThat(groupRoles.add(administrator, row, "Beslut 2026/9"))
                .isInstanceOf(Outcome.Done.class);
    }

    private static AgencyProof proof(String subject, Map<String, Object> claims) {
        return new AgencyProof(TestIssuer.issuer(), subject, null, "", null, claims);
    }

    private AgencySignIn with(AgencySettings settings) {
        return new AgencySignIn(
                settings,
                new Identities(
                        db, settings, organisation, accounts, groupRoles, audit, events, clock),
                groupRoles,
                signingIn,
                factors,
                audit,
                transaction);
    }

    private static AgencySettings settings(Found by, String claim, boolean withoutGroups) {
        return new AgencySettings(
                TestIssuer.issuer(),
                "id",
                "hemlighet",
                "",
                "",
                Set.of("openid"),
                by,
                claim,
                "groups",
                withoutGroups,
                Set.of(),
                Set.of());
    }

    private AgencySignIn byUsername(boolean withoutGroups) {
        return with(settings(Found.USERNAME, "name", withoutGroups));
    }

    private Map<String, Object> named(Actor who) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("name", organisation.person(who.person()).orElseThrow().username());
        return claims;
    }

    private void enter(Actor who, @Nullable List<String> groups) throws AgencyException {
        Map<String, Object> claims = named(who);
        if (groups != null) {
            claims.put("groups", groups);
        }
        byUsername(true).enter(proof("sub-" + who.person(), claims), "");
    }

    private static AgencyRefusal refusal(ThrowableAssert.ThrowingCallable act) {
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(act);
        assertThat(thrown).isInstanceOf(AgencyException.class);
        return ((AgencyException) thrown).refusal();
    }

    private Set<Role> roles(Actor who) {
        return access.actor(who.person()).orElseThrow().roles();
    }

    private List<String> notices(Actor who) {
        Actor again = access.actor(who.person()).orElseThrow();
        return notifications
                .list(again, new ListQuery("/notices", Map.of(), "at", true, 1))
                .rows()
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void aGroupGivesItsRoleAtSignInAndTakesItWhenItIsGone() throws Exception {
        map(group, Role.COMMUNICATOR, null);
        enter(person, List.of(group, "en-grupp-som-inte-ger-något"));
        assertThat(roles(person)).contains(Role.COMMUNICATOR);
        assertThat(access.grants(person.person()))
                .singleElement()
                .satisfies(g -> {
                    assertThat(g.fromGroup()).isEqualTo(group);
                    assertThat(g.lastDay())
                            .as("a week without the provider ends it")
                            .isEqualTo(Times.day(clock.instant()).plusDays(7));
                });
        enter(person, List.of(group));
        assertThat(access.grants(person.person())).as("not once more").hasSize(1);
        enter(person, List.of());
        assertThat(roles(person)).containsExactly(Role.EMPLOYEE);
        assertThat(notices(person)).as("bound, granted, ended").hasSize(3);
    }

    @Test
    void whoIsNoLongerBoundHasNoRolesByGroups() throws Exception {
        map(group, Role.COMMUNICATOR, null);
        enter(person, List.of(group));
        assertThat(identities.release(administrator, person.person(), "nytt konto"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(roles(person)).containsExactly(Role.EMPLOYEE);
    }

    @Test
    void theProvidersPasswordProvesNoGraveActOfWhoOwesASecondProof() throws Exception {
        Actor registrar = house.person(Role.REGISTRAR);
        enter(person, List.of());
        enter(registrar, List.of());
        AgencySignIn here = byUsername(true);
        AgencyProof anew = proof("sub-" + registrar.person(), named(registrar));
        assertThat(here.provesAnew(registrar.person(), anew)).isFalse();
        assertThat(here.couldProve(registrar.person())).isFalse();
        AgencyProof ordinary = proof("sub-" + person.person(), named(person));
        assertThat(here.provesAnew(person.person(), ordinary)).isTrue();
        assertThat(here.provesAnew(person.person(), anew)).as("another's").isFalse();
    }

    @Test
    void aGroupGivesARoleForAUnitOnly() throws Exception {
        map(group, Role.CONTROLLER, person.unit());
        enter(person, List.of(group));
        Actor now = access.actor(person.person()).orElseThrow();
        assertThat(now.roles()).containsExactly(Role.EMPLOYEE);
        assertThat(now.may(Permission.ACTION_CREATE, person.unit())).isTrue();
        assertThat(now.may(Permission.ACTION_CREATE)).isFalse();
    }

    @Test
    void whatSomebodyHereGrantedIsNeverTouched() throws Exception {
        map(group, Role.LAWYER, null);
        var grant =
                new Grant(
                        UUID.randomUUID(),
                        person.person(),
                        Role.LAWYER,
                        null,
                        LocalDate.of(2026, 1, 1),
                        null,
                        "Beslut 2026/3");
        assertThat(access.grant(administrator, grant)).isInstanceOf(Outcome.Done.class);
        enter(person, List.of(group));
        enter(person, List.of());
        enter(person, null);
        assertThat(access.grants(person.person())).containsExactly(grant);
    }

    @Test
    void aRoleThatDoesNotGoWithOneThatIsHeldIsRefusedAndSaid() throws Exception {
        Actor ciso = house.person(Role.CISO);
        map(group, Role.INTERNAL_AUDIT, null);
        enter(ciso, List.of(group));
        assertThat(roles(ciso)).contains(Role.CISO).doesNotContain(Role.INTERNAL_AUDIT);
        assertThat(notices(ciso)).as("bound, refused").hasSize(2);
        assertThat(audit.of(ciso.person(), 3))
                .extracting(AuditEntry::command)
                .contains("access.rolesByGroups");
    }

    @Test
    void twoGroupsThatExcludeEachOtherGiveOne() throws Exception {
        String other = group + "-två";
        map(group, Role.ADMINISTRATOR, null);
        map(other, Role.SOC_ANALYST, null);
        enter(person, List.of(group, other));
        assertThat(access.grants(person.person())).hasSize(1);
    }

    @Test
    void aProviderThatNamesNoGroupsGivesNoRolesAndEndsThoseItGave() throws Exception {
        map(group, Role.COMMUNICATOR, null);
        enter(person, List.of(group));
        enter(person, null);
        assertThat(roles(person)).containsExactly(Role.EMPLOYEE);
        assertThat(notices(person)).as("bound, granted, then that none were named").hasSize(3);
        AgencySignIn strict = byUsername(false);
        assertThat(refusal(() -> strict.enter(proof("sub-" + person.person(), named(person)), "")))
                .isEqualTo(AgencyRefusal.NO_GROUPS);
    }

    @Test
    void groupsMayLieInsideAndBeASingleName() {
        var inside = Map.<String, Object>of("realm_access", Map.of("roles", List.of("a", "b")));
        assertThat(proof("x", inside).groups("realm_access.roles").orElseThrow())
                .containsExactlyInAnyOrder("a", "b");
        assertThat(proof("x", Map.of("groups", "a")).groups("groups").orElseThrow())
                .containsExactly("a");
        assertThat(proof("x", Map.of("groups", 7)).groups("groups")).isEmpty();
        assertThat(proof("x", Map.of("a.b", List.of("c"))).groups("a.b").orElseThrow())
                .containsExactly("c");
    }

    @Test
    void theLastAdministratorStaysOneThoughTheGroupIsGone() throws Exception {
        map(group, Role.ADMINISTRATOR, null);
        enter(person, List.of(group));
        transaction.executeWithoutResult(status -> {
            db.execute(
                    "delete from access.role_grant where role = 'ADMINISTRATOR' and person <> ?",
                    person.person());
            var changes = groupRoles.apply(person.person(), Optional.of(Set.of()));
            assertThat(changes.ended()).isEmpty();
            assertThat(changes.refused())
                    .containsExactly(
                            new RolesByGroups.Refused(Role.ADMINISTRATOR, AccessText.GROUP_LAST));
            status.setRollbackOnly();
        });
        enter(person, List.of());
        assertThat(roles(person)).as("there are others").doesNotContain(Role.ADMINISTRATOR);
    }

    @Test
    void whenAGroupGivesARoleNoLongerWhoHasItByThatLosesItAtOnce() throws Exception {
        map(group, Role.COMMUNICATOR, null);
        enter(person, List.of(group));
        UUID row =
                groupRoles.all().stream()
                        .filter(r -> r.group().equals(group))
                        .findFirst()
                        .orElseThrow()
                        .id();
        assertThat(groupRoles.remove(administrator, row, " ")).isInstanceOf(Outcome.Invalid.class);
        assertThat(groupRoles.remove(house.person(Role.CISO), row, "skäl"))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(groupRoles.remove(administrator, row, "Beslut 2026/10"))
                .isEqualTo(new Outcome.Done<>(1));
        assertThat(roles(person)).containsExactly(Role.EMPLOYEE);
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        var whole = new GroupRole(UUID.randomUUID(), group, Role.LAWYER, person.unit());
        assertThat(groupRoles.add(administrator, whole, "skäl"))
                .as("not of units")
                .isInstanceOf(Outcome.Invalid.class);
        var empty = new GroupRole(UUID.randomUUID(), " ", Role.LAWYER, null);
        assertThat(groupRoles.add(administrator, empty, "skäl"))
                .isInstanceOf(Outcome.Invalid.class);
        var row = new GroupRole(UUID.randomUUID(), group, Role.LAWYER, null);
        assertThat(groupRoles.add(administrator, row, "")).isInstanceOf(Outcome.Invalid.class);
        assertThat(groupRoles.add(house.person(Role.CISO), row, "skäl"))
                .isInstanceOf(Outcome.Forbidden.class);
        map(group, Role.LAWYER, null);
        var twice = new GroupRole(UUID.randomUUID(), group, Role.LAWYER, null);
        assertThat(groupRoles.add(administrator, twice, "skäl"))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void anAddressThatIsNotVerifiedFindsNobody() throws Exception {
        AgencySignIn byEmail = with(settings(Found.EMAIL, "email", true));
        Person known = organisation.person(person.person()).orElseThrow();
        Map<String, Object> claims = new HashMap<>(Map.of("email", known.email()));
        assertThat(refusal(() -> byEmail.enter(proof("sub-x", claims), "")))
                .isEqualTo(AgencyRefusal.UNVERIFIED);
        claims.put("email_verified", false);
        assertThat(refusal(() -> byEmail.enter(proof("sub-x", claims), "")))
                .isEqualTo(AgencyRefusal.UNVERIFIED);
        claims.put("email_verified", true);
        assertThat(byEmail.enter(proof("sub-" + person.person(), claims), "").in().person().id())
                .isEqualTo(person.person());
    }

    @Test
    void anAddressThatTwoHaveFindsNobody() {
        AgencySignIn byEmail = with(settings(Found.EMAIL, "email", true));
        Person one = organisation.person(person.person()).orElseThrow();
        Person two = organisation.person(house.person().person()).orElseThrow();
        organisation.save(
                null,
                List.of(),
                List.of(
                        new Person(
                                two.id(),
                                two.username(),
                                two.given(),
                                two.family(),
                                one.email(),
                                two.title(),
                                two.unit(),
                                true)),
                "prov");
        Map<String, Object> claims = Map.of("email", one.email(), "email_verified", true);
        assertThat(refusal(() -> byEmail.enter(proof("sub-y", claims), "")))
                .isEqualTo(AgencyRefusal.UNKNOWN);
    }

    @Test
    void whoIsBoundStaysThatPersonWhateverNameComesLater() throws Exception {
        enter(person, List.of());
        Actor other = house.person();
        AgencySignIn agencyByName = byUsername(true);
        var renamed = agencyByName.enter(proof("sub-" + person.person(), named(other)), "");
        assertThat(renamed.in().person().id()).isEqualTo(person.person());
        assertThat(refusal(() -> agencyByName.enter(proof("sub-en-annan", named(person)), "")))
                .as("somebody else who got the name")
                .isEqualTo(AgencyRefusal.BOUND_ELSEWHERE);
        assertThat(signIn.releaseIdentity(administrator, person.person(), ""))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(signIn.releaseIdentity(administrator, person.person(), "Nytt konto"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(identities.of(person.person())).isEmpty();
        assertThat(agencyByName.enter(proof("sub-en-annan", named(person)), "").in().person().id())
                .isEqualTo(person.person());
    }

    @Test
    void whoHasLeftAndProgramsDoNotComeIn() throws Exception {
        enter(person, List.of());
        Person p = organisation.person(person.person()).orElseThrow();
        organisation.save(null, List.of(), List.of(p.active(false)), "prov");
        assertThat(refusal(() -> enter(person, List.of()))).isEqualTo(AgencyRefusal.UNKNOWN);
        Actor never = house.person();
        Person n = organisation.person(never.person()).orElseThrow();
        organisation.save(null, List.of(), List.of(n.active(false)), "prov");
        assertThat(refusal(() -> enter(never, List.of()))).isEqualTo(AgencyRefusal.UNKNOWN);
    }

    @Test
    void manySignInsAtOnceBindOnceAndGrantOnce() throws Exception {
        map(group, Role.COMMUNICATOR, null);
        java.util.concurrent.Callable<Boolean> one =
                () -> {
                    enter(person, List.of(group));
                    return true;
                };
        try (var many = java.util.concurrent.Executors.newFixedThreadPool(6)) {
            for (var answer : many.invokeAll(java.util.Collections.nCopies(12, one))) {
                assertThat(answer.get()).isTrue();
            }
        }
        assertThat(identities.of(person.person())).hasSize(1);
        assertThat(access.grants(person.person())).hasSize(1);
    }
}
