package se.varn.foundation.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;
import se.varn.foundation.text.Times;

/**
 * What every page needs around its content: who reads, in which language, the menu, the form token.
 *
 * @param title words for the browser's tab, before the product's name
 * @param reader null on pages that answer without sign-in
 * @param scheme {@code auto}, {@code light} or {@code dark}
 */
public record Frame(
        String title,
        Language language,
        @Nullable Actor reader,
        List<MenuGroup> menu,
        String path,
        String csrfName,
        String csrfToken,
        String scheme,
        @Nullable String notice,
        String agency,
        int unread,
        Instant now) {
    /** A floor's lines in the menu; {@code title} is null for the lines above all floors. */
    public record MenuGroup(@Nullable Message title, List<MenuLine> lines) {}

    /** A line of the menu. */
    public record MenuLine(Message title, String address, int count, boolean here) {}

    /** A text in the reader's language. */
    public String t(Message message, Object... arguments) {
        return message.in(language, arguments);
    }

    /** Whether the reader may do this to any record at all. */
    public boolean may(Permission permission) {
        return reader != null && reader.maySomewhere(permission);
    }

    /** Whether the reader may do this to records of that unit. */
    public boolean may(Permission permission, UUID unit) {
        return reader != null && reader.may(permission, unit);
    }

    /** Date and time of day. */
    public String time(@Nullable Instant at) {
        return at == null ? "" : Times.dateTime(at);
    }

    /** Time of day today, else the day. */
    public String brief(@Nullable Instant at) {
        return at == null ? "" : Times.brief(at, now, language);
    }

    /** Time of day to the second. */
    public String clock(Instant at) {
        return Times.clock(at);
    }

    public String day(Instant at) {
        return Times.day(at).toString();
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** The machine-readable form for {@code <time datetime>}. */
    public String iso(Instant at) {
        return at.toString();
    }
}
