package se.varn.foundation.notifications;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;
import se.varn.foundation.notifications.jooq.tables.records.NoticeRecord;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.records.RecordKind;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;
import se.varn.foundation.text.Times;

/** The words of a mail: number, state, time and link, in both languages, and nothing else. */
@Component
class Letter {
    private final ObjectProvider<RecordKind> kinds;
    private final Organisation organisation;
    private final String home;
    private final String from;

    Letter(
            ObjectProvider<RecordKind> kinds,
            Organisation organisation,
            @Value("${varn.address:http://localhost:8080}") String home,
            @Value("${varn.mail-from:varn@localhost}") String from) {
        this.kinds = kinds;
        this.organisation = organisation;
        this.home = home.replaceFirst("/+$", "");
        this.from = from;
    }

    SimpleMailMessage of(NoticeRecord notice) {
        Person to = organisation.person(notice.getPerson()).orElseThrow();
        Message state =
                kinds.stream()
                        .filter(kind -> kind.id().equals(notice.getRecordKind()))
                        .findFirst()
                        .<Message>map(kind -> kind.state(notice.getState()))
                        .orElse(NoticesText.NO_STATE);
        NoticesText words = notice.getUrgent() ? NoticesText.MAIL_URGENT : NoticesText.MAIL;
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(to.email());
        mail.setSubject("Värn: " + notice.getNumber());
        String time = Times.dateTime(notice.getCreatedAt());
        String link = home + notice.getAddress();
        mail.setText(
                words.in(Language.SV, notice.getNumber(), state, time)
                        + "\n"
                        + words.in(Language.EN, notice.getNumber(), state, time)
                        + "\n\n"
                        + link
                        + "\n");
        return mail;
    }
}
