package se.varn.act.clocks;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Actor;
import se.varn.foundation.records.Transcribed;
import se.varn.foundation.records.Transcript;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Times;

/** A legal clock in words: the duty, the reports sent, why one was late or not sent. */
@Component
class ClockTranscript implements Transcribed {
    private final ClockLists lists;

    ClockTranscript(ClockLists lists) {
        this.lists = lists;
    }

    @Override
    public String kind() {
        return ClockId.KIND;
    }

    @Override
    public Optional<Transcript> transcript(Actor actor, UUID record, Language language) {
        return lists.find(actor, new ClockId(record)).map(c -> write(c, language));
    }

    private static Transcript write(ClockDetail c, Language in) {
        ClockRow row = c.row();
        Transcript.Writer out = new Transcript.Writer();
        out.add(ClocksText.NAME.in(in), row.name().in(in) + ", " + row.subjectNumber());
        out.add(ClocksText.PROVISION.in(in), row.provision());
        for (ReportRow r : c.reports()) {
            String when = Times.dateTime(r.sentAt()) + " " + r.kind().in(in);
            out.add(ClocksText.RECEIVER.in(in), when + ", " + r.receiver().in(in));
            out.add(ClocksText.RECEIVER_CASE.in(in), r.receiverCase());
            out.add(ClocksText.SUMMARY.in(in), r.registeredBy(), r.summary());
            if (r.withdrawnAt() != null) {
                out.add(
                        ClocksText.WITHDRAWAL.in(in),
                        ClocksText.WITHDRAWN.in(in, Times.dateTime(r.withdrawnAt()))
                                + "\n"
                                + Objects.requireNonNullElse(r.withdrawnBecause(), ""));
            }
        }
        out.add(ClocksText.LATE_BECAUSE.in(in), row.lateBecause());
        out.add(ClocksText.NOT_REPORTABLE_REASON.in(in), row.notReportableReason());
        return out.of(new ClockId(row.id()).ref(), row.number());
    }
}
