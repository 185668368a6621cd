package se.varn.act.incidents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Actor;
import se.varn.foundation.records.Transcribed;
import se.varn.foundation.records.Transcript;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;
import se.varn.foundation.text.Times;
import se.varn.know.inventory.SystemRow;

/** An incident in words: what was reported, what was found out and done, and its timeline. */
@Component
class IncidentTranscript implements Transcribed {
    private final IncidentReading reading;

    IncidentTranscript(IncidentReading reading) {
        this.reading = reading;
    }

    @Override
    public String kind() {
        return IncidentId.KIND;
    }

    @Override
    public Optional<Transcript> transcript(Actor actor, UUID record, Language language) {
        return reading.find(actor, new IncidentId(record)).map(i -> write(i, language));
    }

    private static Transcript write(IncidentDetail i, Language in) {
        Transcript.Writer out = new Transcript.Writer();
        IncidentRow row = i.row();
        out.add(IncidentsText.TITLE.in(in), row.title());
        out.add(
                IncidentsText.AS_IT_STANDS.in(in),
                row.kind().in(in)
                        + ", "
                        + row.level().in(in)
                        + ", "
                        + row.severity().in(in)
                        + ", "
                        + row.stage().in(in));
        out.add(IncidentsText.WHAT_HAPPENED.in(in), i.reporterName(), i.whatHappened());
        out.add(IncidentsText.CONTACT.in(in), i.contact());
        out.add(IncidentsText.PLACE.in(in), i.place());
        out.add(
                IncidentsText.SYSTEMS.in(in),
                i.systems().stream().map(SystemRow::name).collect(Collectors.joining("\n")));
        IncidentDetail.ClockFacts clock = i.clock();
        out.add(EntryType.JUDGED.in(in), clock.judgedByName(), orEmpty(clock.judgedWhy()));
        for (IncidentDetail.Fact fact : i.facts()) {
            out.add(fact.field().in(in), words(fact.value(), in));
        }
        for (IncidentParticipant p : i.participants()) {
            out.add(EntryType.PARTICIPANT.in(in), p.name(), p.duty());
        }
        for (IncidentTask t : i.tasks()) {
            out.add(EntryType.TASK.in(in), t.whoName(), t.title());
        }
        i.entries().reversed().forEach(e -> entry(out, e, in));
        IncidentDetail.Publication published = i.publication();
        out.add(EntryType.PUBLISHED.in(in), published == null ? null : published.text());
        return out.of(new IncidentId(row.id()).ref(), row.number());
    }

    private static void entry(Transcript.Writer out, IncidentEntry e, Language in) {
        String what = e.type().in(in, words(e.from(), in), words(e.to(), in));
        String label =
                Times.dateTime(e.at()) + " " + (what.isEmpty() ? IncidentsText.NOTE.in(in) : what);
        out.add(label, e.byName(), e.text());
        IncidentEntry.Correction correction = e.correction();
        if (correction != null) {
            out.add(
                    label + ", " + IncidentsText.CORRECTED_FROM.in(in),
                    correction.byName(),
                    correction.before() + "\n" + correction.why());
        }
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    private static String words(@org.jspecify.annotations.Nullable Object value, Language in) {
        return switch (value) {
            case null -> "";
            case Message m -> m.in(in);
            case Instant at -> Times.dateTime(at);
            default -> value.toString();
        };
    }
}
