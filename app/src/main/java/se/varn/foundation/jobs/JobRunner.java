package se.varn.foundation.jobs;

import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.foundation.jobs.jooq.tables.records.JobRecord;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/** Takes jobs and runs them, a few at a time, on threads of their own. */
@Component
class JobRunner {
    static final int AT_ONCE = 2;
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final JobStore store;
    private final ObjectProvider<JobHandler> handlers;
    private final UUID name = UUID.randomUUID();
    private final Map<UUID, Running> running = new ConcurrentHashMap<>();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("job-", 0).factory());
    private final TransactionTemplate transaction;
    private final boolean background;
    private volatile boolean stopping;

    JobRunner(
            JobStore store,
            ObjectProvider<JobHandler> handlers,
            TransactionTemplate transaction,
            @Value("${varn.background:true}") boolean background) {
        this.store = store;
        this.handlers = handlers;
        this.transaction = transaction;
        this.background = background;
    }

    /** Refuses a kind that nobody runs: a fault of the program, found where it is made. */
    void check(String kind) {
        if (handler(kind) == null) {
            throw new IllegalArgumentException("no JobHandler for the kind " + kind);
        }
    }

    private @Nullable JobHandler handler(String kind) {
        Map<String, JobHandler> byKind = new HashMap<>();
        handlers.forEach(handler -> byKind.put(handler.kind(), handler));
        return byKind.get(kind);
    }

    /** Looks for work at once, without waiting for the next round. */
    void wake() {
        if (background && !stopping) {
            threads.execute(this::takeWork);
        }
    }

    /** Takes jobs until there are none, or enough are running. */
    @Scheduled(initialDelay = 3_000, fixedDelay = 2_000)
    synchronized void takeWork() {
        while (!stopping && running.size() < AT_ONCE) {
            JobRecord job = store.claim(name, List.copyOf(running.keySet()));
            if (job == null) {
                return;
            }
            Running one = new Running(job);
            running.put(job.getId(), one);
            threads.execute(() -> run(one, job));
        }
    }

    /** Runs a job to its end on the caller's thread, if it waits and no other runner is at work. */
    void runAlone(UUID id) {
        JobRecord job = store.claimAlone(name, id);
        if (job != null) {
            Running one = new Running(job);
            running.put(id, one);
            run(one, job);
        }
    }

    /** Tells a job's handler that it ended before it was done; in the caller's transaction. */
    void tell(JobRecord job, JobState state, Message why) {
        JobHandler handler = handler(job.getKind());
        if (handler != null && state != JobState.DONE) {
            handler.stopped(job.getArgument(), state, why);
        }
    }

    /** Keeps the leases of what runs here, and learns what was cancelled. */
    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    void beat() {
        running.values().forEach(Running::beat);
    }

    private void run(Running one, JobRecord job) {
        try {
            if (job.getRuns() > JobStore.MOST_RUNS) {
                one.finish(JobState.FAILED, filled(JobsText.CRASHED, JobStore.MOST_RUNS), null);
                return;
            }
            JobHandler handler = handler(job.getKind());
            if (handler == null) {
                one.finish(JobState.FAILED, filled(JobsText.NO_HANDLER, job.getKind()), null);
                return;
            }
            JobResult result = handler.run(one, job.getArgument());
            one.ended(result);
        } catch (JobFailedException e) {
            one.failed(e.why());
        } catch (RuntimeException | Error e) {
            String code = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("job {} of kind {} failed, fault {}", job.getId(), job.getKind(), code, e);
            one.failed(filled(JobsText.FAULT, code));
            if (e instanceof Error error) {
                throw error;
            }
        } finally {
            running.remove(job.getId());
            wake();
        }
    }

    private static Message filled(JobsText text, Object argument) {
        return Message.of(text.in(Language.SV, argument), text.in(Language.EN, argument));
    }

    /** Gives what runs a little time to notice; what does not is given back and run again later. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        threads.shutdown();
        if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
            running.keySet().forEach(job -> store.giveBack(job, name));
            threads.shutdownNow();
        }
    }

    /** A job that runs here. */
    private final class Running implements JobContext {
        private final UUID id;
        private final JobRecord record;
        private volatile boolean goesOn = true;
        private volatile boolean toldToStop;
        private long lastTold = System.nanoTime() - TimeUnit.SECONDS.toNanos(1);

        Running(JobRecord record) {
            this.id = record.getId();
            this.record = record;
        }

        void beat() {
            goesOn = store.beat(id, name);
        }

        @Override
        public UUID job() {
            return id;
        }

        @Override
        public @Nullable UUID startedBy() {
            return record.getStartedBy();
        }

        @Override
        public void progress(long done, long total) {
            long now = System.nanoTime();
            if (now - lastTold > TimeUnit.MILLISECONDS.toNanos(500) || done == total) {
                lastTold = now;
                goesOn = store.progress(id, name, done, total);
            }
        }

        @Override
        public boolean held() {
            return store.hold(id, name);
        }

        @Override
        public boolean cancelled() {
            boolean stop = stopping || !goesOn;
            toldToStop |= stop;
            return stop;
        }

        void ended(JobResult result) {
            if (toldToStop && stopping) {
                store.giveBack(id, name);
            } else {
                finish(
                        toldToStop ? JobState.CANCELLED : JobState.DONE,
                        Objects.requireNonNull(result, "a job's result").message(),
                        result.address());
            }
        }

        void failed(Message why) {
            if (stopping) {
                store.giveBack(id, name);
            } else {
                finish(JobState.FAILED, why, null);
            }
        }

        void finish(JobState state, Message said, @Nullable String address) {
            transaction.executeWithoutResult(_ -> {
                if (store.finish(id, name, state, said, address)) {
                    tell(record, state, said);
                }
            });
        }
    }
}
