package se.varn.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;
import se.varn.act.actions.ActionId;
import se.varn.act.actions.ActionStatus;
import se.varn.act.actions.Actions;
import se.varn.act.actions.Area;
import se.varn.act.actions.CreateAction;
import se.varn.act.actions.TakeStep;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.text.Times;

/** Two years of the agency's work, through the rooms' own commands with the clock set back. */
@Component
class DemoHistory {
    private final Access access;
    private final Actions actions;

    DemoHistory(Access access, Actions actions) {
        this.access = access;
        this.actions = actions;
    }

    void make(DemoOrganisation.Agency agency, DemoClock clock, Instant now, Random random) {
        Actor ciso = access.actor(agency.holder(Role.CISO).id()).orElseThrow();
        Instant at = now.minus(Duration.ofDays(700));
        for (Measure measure : MEASURES) {
            at = at.plus(Duration.ofDays(20 + random.nextInt(15)));
            clock.set(at);
            measure(agency, clock, now, random, ciso, at, measure);
        }
    }

    static final List<Measure> MEASURES =
            List.of(
                    new Measure(
                            "Flerfaktorsinloggning för alla administratörer",
                            "Inga lyckade inloggningar till administrationskonton med enbart lösenord under 30 dygn",
                            Area.ACCESS_CONTROL));

    record Measure(String title, String effect, Area area) {}

    private void measure(
            DemoOrganisation.Agency agency,
            DemoClock clock,
            Instant now,
            Random random,
            Actor ciso,
            Instant at,
            Measure measure) {
        LocalDate due = Times.day(at).plusDays(60);
        Actor owner = access.actor(agency.holder(Role.SYSTEM_OWNER).id()).orElseThrow();
        ActionId id =
                done(
                        actions.create(
                                ciso,
                                new CreateAction(
                                        measure.title(),
                                        "",
                                        owner.person(),
                                        due,
                                        measure.effect(),
                                        measure.area(),
                                        null)));
        Instant finished = at.plus(Duration.ofDays(20 + random.nextInt(30)));
        if (finished.isBefore(now)) {
            clock.set(finished);
            done(
                    actions.take(
                            owner,
                            new TakeStep(
                                    id, ActionStatus.Step.FINISH, 1, "Infört enligt plan.", "")));
        }
    }

    static <R> R done(Outcome<R> outcome) {
        if (outcome instanceof Outcome.Done<R>(R result)) {
            return result;
        }
        throw new IllegalStateException("the demo's command ended as " + outcome);
    }
}
