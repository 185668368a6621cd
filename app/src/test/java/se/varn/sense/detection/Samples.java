package se.varn.sense.detection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.access.Actor;
import se.varn.foundation.jobs.JobContext;

/** Rules and events made for tests, and a job in no queue. */
final class Samples {
    /** Arguments: the word it looks for, its id, its level. */
    static final String RULE =
            """
            title: Provregel %1$s
            id: %2$s
            status: test
            level: %3$s
            logsource:
              product: windows
            detection:
              selection:
                EventID: 4711
                Word|contains: '%1$s'
              filter:
                Word|endswith: undantag
              condition: selection and not filter
            """;

    private Samples() {}

    static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }

    static String event(int minute, String host, String user, String word) {
        return "{\"@timestamp\":\"2026-11-16T10:%02d:00Z\",\"Hostname\":\"%s\",\"EventID\":4711,\"Channel\":\"System\",\"User\":\"%s\",\"Word\":\"%s\"}\n"
                .formatted(minute, host, user, word);
    }

    /** A job run by the test itself, which holds its lease or has lost it. */
    record Alone(boolean held) implements JobContext {
        @Override
        public UUID job() {
            return new UUID(0, 1);
        }

        @Override
        public @Nullable UUID startedBy() {
            return Actor.SYSTEM;
        }

        @Override
        public void progress(long done, long total) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
