package se.varn.act.clocks;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;
import se.varn.foundation.text.Times;

/**
 * A clock as it is drawn at one moment.
 *
 * @param phase what its badge says
 * @param digits the largest words: time left, time late, or the term
 * @param under the small words beside them
 * @param share how much of the bar is filled, 0 to 100
 * @param from under the bar's start
 * @param to under its end
 */
public record ClockFace(
        ClockRow row,
        ClockPhase phase,
        String digits,
        String under,
        double share,
        String from,
        String to) {

    /** Draws a clock. {@code waits} says what starts it, where nothing has. */
    public static ClockFace of(ClockRow row, Instant now, Language language, Message waits) {
        ClockPhase phase = row.phase(now);
        ClockPhase shown = phase == ClockPhase.WARNED_50 ? ClockPhase.RUNNING : phase;
        Instant sent = row.satisfiedAt();
        Instant end = sent == null ? now : sent;
        boolean drawn = row.open() || sent != null;
        return new ClockFace(
                row,
                shown,
                digits(row, phase, now, language),
                under(row, phase, now).in(language, row.term()),
                drawn ? row.share(end) : 0,
                from(row, language, waits),
                to(row, language));
    }

    private static String digits(ClockRow row, ClockPhase phase, Instant now, Language language) {
        Due due = row.due();
        Instant started = row.startedAt();
        return switch (phase) {
            case NOT_STARTED -> row.term().in(language);
            case SATISFIED -> {
                Instant sent = row.satisfiedAt();
                yield due == null || sent == null
                        ? ClocksText.SENT_DIGITS.in(language)
                        : Times.length(Duration.between(sent, due.permitted()));
            }
            case NOT_REPORTABLE, SUPERSEDED -> ClocksText.ENDED_DIGITS.in(language);
            case OVERDUE, RUNNING, WARNED_50, WARNED_75, WARNED_90 ->
                    due != null
                            ? Times.length(Duration.between(now, counted(due, now)))
                            : Times.length(Duration.between(started == null ? now : started, now));
        };
    }

    /** The end that time is counted to: the statutory one until it has passed. */
    private static Instant counted(Due due, Instant now) {
        return now.isBefore(due.statutory()) ? due.statutory() : due.permitted();
    }

    private static ClocksText under(ClockRow row, ClockPhase phase, Instant now) {
        Due due = row.due();
        return switch (phase) {
            case NOT_STARTED -> ClocksText.NOT_STARTED_UNDER;
            case SATISFIED ->
                    due == null
                            ? ClocksText.NO_FIGURE
                            : row.satisfiedLate() ? ClocksText.AFTER_DUE : ClocksText.BEFORE_DUE;
            case NOT_REPORTABLE, SUPERSEDED -> ClocksText.ENDED_UNDER;
            case OVERDUE -> ClocksText.OVER_DUE;
            case RUNNING, WARNED_50, WARNED_75, WARNED_90 ->
                    due == null
                            ? ClocksText.SINCE
                            : now.isBefore(due.statutory())
                                    ? ClocksText.LEFT_OF
                                    : ClocksText.EXTENDED_UNDER;
        };
    }

    private static String from(ClockRow row, Language language, Message waits) {
        Instant started = row.startedAt();
        return started == null ? waits.in(language) : moment(started, language);
    }

    private static String to(ClockRow row, Language language) {
        Due due = row.due();
        if (due == null) {
            return "";
        }
        return due.wholeDays()
                ? ClocksText.BY_DAY.in(
                        language, words("d MMM", due.statutoryDay(Times.ZONE), language))
                : moment(due.statutory(), language);
    }

    /** An end in full: a moment, or a day for a term of whole days. */
    public static String end(Due due, boolean permitted, Language language) {
        if (!due.wholeDays()) {
            return Times.dateTime(permitted ? due.permitted() : due.statutory());
        }
        var day = permitted ? due.permittedDay(Times.ZONE) : due.statutoryDay(Times.ZONE);
        return ClocksText.UNTIL_DAY.in(language, words("EEEE d MMMM yyyy", day, language));
    }

    private static String moment(Instant at, Language language) {
        var there = at.atZone(Times.ZONE);
        return words("d MMM", there, language)
                + DateTimeFormatter.ofPattern(" HH.mm").format(there);
    }

    private static String words(String pattern, TemporalAccessor at, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(at).replace(".", "");
    }

    /** The filled width of the bar, as an SVG length. */
    public String width() {
        return String.format(java.util.Locale.ROOT, "%.1f", share);
    }

    /** The colour of digits and bar: a report that came too late is met, but not well. */
    public String tone() {
        return row.satisfiedLate() ? "warn" : phase.tone();
    }

    public boolean solid() {
        return phase == ClockPhase.OVERDUE;
    }
}
