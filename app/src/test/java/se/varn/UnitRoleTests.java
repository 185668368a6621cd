package se.varn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.varn.act.actions.ActionId;
import se.varn.act.actions.ActionRow;
import se.varn.act.actions.ActionStatus;
import se.varn.act.actions.Actions;
import se.varn.act.actions.Area;
import se.varn.act.actions.CreateAction;
import se.varn.act.actions.TakeStep;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Role;
import se.varn.foundation.attachments.Attachments;
import se.varn.foundation.organisation.Person;
import se.varn.know.inventory.Inventory;
import se.varn.know.inventory.SaveSystem;
import se.varn.know.inventory.SystemId;

/** What a role reaches that is granted for a unit. */
@VarnTest
class UnitRoleTests {
    @Autowired Actions actions;
    @Autowired Inventory inventory;
    @Autowired Access access;
    @Autowired Attachments attachments;
    @Autowired TestHouse house;
    @LocalServerPort int port;

    private Actor above;
    private Actor below;
    private Actor elsewhere;

    @BeforeEach
    void people() {
        above = house.person();
        below = house.personIn(house.unitBelow(house.unitBelow(above.unit())));
        elsewhere = house.person();
    }

    /** Somebody elsewhere who has the role for the unit above. */
    private Actor with(Role role) {
        Actor holder = house.person();
        assertThat(house.grant(holder, role, above.unit())).isInstanceOf(Outcome.Done.class);
        return access.actor(holder.person()).orElseThrow();
    }

    private Outcome<ActionId> create(Actor creator, Actor owner) {
        return actions.create(
                creator,
                new CreateAction(
                        "Stäng porten",
                        "",
                        owner.person(),
                        LocalDate.of(2099, 1, 1),
                        "Stängd",
                        Area.GOVERNANCE,
                        null));
    }

    private static <R> R done(Outcome<R> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<R>) outcome).result();
    }

    private Outcome<SystemId> save(
            Actor actor, @Nullable SystemId system, int version, Actor owner) {
        return inventory.save(
                actor,
                new SaveSystem(
                        system,
                        version,
                        "System " + UUID.randomUUID(),
                        "",
                        owner.person(),
                        null,
                        1,
                        1,
                        1));
    }

    @Test
    void measuresAreMadeForThoseOfTheUnitAndBelow() {
        Actor manager = with(Role.MANAGER);
        done(create(manager, above));
        done(create(manager, below));
        assertThat(create(manager, elsewhere)).isInstanceOf(Outcome.Invalid.class);
        assertThat(create(manager, manager)).isInstanceOf(Outcome.Invalid.class);
        done(create(house.person(Role.MANAGER), elsewhere));
    }

    @Test
    void effectsAreVerifiedInTheUnitAndBelow() {
        Actor ciso = house.person(Role.CISO);
        Actor manager = with(Role.MANAGER);
        ActionId inside = done(create(ciso, below));
        ActionId outside = done(create(ciso, elsewhere));
        finish(below, inside);
        finish(elsewhere, outside);
        assertThat(actions.toVerify(manager))
                .extracting(ActionRow::id)
                .contains(inside.value())
                .doesNotContain(outside.value());
        assertThat(actions.find(manager, outside).orElseThrow().steps()).isEmpty();
        assertThat(confirm(manager, outside)).isInstanceOf(Outcome.Forbidden.class);
        done(confirm(manager, inside));
        assertThat(actions.word(manager, outside, 2, "Nej")).isInstanceOf(Outcome.Forbidden.class);
        done(actions.word(manager, inside, 3, "Skyddet är bättre."));
    }

    private void finish(Actor owner, ActionId id) {
        done(actions.take(owner, new TakeStep(id, ActionStatus.Step.FINISH, 1, "Gjort", "")));
    }

    private Outcome<ActionStatus> confirm(Actor verifier, ActionId id) {
        return actions.take(
                verifier,
                new TakeStep(id, ActionStatus.Step.CONFIRM_EFFECT, 2, "Mätt", "en månad"));
    }

    @Test
    void systemsAreChangedInTheUnitAndBelowAndNotMovedOutOfIt() {
        Actor owner = with(Role.SYSTEM_OWNER);
        SystemId inside = done(save(owner, null, 0, below));
        assertThat(save(owner, null, 0, elsewhere)).isInstanceOf(Outcome.Invalid.class);
        assertThat(save(owner, inside, 1, elsewhere)).isInstanceOf(Outcome.Invalid.class);
        done(save(owner, inside, 1, above));
        SystemId outside = done(save(house.person(Role.CISO), null, 0, elsewhere));
        assertThat(save(owner, outside, 1, above)).isInstanceOf(Outcome.Forbidden.class);
        TestVisitor visitor = TestVisitor.of(port, owner);
        assertThat(visitor.get("/systems/" + inside.value()).body())
                .contains("/systems/" + inside.value() + "/edit");
        assertThat(visitor.get("/systems/" + outside.value()).body())
                .doesNotContain("/systems/" + outside.value() + "/edit");
        assertThat(visitor.get("/systems/" + outside.value() + "/edit").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatBelongsToNoUnitTakesARoleForTheWholeAgency() {
        Actor manager = with(Role.INCIDENT_MANAGER);
        for (Permission permission : Permission.values()) {
            if (!permission.roles().contains(Role.EMPLOYEE)) {
                assertThat(manager.may(permission)).as(permission.name()).isFalse();
            }
        }
        assertThat(manager.maySomewhere(Permission.INCIDENT_READ)).isFalse();
        assertThat(access.holders(Role.INCIDENT_MANAGER))
                .as("who is told and asked")
                .extracting(Person::id)
                .doesNotContain(manager.person());
        assertThat(access.holdersAnywhere(Role.INCIDENT_MANAGER))
                .extracting(Person::id)
                .contains(manager.person());
    }

    @Test
    void aRoleOfWhichNothingBelongsToAUnitIsRefusedForOne() {
        for (Role role : Set.of(Role.ADMINISTRATOR, Role.LAWYER, Role.REGISTRAR)) {
            assertThat(house.grant(house.person(), role, above.unit()))
                    .isInstanceOf(Outcome.Invalid.class);
        }
    }

    @Test
    void aKeyGivesNoMoreThanTheUnitsRole() {
        Actor manager = with(Role.MANAGER);
        Actor key = manager.within(Set.of(Permission.ACTION_READ));
        assertThat(key.may(Permission.ACTION_CREATE, above.unit())).isFalse();
        assertThat(manager.may(Permission.ACTION_CREATE, above.unit())).isTrue();
        assertThat(manager.outsider().may(Permission.ACTION_CREATE, above.unit())).isTrue();
    }

    @Test
    void whoVerifiesAMeasureAttachesWhatShowsTheEffect() {
        Actor ciso = house.person(Role.CISO);
        Actor manager = with(Role.MANAGER);
        ActionId inside = done(create(ciso, below));
        ActionId outside = done(create(ciso, elsewhere));
        assertThat(attachments.rights(manager, inside.ref()).orElseThrow().mayAdd()).isTrue();
        assertThat(attachments.rights(manager, outside.ref()).map(r -> r.mayAdd()).orElse(false))
                .isFalse();
    }
}
