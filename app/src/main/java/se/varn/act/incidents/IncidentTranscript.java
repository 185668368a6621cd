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
        judgement(out, i.clock(), in);
        for (IncidentDetail.Fact fact : i.facts()) {
            out.add(fact.field().in(in), words(fact.value(), in));
        }
        for (IncidentParticipant p : i.participants()) {
            out.add(EntryType.PARTICIPANT.in(in), p.name(), p.duty());
        }
        for (IncidentTask t : i.tasks()) {
            out.add(IncidentsText.TASK_IN_WORDS.in(in), t.whoName(), t.title());
        }
        i.entries().reversed().forEach(e -> entry(out, e, in));
        IncidentDetail.Publication published = i.publication();
        out.add(IncidentsText.PUBLISHED_TEXT.in(in), published == null ? null : published.text());
        return out.of(new IncidentId(row.id()).ref(), row.number());
    }

    /** What happened and when is a sentence of its own: a label is never masked. */
    private static void entry(Transcript.Writer out, IncidentEntry e, Language in) {
        String what = e.type().in(in, words(e.from(), in), words(e.to(), in));
        if (what.isEmpty()) {
            what = IncidentsText.NOTE.in(in);
        }
        out.add(IncidentsText.TIMELINE.in(in), e.byName(), Times.dateTime(e.at()) + " " + what);
        out.add(IncidentsText.TIMELINE_TEXT.in(in), e.text());
        IncidentEntry.Correction correction = e.correction();
        if (correction != null) {
            out.add(
                    IncidentsText.TIMELINE_BEFORE.in(in),
                    correction.byName(),
                    correction.before() + "\n" + correction.why());
        }
    }

    private static void judgement(
            Transcript.Writer out, IncidentDetail.ClockFacts clock, Language in) {
        if (clock.judgedAt() == null) {
            return;
        }
        EntryType judged = clock.tracks().isEmpty() ? EntryType.JUDGED_NOT : EntryType.JUDGED;
        out.add(
                IncidentsText.JUDGED_IN_WORDS.in(in),
                clock.judgedByName(),
                judged.in(in) + "\n" + orEmpty(clock.judgedWhy()));
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
