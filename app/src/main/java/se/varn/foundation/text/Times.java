package se.varn.foundation.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Times as people read and type them: Europe/Stockholm at the edges, UTC instants inside. */
public final class Times {
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm");

    private Times() {}

    /** Date and time of day, {@code 2026-10-14 09.30}. */
    public static String dateTime(Instant at) {
        return TYPED.format(at.atZone(ZONE));
    }

    /** Time of day to the second, {@code 09.30.12}. */
    public static String clock(Instant at) {
        return DateTimeFormatter.ofPattern("HH.mm.ss").format(at.atZone(ZONE));
    }

    public static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /** Short form beside a thing that happened: time of day when it was today, else the day. */
    public static String brief(Instant at, Instant now, Language language) {
        ZonedDateTime there = at.atZone(ZONE);
        LocalDate today = day(now);
        if (there.toLocalDate().equals(today)) {
            return DateTimeFormatter.ofPattern("HH.mm").format(there);
        }
        String pattern = there.getYear() == today.getYear() ? "d MMM" : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, language.locale())
                .format(there)
                .replace(".", "");
    }

    /** Weekday and day in words, {@code onsdag 14 oktober 2026}. */
    public static String longDay(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language.locale()).format(day);
    }

    /** A length in its two largest units, {@code 2 d 3 h} or {@code 18 min}. */
    public static String length(Duration length) {
        Duration d = length.abs();
        if (d.toDays() > 0) {
            return d.toDays() + " d" + (d.toHoursPart() > 0 ? " " + d.toHoursPart() + " h" : "");
        }
        if (d.toHours() > 0) {
            return d.toHours()
                    + " h"
                    + (d.toMinutesPart() > 0 ? " " + d.toMinutesPart() + " min" : "");
        }
        return d.toMinutes() + " min";
    }

    /**
     * The instant of a typed local time: {@code 2026-10-14 09.30}, with {@code :} or {@code T} also
     * accepted. Empty when it is not a time, or is an hour that the spring night skips.
     */
    public static Optional<Instant> typed(String text) {
        String s = text.strip().replace('T', ' ').replace(':', '.');
        try {
            LocalDateTime local =
                    LocalDateTime.parse(s.length() > 16 ? s.substring(0, 16) : s, TYPED);
            if (unlikely(local.getYear()) || ZONE.getRules().getValidOffsets(local).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(local.atZone(ZONE).toInstant().truncatedTo(ChronoUnit.MINUTES));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The day of a typed date, {@code 2026-10-14}; empty when it is not one. */
    public static Optional<LocalDate> typedDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()))
                    .filter(day -> !unlikely(day.getYear()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A year that nobody here means: a slip of the hand, or worse. */
    private static boolean unlikely(int year) {
        return year < 1900 || year > 2200;
    }
}
