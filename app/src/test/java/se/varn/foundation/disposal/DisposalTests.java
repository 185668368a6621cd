package se.varn.foundation.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.varn.ArchiveHouse.done;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import se.varn.VarnTest;
import se.varn.account.disclosures.AskDisclosure;
import se.varn.account.disclosures.Channel;
import se.varn.account.disclosures.DisclosureId;
import se.varn.account.disclosures.HandoutForm;
import se.varn.act.actions.Area;
import se.varn.act.actions.CreateAction;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.Judge;
import se.varn.act.incidents.Track;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.Verdict;

/** Disposal on a real database: what goes, what stays, and that the chain holds afterwards. */
@VarnTest
class DisposalTests extends DisposalHouse {
    @Test
    void whatIsDisposedOfIsNowhereAndTheChainHoldsAndSaysSo() throws IOException {
        UUID going = closed(CANARY);
        UUID beside = closed("Granne");
        file(going, CANARY);
        kept(going);
        String number = number(going);
        assertThat(tablesWith(CANARY)).isNotEmpty();
        assertThat(verifier.verify().faults()).isEmpty();
        RunRow run = carriedOut();
        assertThat(tablesWith(CANARY)).isEmpty();
        assertThat(tablesWith("Granne")).contains("incidents.incident", "incidents.entry");
        Verdict verdict = verifier.verify();
        assertThat(verdict.faults()).isEmpty();
        List<Verdict.Erased> named =
                verdict.erased().stream().filter(e -> e.about().id().equals(run.id())).toList();
        assertThat(named).isNotEmpty().allSatisfy(e -> assertThat(e.ground()).isEqualTo(GROUND));
        assertThat(named.stream().mapToInt(Verdict.Erased::versions).sum()).isPositive();
        assertThat(
                        disposal.run(lawyer, new RunId(run.id())).orElseThrow().items().stream()
                                .filter(i -> i.number().equals(number)))
                .singleElement()
                .satisfies(i -> assertThat(i.state()).isEqualTo(ItemState.REMOVED));
        assertThat(version(beside)).isPositive();
    }

    @Test
    void nothingElseLosesItsTextThanWhatTheEntriesName() {
        UUID going = closed("Bara den");
        kept(going);
        carriedOut();
        assertThat(
                        db.fetch(
                                """
                                select no from audit.row_version v where payload is null and op <> 'D' and no not in
                                    (select x::bigint from audit.entry e join audit.payload p using (seq),
                                            jsonb_array_elements_text(p.body::jsonb -> 'versions') x
                                      where e.command = 'audit.erase')\
                                """))
                .isEmpty();
        assertThat(
                        db.fetch(
                                """
                                select v.row_id from audit.row_version v
                                 where v.payload is null and v.op <> 'D' and not exists
                                       (select 1 from audit.row_version d where d.op = 'D' and d.row_id = v.row_id and d.tab = v.tab)
                                   and v.tab <> 'organisation.unit'\
                                """))
                .as("versions erased of rows that are still there")
                .isEmpty();
    }

