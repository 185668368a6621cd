package se.varn.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.TestHouse;
import se.varn.TestJob;
import se.varn.VarnTest;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.text.Message;

@VarnTest
class JobsTests {
    private static final Message TITLE = Message.of("Prov", "Test");

    @Autowired Jobs jobs;
    @Autowired JobRunner runner;
    @Autowired JobStore store;
    @Autowired TestHouse house;
    @Autowired TransactionTemplate transaction;
    @Autowired DSLContext db;

    private final Actor someone = Actor.system();

    private JobRow await(UUID job, JobState state) {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> store.find(job).orElseThrow().state() == state);
        return store.find(job).orElseThrow();
    }

    @Test
    void aJobRunsWhenTheTransactionThatOrderedItCommits() {
        JobRow job = await(jobs.submit(someone, TestJob.KIND, TITLE, "good"), JobState.DONE);
        assertThat(job.said()).isEqualTo(Message.of("Färdigt", "Finished"));
        assertThat(job.resultAddress()).isEqualTo("/search?q=good");
        assertThat(job.done()).isEqualTo(2);
    }

    @Test
    void aJobWhoseTransactionIsRolledBackDoesNotExist() {
        UUID id =
                transaction.execute(status -> {
                    UUID job = jobs.submit(someone, TestJob.KIND, TITLE, "never");
                    status.setRollbackOnly();
                    return job;
                });
        assertThat(store.find(java.util.Objects.requireNonNull(id))).isEmpty();
    }

    @Test
    void aKindThatNobodyRunsIsRefusedAtOnce() {
        assertThatThrownBy(() -> jobs.submit(someone, "unknown", TITLE, "{}"))
                .hasMessageContaining("unknown");
    }

    @Test
    void aJobThatCannotBeDoneSaysWhy() {
        JobRow job = await(jobs.submit(someone, TestJob.KIND, TITLE, "fail"), JobState.FAILED);
        assertThat(job.said()).isEqualTo(Message.of("Filen saknas", "The file is missing"));
    }

    @Test
    void anUnexpectedFaultShowsACodeAndNotItsWords() {
        JobRow job = await(jobs.submit(someone, TestJob.KIND, TITLE, "fault"), JobState.FAILED);
        assertThat(String.valueOf(job.said()))
                .contains("felkoden")
                .doesNotContain("hemligt innehåll");
    }

    @Test
    void aRunningJobStopsWhenItIsCancelledAndMayRunAgain() throws InterruptedException {
        Actor starter = house.person();
        UUID id = jobs.submit(starter, TestJob.KIND, TITLE, "wait-cancel");
        assertThat(TestJob.started("wait-cancel").await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(jobs.cancel(house.person(), id)).isInstanceOf(Outcome.Forbidden.class);
        assertThat(jobs.cancel(starter, id)).isInstanceOf(Outcome.Done.class);
        await(id, JobState.CANCELLED);
        assertThat(jobs.retry(starter, id)).isInstanceOf(Outcome.Done.class);
        assertThat(jobs.cancel(starter, id)).isInstanceOf(Outcome.Done.class);
        await(id, JobState.CANCELLED);
    }

    @Test
    void aJobWhoseServerWentSilentIsRunAgainByAnother() {
        UUID id = abandoned(1);
        runner.takeWork();
        await(id, JobState.DONE);
    }

    @Test
    void aJobThatTakesTheServerDownEachTimeIsGivenUp() {
        UUID id = abandoned(JobStore.MOST_RUNS);
        runner.takeWork();
        assertThat(String.valueOf(await(id, JobState.FAILED).said())).contains("3 gånger");
    }

    /** A job in the hands of a server that stopped an hour ago. */
    private UUID abandoned(int runs) {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            store.insert(id, "JOBB-" + id, TestJob.KIND, TITLE, "again", null);
            db.execute(
                    "update jobs.job set state = 'RUNNING', runner = gen_random_uuid(), runs = "
                            + runs
                            + ", heartbeat = now() - interval '1 hour' where id = '"
                            + id
                            + "'");
        });
        return id;
    }

    @Test
    void aRunnerThatLostItsJobChangesNothing() {
        UUID id = abandoned(1);
        assertThat(store.progress(id, UUID.randomUUID(), 7, 9)).isFalse();
        store.finish(id, UUID.randomUUID(), JobState.FAILED, TITLE, null);
        runner.takeWork();
        await(id, JobState.DONE);
    }

    @Test
    void aJobThatIsHeldInATransactionIsNotTakenOverMeanwhile() {
        UUID id = UUID.randomUUID();
        UUID slow = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> {
            store.insert(id, "JOBB-" + id, TestJob.KIND, TITLE, "held", null);
            db.execute(
                    "update jobs.job set state = 'RUNNING', runner = ?, runs = 1, heartbeat = clock_timestamp() where id = ?",
                    slow,
                    id);
        });
        assertThat(held(id, UUID.randomUUID())).isFalse();
        transaction.executeWithoutResult(_ -> {
            assertThat(store.hold(id, slow)).isTrue();
            // Silent for an hour now, for all that others can see.
            java.util.concurrent.CompletableFuture.runAsync(() ->
                            db.execute(
                                    "update jobs.job set heartbeat = now() - interval '1 hour' where id = ?",
                                    id))
                    .join();
            java.util.concurrent.CompletableFuture.runAsync(runner::takeWork).join();
            assertThat(store.hold(id, slow)).isTrue();
        });
        runner.takeWork();
        await(id, JobState.DONE);
        assertThat(held(id, slow)).isFalse();
    }

    private boolean held(UUID job, UUID runnerName) {
        return Boolean.TRUE.equals(transaction.execute(_ -> store.hold(job, runnerName)));
    }

    @Test
    void aHandlerIsToldOfItsJobThatFailedOrWasCancelled() {
        await(jobs.submit(someone, TestJob.KIND, TITLE, "fail-told"), JobState.FAILED);
        assertThat(TestJob.stoppedBecause("fail-told")).isEqualTo("FAILED: The file is missing");
        UUID waiting = jobs.submit(someone, TestJob.KIND, TITLE, "wait-told");
        await(waiting, JobState.RUNNING);
        jobs.cancel(someone, waiting);
        await(waiting, JobState.CANCELLED);
        assertThat(TestJob.stoppedBecause("wait-told")).startsWith("CANCELLED");
        await(jobs.submit(someone, TestJob.KIND, TITLE, "good-told"), JobState.DONE);
        assertThat(TestJob.stoppedBecause("good-told")).isEmpty();
    }

    @Test
    void jobsOfOthersAreShownToThoseWhoMayReadThem() {
        Actor starter = house.person();
        UUID id = jobs.submit(starter, TestJob.KIND, TITLE, "mine");
        assertThat(jobs.find(starter, id)).isPresent();
        assertThat(jobs.find(house.person(), id)).isEmpty();
        assertThat(jobs.find(house.person(Role.OPERATIONS), id)).isPresent();
    }
}
