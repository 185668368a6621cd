package se.varn.foundation.jobs;

import se.varn.foundation.text.Message;

/** A job cannot be done; says why, and what to do, to whoever started it. */
public class JobFailedException extends RuntimeException {
    private final transient Message why;

    public JobFailedException(Message why) {
        super(why.en());
        this.why = why;
    }

    public Message why() {
        return why;
    }
}
