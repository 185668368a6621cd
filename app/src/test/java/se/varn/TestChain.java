package se.varn;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes commands overlap: every one of them waits for the chain at its end, or for another. */
@TestComponent
public class TestChain {
    private final DSLContext db;
    private final TransactionTemplate transaction;

    public TestChain(DSLContext db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    /**
     * Starts each command when those before it wait, and lets them go on when the last one does.
     *
     * @return how they ended, in the same order
     */
    public final List<Object> overlapping(Callable<?>... commands) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            transaction.executeWithoutResult(status -> {
                db.execute("select pg_advisory_xact_lock(8720413)");
                for (Callable<?> command : commands) {
                    all.add(threads.submit(command));
                    untilWaiting(all.size());
                }
            });
            List<Object> ends = new ArrayList<>();
            for (Future<?> one : all) {
                ends.add(one.get(1, TimeUnit.MINUTES));
            }
            return ends;
        }
    }

    private void untilWaiting(int commands) {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (System.nanoTime() < until) {
            int waiting =
                    db.fetchSingle("select count(distinct pid) from pg_locks where not granted")
                            .get(0, Integer.class);
            if (waiting >= commands) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        throw new AssertionError("nobody waits");
    }
}
