package se.varn.foundation.audit;

import jakarta.annotation.PreDestroy;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the server seals the chain; tools beside it do not. */
@Component
@ConditionalOnBooleanProperty(name = "varn.background", matchIfMissing = true)
class CheckpointSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointSchedule.class);
    private final Checkpoints checkpoints;

    CheckpointSchedule(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /** Every hour, and when the server goes down. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    @PreDestroy
    void seal() {
        try {
            checkpoints.seal();
        } catch (UncheckedIOException e) {
            LOG.error(
                    "no checkpoint of the audit chain could be written to {}",
                    checkpoints.directory(),
                    e);
        }
    }
}
