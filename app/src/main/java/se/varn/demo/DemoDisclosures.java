package se.varn.demo;

import static se.varn.demo.DemoStep.done;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.varn.account.disclosures.AskDisclosure;
import se.varn.account.disclosures.Channel;
import se.varn.account.disclosures.ConfirmProvision;
import se.varn.account.disclosures.Deciding;
import se.varn.account.disclosures.DisclosureId;
import se.varn.account.disclosures.DisclosureWork;
import se.varn.account.disclosures.Disclosures;
import se.varn.account.disclosures.HandoutForm;
import se.varn.account.disclosures.Provision;
import se.varn.account.disclosures.Provisions;
import se.varn.account.disclosures.SelectedRow;
import se.varn.account.disclosures.SentenceRow;
import se.varn.account.disclosures.TestRecord;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import se.varn.foundation.records.Card;

/**
 * Two requests: one answered in part some weeks ago, one that came yesterday and is being tried.
 */
@Component
class DemoDisclosures {
    private final Disclosures disclosures;
    private final DisclosureWork work;
    private final Deciding deciding;
    private final Provisions provisions;
    private final DemoActors actors;

    DemoDisclosures(
            Disclosures disclosures,
            DisclosureWork work,
            Deciding deciding,
            Provisions provisions,
            DemoActors actors) {
        this.disclosures = disclosures;
        this.work = work;
        this.deciding = deciding;
        this.provisions = provisions;
        this.actors = actors;
    }

    void plan(Timeline timeline, DemoOrganisation.Agency agency, Instant now) {
        timeline.at(now.minus(Duration.ofDays(60)), () -> confirm(agency));
        timeline.at(now.minus(Duration.ofDays(24)), () -> answered(timeline, agency));
        timeline.at(now.minus(Duration.ofHours(20)), () -> beingTried(timeline, agency));
    }

    /** What the lawyer has looked up and stands for. */
    private void confirm(DemoOrganisation.Agency agency) {
        Actor lawyer = actors.of(agency.holder(Role.LAWYER));
        for (Provision p : provisions.all(lawyer)) {
            if (List.of("OSL-18-8", "OSL-18-8B", "OSL-39-2", Provision.APPEAL).contains(p.code())) {
                done(
                        provisions.confirm(
                                lawyer,
                                new ConfirmProvision(
                                        p.code(),
                                        p.provision(),
                                        p.protects().sv(),
                                        p.requirement(),
                                        "EXM 2026/0448")));
            }
        }
    }

    private DisclosureId ask(
            DemoOrganisation.Agency agency, Instant at, Channel channel, String wording) {
        return done(
                disclosures.ask(
                        actors.of(agency.holder(Role.REGISTRAR)),
                        new AskDisclosure(
                                at, channel, wording, "nyheter@example.se", HandoutForm.COPY)));
    }

    private void take(DemoOrganisation.Agency agency, DisclosureId id, String words, int how) {
        Actor registrar = actors.of(agency.holder(Role.REGISTRAR));
        List<String> numbers =
                work.search(registrar, words).stream()
                        .filter(c -> c.ref().kind().equals("incident"))
                        .limit(how)
                        .map(Card::number)
                        .toList();
        done(work.select(registrar, id, String.join(", ", numbers)));
    }

    /** The lawyer masks names, and what would help an attacker. */
    private void test(DemoOrganisation.Agency agency, DisclosureId id, int most) {
        Actor lawyer = actors.of(agency.holder(Role.LAWYER));
        List<SelectedRow> rows = disclosures.find(lawyer, id).orElseThrow().selected();
        for (SelectedRow row : rows.stream().limit(most).toList()) {
            Map<UUID, String> judgements = new HashMap<>();
            List<SentenceRow> sentences = work.open(lawyer, id, row.id()).orElseThrow().sentences();
            for (SentenceRow s : sentences) {
                boolean technical =
                        s.text()
                                .matches(
                                        "(?i).*(brandvägg|sårbar|port|lösenord|certifikat|regel|konfiguration).*");
                judgements.put(s.id(), technical ? "OSL-18-8" : "OPEN");
            }
            if (!judgements.containsValue("OSL-18-8") && row.equals(rows.getFirst())) {
                sentences.stream()
                        .max(java.util.Comparator.comparingInt(s -> s.text().length()))
                        .ifPresent(s -> judgements.put(s.id(), "OSL-18-8"));
            }
            done(
                    work.test(
                            lawyer,
                            new TestRecord(
                                    id,
                                    row.id(),
                                    row.version(),
                                    judgements,
                                    "Uppgifterna visar hur systemet är skyddat. Den som vill angripa det får hjälp, och skyddet motverkas.",
                                    true)));
        }
    }

    private void answered(Timeline timeline, DemoOrganisation.Agency agency) {
        Actor registrar = actors.of(agency.holder(Role.REGISTRAR));
        DisclosureId id =
                ask(
                        agency,
                        timeline.now(),
                        Channel.MAIL,
                        "Alla handlingar om de senaste störningarna i Mina sidor, i kopia.");
        take(agency, id, "Mina sidor", 3);
        timeline.after(Duration.ofHours(22), () -> test(agency, id, 10));
        timeline.after(
                Duration.ofHours(26),
                () -> {
                    // What has changed since is taken out anew before the decision.
                    disclosures
                            .find(registrar, id)
                            .orElseThrow()
                            .selected()
                            .forEach(s -> done(work.select(registrar, id, s.number())));
                    test(agency, id, 10);
                    done(
                            deciding.decide(
                                    registrar,
                                    id,
                                    disclosures.find(registrar, id).orElseThrow().version(),
                                    "Handlingarna lämnas ut utom de meningar som visar hur systemet är skyddat.",
                                    true));
                    done(
                            disclosures.handOut(
                                    registrar,
                                    id,
                                    disclosures.find(registrar, id).orElseThrow().version(),
                                    "Skickat med e-post till den adress som angavs."));
                });
    }

    private void beingTried(Timeline timeline, DemoOrganisation.Agency agency) {
        DisclosureId id =
                ask(
                        agency,
                        timeline.now(),
                        Channel.VISIT,
                        "Vad hände med inloggningen i höst? Jag vill se incidentrapporterna.");
        take(agency, id, "Inloggning", 2);
        timeline.after(Duration.ofHours(15), () -> test(agency, id, 1));
    }
}
