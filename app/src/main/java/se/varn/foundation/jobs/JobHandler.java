package se.varn.foundation.jobs;

import se.varn.foundation.text.Message;

/**
 * Does the work of one kind of job: one Spring bean per kind. Idempotent, since a job whose server
 * died is run again from its beginning.
 */
public interface JobHandler {
    /** The kind given to {@link Jobs#submit}. */
    String kind();

    /**
     * Runs on a thread of its own and outside any transaction; opens those it needs.
     *
     * @param argument the JSON given to {@link Jobs#submit}
     * @throws JobFailedException when it cannot be done, in words for whoever started it
     */
    JobResult run(JobContext context, String argument);

    /**
     * In the transaction that ends a job as failed or cancelled, before it was done; whether it
     * ever ran or not.
     *
     * @param why in words for whoever started it
     */
    default void stopped(String argument, JobState state, Message why) {}
}
