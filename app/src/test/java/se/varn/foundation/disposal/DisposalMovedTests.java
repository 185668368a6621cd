package se.varn.foundation.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.varn.ArchiveHouse.done;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.varn.VarnTest;
import se.varn.account.disclosures.AskDisclosure;
import se.varn.account.disclosures.Channel;
import se.varn.account.disclosures.DisclosureId;
import se.varn.account.disclosures.HandoutForm;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.Judge;
import se.varn.act.incidents.Track;
import se.varn.foundation.access.Actor;
import se.varn.foundation.jobs.JobContext;
import se.varn.foundation.jobs.JobFailedException;
import se.varn.foundation.jobs.JobState;
import se.varn.foundation.records.Disposable;

/** Disposals during which something else happens: restricted, stopped, at fault. */
@VarnTest
class DisposalMovedTests extends DisposalHouse {
    @Autowired DisposalJob job;
    @Autowired List<Disposable> rooms;

    /** A job as the test says: whether it is cancelled, whether its first record fails. */
    private record Told(boolean cancelled, AtomicBoolean fault) implements JobContext {
        @Override
        public UUID job() {
            return new UUID(0, 1);
        }

        @Override
        public @Nullable UUID startedBy() {
            return null;
        }

        @Override
        public void progress(long done, long total) {}

        @Override
        public boolean held() {
            if (fault.getAndSet(false)) {
                throw new IllegalStateException("as the test wants it");
            }
            return true;
        }
    }

    private void run(RunId id, boolean cancelled, boolean fault) {
        job.run(new Told(cancelled, new AtomicBoolean(fault)), argument(id));
    }

    private static String argument(RunId id) {
        return "\"" + id.value() + "\"";
    }

    private int left(UUID incident) {
        return db.fetchSingle("select count(*) from incidents.incident where id = ?", incident)
                .get(0, Integer.class);
    }

    private String told(RunId id) {
        return db.fetch(
                        "select body from audit.payload join audit.entry e using (seq) where e.record_id = ? and e.command in ('disposal.remove', 'disposal.stays')",
                        id.value())
                .map(r -> r.get(0, String.class))
                .toString();
    }

    private void restrict(UUID id) {
        done(incidents.restrict(lead, new IncidentId(id), version(id), "18 kap. 8 § OSL", "prov"));
    }

    @Test
    void aRecordThatWasRestrictedIsAsClosedWhenItIsGone() {
        UUID secret = closed("Hemlig och borta");
        kept(secret);
        String number = number(secret);
        RunId run = approvedByHand();
        restrict(secret);
        Actor inside = access.actor(lead.person()).orElseThrow();
        run(run, false, false);
        assertThat(left(secret)).isZero();
        assertThat(disposal.run(lawyer, run).orElseThrow().items())
                .extracting(RunDetail.Item::number)
                .doesNotContain(number);
        assertThat(runs.items(inside, run)).extracting(RunDetail.Item::number).contains(number);
        assertThat(told(run)).contains("groundKind").doesNotContain(number);
    }

    @Test
    void aRestrictedRecordThatStaysIsNotNamed() {
        UUID secret = closed("Hemlig och kvar");
        kept(secret);
        String number = number(secret);
        RunId run = approvedByHand();
        restrict(secret);
        change("update incidents.incident set verified_at = now() where id = ?", secret);
        run(run, false, false);
        assertThat(left(secret)).isOne();
        assertThat(told(run)).doesNotContain(number);
    }

    @Test
    void whatHoldsAClockHoldsItsIncident() {
        UUID timed = closed("Klockan begärd");
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
        String clockNumber =
                db.fetch("select number from clocks.clock where subject = ? limit 1", timed)
                        .getFirst()
                        .get(0, String.class);
        assertThat(stays(timed)).contains("KLK-").doesNotContain("BEG-");
        DisclosureId request =
                done(
                        disclosures.ask(
                                registrar,
                                new AskDisclosure(
                                        Instant.now(),
                                        Channel.MAIL,
                                        "Klockan",
                                        "",
                                        HandoutForm.COPY)));
        done(work.select(registrar, request, clockNumber));
        assertThat(stays(timed)).contains("KLK-", "BEG-");
    }

    @Test
    void aStoppedDisposalIsOverAndItsApprovalUsed() {
        UUID id = closed("Avbruten");
        kept(id);
        RunId run = approvedByHand();
        run(run, true, false);
        transaction.executeWithoutResult(
                _ -> job.stopped(argument(run), JobState.CANCELLED, JobState.CANCELLED));
        assertThat(runs.row(run).orElseThrow().state()).isEqualTo(RunState.DONE);
        assertThat(disposal.run(lawyer, run).orElseThrow().items())
                .isNotEmpty()
                .allSatisfy(i -> assertThat(i.state()).isEqualTo(ItemState.STAYS));
        run(run, false, false);
        assertThat(left(id)).isOne();
    }

    @Test
    void whatIsNotApprovedIsNotCarriedOut() {
        UUID id = closed("Inte godkänd");
        kept(id);
        RunId run = done(disposal.prepare(registrar, rule()));
        assertThatThrownBy(() -> run(run, false, false)).isInstanceOf(JobFailedException.class);
        assertThat(left(id)).isOne();
    }

    @Test
    void oneFaultDoesNotStopTheRest() {
        List<UUID> both = List.of(closed("Felar"), closed("Går"));
        both.forEach(this::kept);
        RunId run = approvedByHand();
        run(run, false, true);
        RunRow row = runs.row(run).orElseThrow();
        assertThat(row.state()).isEqualTo(RunState.DONE);
        assertThat(row.removed()).isPositive();
        assertThat(disposal.run(lawyer, run).orElseThrow().items())
                .filteredOn(i -> DisposalText.FAULT.sv().equals(why(i)))
                .hasSize(1);
    }

    private static @Nullable String why(RunDetail.Item item) {
        return item.why() == null ? null : item.why().sv();
    }

    @Test
    void whatSaysWhatWasDisposedOfIsNeverErased() {
        UUID id = closed("Spårad");
        kept(id);
        carriedOut();
        for (String command :
                List.of(
                        "disposal.make_rule",
                        "disposal.prepare",
                        "disposal.approve",
                        "disposal.remove")) {
            assertThatThrownBy(() ->
                            db.fetch(
                                    "select audit.erase(now(), null, 'x', ?, 'skäl', array[(select max(seq) from audit.entry where command = ?)], '{}')",
                                    id,
                                    command))
                    .hasStackTraceContaining("cannot be erased");
        }
    }

    @Test
    void candidatesArePagedWithoutLossOrRepetition() {
        closed("Sida ett");
        closed("Sida två");
        closed("Sida tre");
        Disposable room =
                rooms.stream().filter(r -> r.kind().equals("incident")).findFirst().orElseThrow();
        Instant now = Instant.now();
        List<Disposable.Candidate> paged = new ArrayList<>();
        List<Disposable.Candidate> page = room.closedBefore(now, null, 2);
        while (!page.isEmpty()) {
            paged.addAll(page);
            page = room.closedBefore(now, page.getLast(), 2);
        }
        assertThat(paged).hasSizeGreaterThan(2).isEqualTo(room.closedBefore(now, null, 10_000));
    }
}
