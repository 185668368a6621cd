package se.varn.foundation.jobs;

import org.jspecify.annotations.Nullable;
import se.varn.foundation.text.Message;

/** What a job came to, and the address of the page that shows it, if any. */
public record JobResult(Message message, @Nullable String address) {}
