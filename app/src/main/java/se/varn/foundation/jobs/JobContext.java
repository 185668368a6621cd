package se.varn.foundation.jobs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a running job may ask and tell. */
public interface JobContext {
    UUID job();

    /** Who started it; null for Värn itself. */
    @Nullable UUID startedBy();

    /**
     * Tells how far the work has come; shown at most twice a second. {@code total} 0: not known.
     */
    void progress(long done, long total);

    /**
     * Asked inside a transaction: whether this run still has the job. If so, nobody takes it over
     * before that transaction ends; if not, what it was about to write is another run's to write.
     */
    boolean held();

    /** Whether to stop now: somebody cancelled, or the server is going down. */
    boolean cancelled();
}