    @Test
    void theHeadIsSignedWhenADisposalIsDone() {
        UUID going = closed("Signerad");
        kept(going);
        carriedOut();
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from audit.entry where command = 'disposal.done'")
                                .get(0, Integer.class))
                .isPositive();
    }

    @Test
    void whatMustStayStaysAndSaysWhy() {
        UUID unregistered = closed("Oregistrerad");
        assertThat(stays(unregistered)).contains("Inte registrerad");
        kept(unregistered);
        assertThat(stays(unregistered)).isEqualTo("GOES");
        UUID asked = closed("Begärd");
        kept(asked);
        DisclosureId request =
                done(
                        disclosures.ask(
                                registrar,
                                new AskDisclosure(
                                        Instant.now(),
                                        Channel.MAIL,
                                        "Den där",
                                        "",
                                        HandoutForm.COPY)));
        done(work.select(registrar, request, number(asked)));
        assertThat(stays(asked)).contains("BEG-");
        UUID remedied = closed("Åtgärdas");
        kept(remedied);
        done(
                actions.create(
                        verifierOfEffect,
                        new CreateAction(
                                "Byt lås",
                                "",
                                house.person().person(),
                                LocalDate.of(2099, 1, 1),
                                "Låset håller",
                                Area.GOVERNANCE,
                                new IncidentId(remedied).ref())));
        assertThat(stays(remedied)).contains("ÅTG-");
        UUID open = archive.incident(lead, "Öppen", "Pågår.");
        assertThat(stays(open)).isNull();
    }

    @Test
    void anIncidentWhoseClockRunsStays() {
        UUID timed = closed("Klocka");
        kept(timed);
        done(
                incidents.judge(
                        lead,
                        new Judge(
                                new IncidentId(timed),
                                version(timed),
                                Instant.now(),
                                Instant.now(),
                                true,
                                Set.of(Track.values()),
                                "Uppgifter röjda")));
        assertThat(stays(timed)).contains("KLK-");
    }

    @Test
    void whatHasMovedSinceItWasListedStays() {
        UUID moved = closed("Begärd efteråt");
        kept(moved);
        RunId run = done(disposal.prepare(registrar, rule()));
        DisclosureId request =
                done(
                        disclosures.ask(
                                registrar,
                                new AskDisclosure(
                                        Instant.now(),
                                        Channel.MAIL,
                                        "Den också",
                                        "",
                                        HandoutForm.COPY)));
        done(work.select(registrar, request, number(moved)));
        done(disposal.approve(lawyer, run, 1));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> runs.row(run).orElseThrow().state() == RunState.DONE);
        assertThat(version(moved)).isPositive();
        assertThat(
                        disposal.run(lawyer, run).orElseThrow().items().stream()
                                .filter(i -> i.number().equals(number(moved))))
                .singleElement()
                .satisfies(i -> assertThat(i.state()).isEqualTo(ItemState.STAYS));
    }

    @Test
    void twoPersonsAreNeededAndOnlyThoseWhoMay() {
        UUID id = closed("Två personer");
        kept(id);
        Actor both = house.person(Role.REGISTRAR, Role.LAWYER);
        RuleId mine = rule();
        for (Actor other : List.of(house.person(), lead, lawyer)) {
            assertThat(disposal.prepare(other, mine)).isInstanceOf(Outcome.Forbidden.class);
        }
        RunId run = done(disposal.prepare(both, mine));
        assertThat(disposal.approve(both, run, 1))
                .isEqualTo(new Outcome.Invalid<>("approve", DisposalText.SAME_PERSON));
        assertThat(disposal.approve(registrar, run, 1)).isInstanceOf(Outcome.Forbidden.class);
        assertThat(disposal.prepare(registrar, mine))
                .isEqualTo(new Outcome.Invalid<>("", DisposalText.ALREADY));
        assertThat(disposal.approve(lawyer, run, 7)).isInstanceOf(Outcome.Conflict.class);
        assertThat(version(id)).isPositive();
    }

    @Test
    void aRestrictedRecordIsNotListedForThoseOutsideItsCircle() {
        UUID secret = closed("Hemligt");
        kept(secret);
        done(
                incidents.restrict(
                        lead, new IncidentId(secret), version(secret), "18 kap. 8 § OSL", "prov"));
        assertThat(stays(secret)).isNull();
        assertThat(disposal.preview(registrar, rule()).orElseThrow().notSeen()).isPositive();
        Actor inside = access.actor(lead.person()).orElseThrow();
        assertThat(inside.circles()).isNotEmpty();
    }

    @Test
    void aRuleNeedsItsGround() {
        var outcome =
                disposal.make(
                        registrar,
                        new MakeRule("", "nothing", 0, null, "", "", LocalDate.of(2999, 1, 1)));
        assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
        assertThat(((Outcome.Invalid<RuleId>) outcome).errors())
                .extracting(e -> e.field())
                .containsExactlyInAnyOrder(
                        "title",
                        "ground",
                        "decidedBy",
                        "kind",
                        "months",
                        "groundKind",
                        "decidedOn");
        assertThat(Objects.requireNonNull(disposal.kinds().get("incident")).sv())
                .isEqualTo("Incident");
    }
}
