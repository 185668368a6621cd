package se.varn.foundation.attachments;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the server sweeps, and has checked for viruses what waits for it. */
@Component
@ConditionalOnBooleanProperty(name = "varn.background", matchIfMissing = true)
class AttachmentSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(AttachmentSchedule.class);
    private final Sweep sweep;
    private final VirusWatch watch;
    private final AtomicBoolean sweeping = new AtomicBoolean();
    private final AtomicBoolean checking = new AtomicBoolean();

    AttachmentSchedule(Sweep sweep, VirusWatch watch) {
        this.sweep = sweep;
        this.watch = watch;
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 3_600_000)
    void sweep() {
        apart(sweeping, this::swept);
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 30_000)
    void check() {
        apart(checking, watch::check);
    }

    /**
     * On a thread of its own, once at a time: what waits for a disk or a scanner must not keep the
     * house's other schedules waiting, the jobs' heartbeat among them.
     */
    private static void apart(AtomicBoolean busy, Runnable work) {
        if (busy.compareAndSet(false, true)) {
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            work.run();
                        } catch (RuntimeException e) {
                            LOG.error("the care of attachments stopped; it is tried again", e);
                        } finally {
                            busy.set(false);
                        }
                    });
        }
    }

    private void swept() {
        try {
            Sweep.Report report = sweep.run();
            if (!report.equals(Sweep.Report.NOTHING)) {
                LOG.info("attachments: {}", report);
            }
        } catch (IOException e) {
            LOG.error("the folder of attachments cannot be swept", e);
        }
    }
}
