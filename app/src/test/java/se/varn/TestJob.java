package se.varn;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.test.context.TestComponent;
import se.varn.foundation.jobs.JobContext;
import se.varn.foundation.jobs.JobFailedException;
import se.varn.foundation.jobs.JobHandler;
import se.varn.foundation.jobs.JobResult;
import se.varn.foundation.jobs.JobState;
import se.varn.foundation.text.Message;

/**
 * A job for tests. Its argument says how it goes: {@code fail}, {@code fault}, {@code wait} (until
 * cancelled), else it ends well.
 */
@TestComponent
public class TestJob implements JobHandler {
    public static final String KIND = "test";
    private static final Map<String, CountDownLatch> STARTED = new ConcurrentHashMap<>();

    /** Is counted down when the job with this argument runs. */
    public static CountDownLatch started(String argument) {
        return STARTED.computeIfAbsent(argument, a -> new CountDownLatch(1));
    }

    private static final Map<String, String> STOPPED = new ConcurrentHashMap<>();

    /** How the job with this argument ended, if it was not done. */
    public static String stoppedBecause(String argument) {
        return STOPPED.getOrDefault(argument, "");
    }

    @Override
    public void stopped(String argument, JobState state, Message why) {
        STOPPED.put(argument, state + ": " + why.en());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context, String argument) {
        started(argument).countDown();
        context.progress(1, 2);
        if (argument.startsWith("fail")) {
            throw new JobFailedException(Message.of("Filen saknas", "The file is missing"));
        }
        if (argument.startsWith("fault")) {
            throw new IllegalStateException("hemligt innehåll");
        }
        while (argument.startsWith("wait") && !context.cancelled()) {
            LockSupport.parkNanos(1_000_000);
        }
        context.progress(2, 2);
        return new JobResult(Message.of("Färdigt", "Finished"), "/search?q=" + argument);
    }
}
