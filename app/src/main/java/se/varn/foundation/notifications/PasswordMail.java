package se.varn.foundation.notifications;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Times;

/*
 * Hands a link for a new password to the mail server while the administrator waits. It does not go through the outbox:
 * there the link would lie readable in the database and in every backup.
 */
@Service
public class PasswordMail {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordMail.class);
    private final ObjectProvider<JavaMailSender> mail;
    private final String from;

    PasswordMail(
            ObjectProvider<JavaMailSender> mail,
            @Value("${varn.mail-from:varn@localhost}") String from) {
        this.mail = mail;
        this.from = from;
    }

    /** Whether the mail server took it; false also when there is none. */
    public boolean send(String to, String link, Instant until) {
        JavaMailSender server = mail.getIfAvailable();
        if (server == null) {
            return false;
        }
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(to);
        letter.setSubject(
                NoticesText.PASSWORD_SUBJECT.in(Language.SV)
                        + " / "
                        + NoticesText.PASSWORD_SUBJECT.in(Language.EN));
        String time = Times.dateTime(until);
        letter.setText(
                NoticesText.PASSWORD_MAIL.in(Language.SV, time)
                        + "\n"
                        + NoticesText.PASSWORD_MAIL.in(Language.EN, time)
                        + "\n\n"
                        + link
                        + "\n");
        try {
            server.send(letter);
            return true;
        } catch (MailException e) {
            LOG.warn("the mail of a link for a new password was not taken by the mail server", e);
            return false;
        }
    }
}
