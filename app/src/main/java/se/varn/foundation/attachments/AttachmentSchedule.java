package se.varn.foundation.attachments;

import java.io.IOException;
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

    AttachmentSchedule(Sweep sweep, VirusWatch watch) {
        this.sweep = sweep;
        this.watch = watch;
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 3_600_000)
    void sweep() {
        try {
            Sweep.Report report = sweep.run();
            if (!report.equals(Sweep.Report.NOTHING)) {
                LOG.info("attachments: {}", report);
            }
        } catch (IOException e) {
            LOG.error("the folder of attachments cannot be swept", e);
        }
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 30_000)
    void check() {
        watch.check();
    }
}
