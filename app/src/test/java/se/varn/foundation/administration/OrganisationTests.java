package se.varn.foundation.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.TestChain;
import se.varn.TestHouse;
import se.varn.TestMail;
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
import se.varn.foundation.api.NewToken;
import se.varn.foundation.api.Scope;
import se.varn.foundation.api.Tokens;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.AuditEntry;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.organisation.Unit;

/** People and units, as the administrator keeps them. */
@VarnTest
class OrganisationTests {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired PeopleRegister people;
    @Autowired UnitRegister units;
    @Autowired Organisation organisation;
    @Autowired Access access;
    @Autowired Accounts accounts;
    @Autowired Audit audit;
    @Autowired Tokens tokens;
    @Autowired TransactionTemplate transaction;
    @Autowired TestHouse house;
    @Autowired TestChain chain;
    @Autowired DSLContext db;
    @LocalServerPort int port;

    private Actor administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = house.person(Role.ADMINISTRATOR);
    }

    private static <R> R done(Outcome<R> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<R>) outcome).result();
    }

    private static List<String> fields(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
        return ((Outcome.Invalid<?>) outcome).errors().stream().map(FieldError::field).toList();
    }

    private TypedPerson typed(String username, UUID unit) {
        return new TypedPerson(" Ada ", "Öberg", username, "ada@example.se", "Utredare", unit);
    }

    private static String fresh(String stem) {
        return stem + COUNT.incrementAndGet();
    }

    private UUID unit(@Nullable UUID parent) {
        String name = fresh("Ny");
        return done(
                units.add(
                        administrator,
                        new TypedUnit(
                                name, name, parent == null ? administrator.unit() : parent, null)));
    }

    private Outcome<UUID> move(UUID unit, UUID below) {
        Unit was = organisation.unit(unit).orElseThrow();
        return units.change(
                administrator,
                unit,
                organisation.unitVersion(unit),
                new TypedUnit(was.name(), was.shortName(), below, was.manager()));
    }

    @Test
    void aPersonIsAddedChangedAndRemembered() {
        UUID id = done(people.add(administrator, typed(fresh("ada"), administrator.unit())));
        long cut = audit.cut();
        Person added = organisation.person(id).orElseThrow();
        assertThat(added.name()).isEqualTo("Ada Öberg");
        UUID other = unit(null);
        done(
                people.change(
                        administrator,
                        id,
                        organisation.personVersion(id),
                        typed(added.username(), other)));
        assertThat(organisation.person(id).orElseThrow().unit()).isEqualTo(other);
        assertThat(audit.cut()).isGreaterThan(cut);
        assertThat(audit.of(id, 10))
                .extracting(AuditEntry::command)
                .containsExactly("organisation.changePerson", "organisation.addPerson");
        assertThat(audit.of(id, 1).getFirst().body()).contains("unit").doesNotContain("Öberg");
    }

    @Test
    void everyFaultOfAPersonIsToldAtOnce() {
        assertThat(
                        fields(
                                people.add(
                                        administrator,
                                        new TypedPerson(
                                                "",
                                                " ",
                                                "Åda!",
                                                "ingen adress",
                                                "",
                                                UUID.randomUUID()))))
                .containsExactlyInAnyOrder("given", "family", "title", "username", "email", "unit");
        String taken = organisation.person(administrator.person()).orElseThrow().username();
        assertThat(
                        fields(
                                people.add(
                                        administrator,
                                        typed(
                                                taken.toUpperCase(java.util.Locale.ROOT),
                                                administrator.unit()))))
                .containsExactly("username");
    }

    @Test
    void theSecondOfTwoWritersIsTold() {
        UUID id = done(people.add(administrator, typed(fresh("bo"), administrator.unit())));
        int version = organisation.personVersion(id);
        TypedPerson typed = typed(fresh("bo"), administrator.unit());
        done(people.change(administrator, id, version, typed));
        assertThat(people.change(administrator, id, version, typed))
                .isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void whoLeavesHasNoSessionNoRolesNoLinkAndLeadsNoUnit() {
        UUID id = done(people.add(administrator, typed(fresh("eva"), administrator.unit())));
        done(access.grant(administrator, grant(id, Role.CONTROLLER, null)));
        UUID led = unit(null);
        done(
                units.change(
                        administrator,
                        led,
                        organisation.unitVersion(led),
                        new TypedUnit(fresh("Led"), fresh("L"), administrator.unit(), id)));
        String link = done(accounts.oneTimeLink(administrator, id)).token();
        TestVisitor visitor = TestVisitor.of(port, access.actor(id).orElseThrow());
        done(people.leave(administrator, id, organisation.personVersion(id), "Slutar"));
        assertThat(visitor.get("/").statusCode()).isEqualTo(303);
        assertThat(accounts.ownerOf(link)).isEmpty();
        assertThat(access.holders(Role.CONTROLLER)).extracting(Person::id).doesNotContain(id);
        assertThat(organisation.unit(led).orElseThrow().manager()).isNull();
        done(people.comeBack(administrator, id, organisation.personVersion(id), "Åter"));
        assertThat(visitor.get("/").statusCode()).isEqualTo(303);
        assertThat(access.grants(id)).allSatisfy(g -> assertThat(g.lastDay()).isNotNull());
    }

    @Test
    void whoComesBackHasNoKeyAndReadsNothingRestricted() {
        Actor leaver = house.person(Role.INCIDENT_MANAGER);
        UUID id = leaver.person();
        NewToken key = TestProgram.key(tokens, leaver, EnumSet.of(Scope.ACTIONS_READ));
        Actor other = house.person(Role.CISO);
        UUID shared = circle(leaver, List.of(id, other.person()));
        UUID alone = circle(leaver, List.of(id));
        Actor crisis = house.person(Role.CRISIS_MANAGER);
        done(people.leave(administrator, id, organisation.personVersion(id), "Slutar"));
        assertThat(access.readers(shared)).containsExactly(other.person());
        assertThat(access.readers(alone))
                .as("the last reader's")
                .contains(crisis.person())
                .doesNotContain(id);
        assertThat(audit.of(id, 1).getFirst().body())
                .contains("\"circles\":2", "\"circlesHandedOver\":1");
        done(people.comeBack(administrator, id, organisation.personVersion(id), "Åter"));
        assertThat(access.actor(id).orElseThrow().circles()).doesNotContain(shared);
        assertThat(TestProgram.with(port, key.secret()).get("/api/v1/whoami").statusCode())
                .isEqualTo(401);
    }

    @Test
    void twoWhoLeaveAtOnceDoNotLeaveACircleEmpty() throws Exception {
        Actor one = house.person(Role.INCIDENT_MANAGER);
        Actor other = house.person(Role.INCIDENT_MANAGER);
        house.person(Role.CRISIS_MANAGER);
        UUID shared = circle(one, List.of(one.person(), other.person()));
        List<Object> ends = chain.overlapping(() -> leaves(one), () -> leaves(other));
        assertThat(ends).allMatch(end -> end instanceof Outcome.Done);
        assertThat(access.readers(shared))
                .isNotEmpty()
                .doesNotContain(one.person(), other.person());
    }

    private Outcome<UUID> leaves(Actor who) {
        return people.leave(
                administrator, who.person(), organisation.personVersion(who.person()), "Slutar");
    }

    @Test
    void oneWhoHasLeftIsNoReaderToLeaveACircleTo() {
        Actor leaver = house.person(Role.INCIDENT_MANAGER);
        Actor gone = house.person(Role.INCIDENT_MANAGER);
        Actor crisis = house.person(Role.CRISIS_MANAGER);
        UUID shared = circle(leaver, List.of(leaver.person(), gone.person()));
        transaction.executeWithoutResult(_ -> {
            db.execute("update organisation.person set active = false where id = ?", gone.person());
            audit.append(null, "prov", new RecordRef("person", gone.person()), null, Map.of());
        });
        done(leaves(leaver));
        assertThat(access.readers(shared)).contains(crisis.person());
    }

    private UUID circle(Actor actor, List<UUID> readers) {
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    UUID id = access.openCircle(actor, "18 kap. 8 § OSL", "prov", readers);
                    audit.append(
                            actor.person(), "prov", new RecordRef("circle", id), null, Map.of());
                    return id;
                }));
    }

    @Test
    void nobodyTakesAwayTheOwnAccess() {
        int version = organisation.personVersion(administrator.person());
        assertThat(fields(people.leave(administrator, administrator.person(), version, "Slutar")))
                .containsExactly("leave-reason");
    }

    @Test
    void aUnitIsAddedRenamedMovedClosedAndOpenedAgain() {
        UUID above = unit(null);
        UUID below = unit(above);
        UUID elsewhere = unit(null);
        done(move(below, elsewhere));
        assertThat(organisation.unit(below).orElseThrow().parent()).isEqualTo(elsewhere);
        done(units.close(administrator, below, organisation.unitVersion(below), "Omorganisation"));
        assertThat(organisation.openUnits()).extracting(Unit::id).doesNotContain(below);
        assertThat(fields(people.add(administrator, typed(fresh("cy"), below))))
                .containsExactly("unit");
        assertThat(
                        fields(
                                access.grant(
                                        administrator,
                                        grant(house.person().person(), Role.MANAGER, below))))
                .containsExactly("unit");
        done(units.open(administrator, below, organisation.unitVersion(below), "Ångrat"));
        assertThat(audit.of(below, 10))
                .extracting(AuditEntry::command)
                .containsExactly(
                        "organisation.openUnit",
                        "organisation.closeUnit",
                        "organisation.changeUnit",
                        "organisation.addUnit");
    }

    @Test
    void theTreeNeverGetsALoop() {
        UUID top = unit(null);
        UUID middle = unit(top);
        UUID bottom = unit(middle);
        assertThat(fields(move(top, bottom))).containsExactly("parent");
        assertThat(fields(move(top, top))).containsExactly("parent");
        assertThat(fields(move(top, UUID.randomUUID()))).containsExactly("parent");
        done(move(bottom, top));
        done(move(middle, bottom));
    }

    @Test
    void twoMovesAtOnceMakeNoLoopEither() throws Exception {
        for (int i = 0; i < 5; i++) {
            UUID one = unit(null);
            UUID two = unit(null);
            Callable<Outcome<UUID>> down = () -> move(one, two);
            Callable<Outcome<UUID>> up = () -> move(two, one);
            try (var both = Executors.newFixedThreadPool(2)) {
                long moved = 0;
                for (var answer : both.invokeAll(List.of(down, up))) {
                    moved += answer.get() instanceof Outcome.Done<UUID> ? 1 : 0;
                }
                assertThat(moved).isEqualTo(1);
            }
        }
    }

    @Test
    void aUnitInUseAndTheAgencyItselfAreNotClosed() {
        UUID above = unit(null);
        UUID below = unit(above);
        assertThat(fields(units.close(administrator, above, organisation.unitVersion(above), "x")))
                .containsExactly("reason");
        done(people.add(administrator, typed(fresh("di"), below)));
        assertThat(fields(units.close(administrator, below, organisation.unitVersion(below), "x")))
                .containsExactly("reason");
        UUID root = administrator.unit();
        assertThat(fields(units.close(administrator, root, organisation.unitVersion(root), "x")))
                .contains("reason");
    }

    @Test
    void nobodyElseChangesPeopleOrUnits() {
        for (Role role : Role.values()) {
            if (role == Role.ADMINISTRATOR) {
                continue;
            }
            Actor actor = role == Role.EMPLOYEE ? house.person() : house.person(role);
            UUID own = actor.unit();
            UUID self = actor.person();
            assertThat(
                            List.<Outcome<UUID>>of(
                                    people.add(actor, typed(fresh("x"), own)),
                                    people.change(actor, self, 0, typed(fresh("x"), own)),
                                    people.leave(actor, administrator.person(), 0, "x"),
                                    people.comeBack(actor, self, 0, "x"),
                                    units.add(actor, new TypedUnit("x", "x", own, null)),
                                    units.change(
                                            actor, own, 0, new TypedUnit("x", "x", null, self)),
                                    units.close(actor, own, 0, "x"),
                                    units.open(actor, own, 0, "x")))
                    .as(role.name())
                    .allSatisfy(o -> assertThat(o).isInstanceOf(Outcome.Forbidden.class));
        }
    }

    private static Grant grant(UUID person, Role role, @Nullable UUID unit) {
        return new Grant(
                UUID.randomUUID(), person, role, unit, LocalDate.of(2026, 1, 1), null, "prov");
    }

    @Test
    void aRoleForAUnitOrAPersonThatIsNotThereIsRefused() {
        UUID person = house.person().person();
        assertThat(
                        fields(
                                access.grant(
                                        administrator,
                                        grant(person, Role.MANAGER, UUID.randomUUID()))))
                .containsExactly("unit");
        assertThat(access.grant(administrator, grant(UUID.randomUUID(), Role.MANAGER, null)))
                .isInstanceOf(Outcome.Forbidden.class);
        TestVisitor visitor = TestVisitor.of(port, administrator);
        String page = "/people/" + person;
        var answer =
                visitor.post(
                        page + "/roles",
                        Map.of(
                                "role", "MANAGER",
                                "unit", "inte-en-enhet",
                                "firstDay", "2026-01-01",
                                "reason", "Beslut",
                                "_csrf", visitor.token(page)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(access.grants(person)).isEmpty();
    }

    @Test
    void rolesThatExcludeEachOtherMayFollowEachOther() {
        UUID person = house.person().person();
        Grant later =
                new Grant(
                        UUID.randomUUID(),
                        person,
                        Role.CISO,
                        null,
                        LocalDate.of(2027, 1, 1),
                        null,
                        "prov");
        done(access.grant(administrator, later));
        assertThat(fields(access.grant(administrator, grant(person, Role.INTERNAL_AUDIT, null))))
                .containsExactly("role");
        Grant before =
                new Grant(
                        UUID.randomUUID(),
                        person,
                        Role.INTERNAL_AUDIT,
                        null,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        "prov");
        done(access.grant(administrator, before));
    }

    @Test
    void aLinkIsSentByMailAndThenNotShown() {
        UUID id = done(people.add(administrator, typed(fresh("mia"), administrator.unit())));
        String address = fresh("mia") + "@example.se";
        TypedPerson typed =
                new TypedPerson(
                        "Mia", "Mail", fresh("mia"), address, "Utredare", administrator.unit());
        done(people.change(administrator, id, organisation.personVersion(id), typed));
        TestVisitor visitor = TestVisitor.of(port, administrator);
        String page = "/people/" + id;
        var answer =
                visitor.post(page + "/password", Map.of("mail", "1", "_csrf", visitor.token(page)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("/password/").contains(address);
        assertThat(TestMail.to(address))
                .singleElement()
                .asString()
                .contains("https://varn.example.se/password/")
                .doesNotContain("Mia");
        var shown = visitor.post(page + "/password", Map.of("_csrf", visitor.token(page)));
        assertThat(shown.body()).contains("https://varn.example.se/password/");
    }
}
