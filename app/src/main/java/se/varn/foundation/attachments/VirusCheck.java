package se.varn.foundation.attachments;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The virus check, where one is set up. Then no content is given to anybody that it has not found
 * to be clean.
 */
@Component
class VirusCheck {
    private static final Logger LOG = LoggerFactory.getLogger(VirusCheck.class);
    private final @Nullable ClamAv scanner;

    VirusCheck(
            @Value("${varn.attachments.clamav:}") String clamav,
            @Value("${varn.attachments.clamav-timeout:60s}") Duration patience) {
        this.scanner = clamav.isBlank() ? null : ClamAv.at(clamav.strip(), patience);
    }

    boolean on() {
        return scanner != null;
    }

    Verdict of(Path file) {
        if (scanner == null) {
            return new Verdict.Unasked();
        }
        Verdict verdict = scanner.scan(file);
        if (verdict instanceof Verdict.Unanswered(String why, _)) {
            LOG.warn("the virus scanner gave no answer: {}", why);
        }
        return verdict;
    }

    /**
     * Asks for the files of one form: when the scanner does not answer for one, the others are not
     * asked about, so that whoever sends does not wait for each. They wait for the watch.
     */
    OneForm oneForm() {
        return new OneForm();
    }

    /** See {@link #oneForm}. */
    final class OneForm {
        private boolean silent;

        Verdict of(Path file) {
            Verdict verdict =
                    silent
                            ? new Verdict.Unanswered("not asked: no answer just before", true)
                            : VirusCheck.this.of(file);
            silent = verdict instanceof Verdict.Unanswered(_, boolean quiet) && quiet;
            return verdict;
        }
    }

    /** Whether content in this state may be given to those who may read it. */
    boolean opens(CheckState state) {
        return state == CheckState.CLEAN || (scanner == null && state != CheckState.INFECTED);
    }
}
