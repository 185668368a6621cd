package se.varn.act.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.varn.TestHouse;
import se.varn.VarnTest;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;

@VarnTest
class ActionsTests {
    @Autowired Actions actions;
    @Autowired ActionWatch watch;
    @Autowired se.varn.foundation.notifications.Notifications notifications;
    @Autowired org.jooq.DSLContext db;

    @Autowired TestHouse house;

    private ActionId open(Actor creator, Actor owner) {
        var command =
                new CreateAction(
                        "Stäng öppna portar",
                        "",
                        owner.person(),
                        LocalDate.of(2099, 1, 1),
                        "Inga öppna portar vid nästa skanning",
                        Area.TECHNICAL_PROTECTION,
                        null);
        return done(actions.create(creator, command));
    }

    private static <R> R done(Outcome<R> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<R>) outcome).result();
    }

    private static TakeStep step(
            ActionId id, ActionStatus.Step step, int version, @Nullable String window) {
        return new TakeStep(id, step, version, "Gjort och mätt", window == null ? "" : window);
    }

    @Test
    void aMeasureGoesFromOpenToVerifiedEffect() {
        Actor ciso = house.person(Role.CISO);
        Actor owner = house.person();
        ActionId id = open(ciso, owner);
        assertThat(actions.openOf(owner)).extracting(ActionRow::id).containsExactly(id.value());
        done(actions.take(owner, step(id, ActionStatus.Step.FINISH, 1, null)));
        done(actions.take(ciso, step(id, ActionStatus.Step.CONFIRM_EFFECT, 2, "en månad")));
        assertThat(actions.find(owner, id).orElseThrow().row().status())
                .isEqualTo(ActionStatus.VERIFIED);
    }

    @Test
    void whoOwnsAMeasureDoesNotVerifyItsEffect() {
        Actor ciso = house.person(Role.CISO);
        ActionId id = open(ciso, ciso);
        done(actions.take(ciso, step(id, ActionStatus.Step.FINISH, 1, null)));
        assertThat(actions.take(ciso, step(id, ActionStatus.Step.CONFIRM_EFFECT, 2, "en månad")))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void anEffectNeedsItsWindow() {
        Actor ciso = house.person(Role.CISO);
        Actor owner = house.person();
        ActionId id = open(ciso, owner);
        done(actions.take(owner, step(id, ActionStatus.Step.FINISH, 1, null)));
        assertThat(actions.take(ciso, step(id, ActionStatus.Step.CONFIRM_EFFECT, 2, null)))
                .isEqualTo(new Outcome.Invalid<>("window", ActionsText.WINDOW_MISSING));
    }

    @Test
    void aStaleFormIsAConflict() {
        Actor owner = house.person();
        ActionId id = open(house.person(Role.CISO), owner);
        assertThat(actions.take(owner, step(id, ActionStatus.Step.FINISH, 7, null)))
                .isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void aMeasureGetsAGeneralWordingThatReportsMayUse() {
        Actor ciso = house.person(Role.CISO);
        ActionId id = open(ciso, house.person());
        done(actions.word(ciso, id, 1, "Skyddet har förstärkts."));
        assertThat(actions.find(ciso, id).orElseThrow().publicWording())
                .isEqualTo("Skyddet har förstärkts.");
        assertThat(actions.word(ciso, id, 1, "Igen")).isInstanceOf(Outcome.Conflict.class);
        assertThat(actions.word(house.person(), id, 2, "Nej"))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void anEmployeeOpensNoMeasure() {
        Actor employee = house.person();
        var command =
                new CreateAction(
                        "x",
                        "",
                        employee.person(),
                        LocalDate.of(2099, 1, 1),
                        "y",
                        Area.GOVERNANCE,
                        null);
        assertThat(actions.create(employee, command)).isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void anEmptyFormNamesEveryField() {
        Actor ciso = house.person(Role.CISO);
        var outcome = actions.create(ciso, new CreateAction("", "", null, null, "", null, null));
        assertThat(((Outcome.Invalid<ActionId>) outcome).errors())
                .extracting(e -> e.field())
                .containsExactlyInAnyOrder("title", "expectedEffect", "due", "area", "owner");
    }

    @Test
    void anOverdueMeasureGoesToTheOwnersManagerOnce() {
        Actor manager = house.person();
        Actor owner = house.personUnder(manager);
        Actor ciso = house.person(Role.CISO);
        ActionId id = open(ciso, owner);
        assertThat(actions.overdueUnder(manager)).isEmpty();
        lookOn("2099-01-01T12:00:00Z");
        assertThat(notifications.unread(manager)).isZero();
        lookOn("2099-01-02T12:00:00Z");
        lookOn("2099-01-03T12:00:00Z");
        assertThat(notifications.unread(manager)).isEqualTo(1);
        assertThat(notifications.unread(owner)).isEqualTo(1);
        ActionDetail told = actions.find(owner, id).orElseThrow();
        assertThat(told.toldName()).isEqualTo(manager.name());
        assertThat(told.version()).isEqualTo(1);
    }

    @Test
    void anOverdueMeasureOfOneWithoutManagerGoesToTheCiso() {
        Actor ciso = house.person(Role.CISO);
        ActionId id = open(ciso, house.person());
        lookOn("2099-01-02T12:00:00Z");
        assertThat(notifications.unread(ciso)).isPositive();
        assertThat(actions.find(ciso, id).orElseThrow().toldAt()).isNotNull();
    }

    @Test
    void aManagerSeesTheOverdueMeasuresOfTheStaffAndNoOthers() {
        Actor manager = house.person();
        Actor owner = house.personUnder(manager);
        ActionId late = open(house.person(Role.CISO), owner);
        open(house.person(Role.CISO), house.person());
        db.transaction(t -> {
            t.dsl()
                    .query(
                            "update actions.action set due = '2020-01-01' where id = ?",
                            late.value())
                    .execute();
            t.dsl()
                    .fetch(
                            "select audit.append(now(), null, 'prov', 'action', ?, null, '{}')",
                            late.value());
        });
        assertThat(actions.overdueUnder(manager))
                .extracting(ActionRow::id)
                .containsExactly(late.value());
        var team =
                new se.varn.foundation.shell.ListQuery(
                        "/actions", java.util.Map.of("team", "1"), "due", false, 1);
        assertThat(actions.list(manager, team).rows())
                .extracting(ActionRow::owner)
                .containsOnly(owner.person());
    }

    private void lookOn(String instant) {
        int told;
        do {
            told = watch.check(java.time.Instant.parse(instant));
        } while (told > 0);
    }
}
