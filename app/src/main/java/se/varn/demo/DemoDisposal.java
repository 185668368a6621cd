package se.varn.demo;

import static se.varn.demo.DemoStep.done;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import se.varn.foundation.disposal.Disposal;
import se.varn.foundation.disposal.GroundKind;
import se.varn.foundation.disposal.MakeRule;
import se.varn.foundation.disposal.RuleId;
import se.varn.foundation.text.Times;

/** Two rules of disposal, and one disposal that waits for somebody to approve it. */
@Component
class DemoDisposal {
    private final Disposal disposal;
    private final DemoActors actors;

    DemoDisposal(Disposal disposal, DemoActors actors) {
        this.disposal = disposal;
        this.actors = actors;
    }

    void plan(Timeline timeline, DemoOrganisation.Agency agency, Instant now) {
        timeline.at(now.minus(Duration.ofDays(40)), () -> rules(timeline, agency));
    }

    private void rules(Timeline timeline, DemoOrganisation.Agency agency) {
        Actor registrar = actors.of(agency.holder(Role.REGISTRAR));
        LocalDate decided = Times.day(timeline.now()).minusDays(12);
        done(
                disposal.make(
                        registrar,
                        new MakeRule(
                                "Incidenter som är avslutade",
                                "incident",
                                12,
                                GroundKind.DECISION,
                                "Tillämpningsbeslut EXM 2026/0391",
                                agency.holder(Role.MANAGEMENT).name(),
                                decided)));
        RuleId measures =
                done(
                        disposal.make(
                                registrar,
                                new MakeRule(
                                        "Åtgärder som är verifierade eller avbrutna",
                                        "action",
                                        3,
                                        GroundKind.DECISION,
                                        "Tillämpningsbeslut EXM 2026/0391",
                                        agency.holder(Role.MANAGEMENT).name(),
                                        decided)));
        timeline.at(
                timeline.end().minus(Duration.ofHours(30)),
                () -> {
                    if (disposal.preview(registrar, measures).orElseThrow().going() > 0) {
                        done(disposal.prepare(registrar, measures));
                    }
                });
    }
}
