package se.varn.foundation.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.foundation.access.Access;
import se.varn.foundation.notifications.jooq.tables.records.NoticeRecord;

/*
 * Empties the outbox. Each mail is one transaction: the row is locked (another server skips it), the mail is handed
 * over, the row is marked. A crash between handing over and marking sends the mail once more; none is ever lost.
 */
@Component
class Outbox {
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(4));
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final NoticeStore store;
    private final Access access;
    private final ObjectProvider<JavaMailSender> mail;
    private final Letter letter;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Outbox(
            NoticeStore store,
            Access access,
            ObjectProvider<JavaMailSender> mail,
            Letter letter,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.mail = mail;
        this.letter = letter;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends what is due. How many mails were handed over. */
    @Scheduled(initialDelay = 5_000, fixedDelay = 10_000)
    int sendDue() {
        JavaMailSender server = mail.getIfAvailable();
        int sent = 0;
        if (server != null) {
            Optional<Boolean> one = next(server);
            while (one.isPresent()) {
                sent += one.get() ? 1 : 0;
                one = next(server);
            }
        }
        return sent;
    }

    /** Takes one mail; empty when none is due, else whether it was handed over. */
    private Optional<Boolean> next(JavaMailSender server) {
        Boolean sent =
                transaction.execute(status -> {
                    NoticeRecord notice = store.claimDue();
                    return notice == null ? null : hand(server, notice);
                });
        return Optional.ofNullable(sent);
    }

    private boolean hand(JavaMailSender server, NoticeRecord notice) {
        Instant now = clock.instant();
        int attempts = notice.getAttempts() + 1;
        notice.setAttempts(attempts);
        boolean handed = false;
        try {
            boolean stillTheirs =
                    access.actor(notice.getPerson())
                            .filter(actor -> store.isFor(actor, notice.getId()))
                            .isPresent();
            if (!stillTheirs) {
                throw new IllegalStateException("the person has left, or may not read it any more");
            }
            SimpleMailMessage message = letter.of(notice);
            server.send(message);
            notice.setMail(MailState.SENT.name());
            notice.setSentAt(now);
            notice.setLastError(null);
            handed = true;
        } catch (MailException | IllegalStateException | IllegalArgumentException e) {
            boolean last = attempts >= Notifications.MOST_ATTEMPTS || !(e instanceof MailException);
            notice.setMail((last ? MailState.FAILED : MailState.WAITING).name());
            notice.setNextAttemptAt(now.plus(PAUSES.get(Math.min(attempts, PAUSES.size()) - 1)));
            notice.setLastError(shortened(String.valueOf(e.getMessage())));
            LOG.warn("mail of notice {} failed, try {}", notice.getId(), attempts);
        }
        notice.store();
        return handed;
    }

    private static String shortened(String words) {
        return words.length() > 500 ? words.substring(0, 500) : words;
    }
}
