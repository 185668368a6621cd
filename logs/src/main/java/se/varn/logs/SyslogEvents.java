package se.varn.logs;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Syslog lines: RFC 5424, RFC 3164, and both as they lie in files, that is without a priority.
 * Fields: {@code facility}, {@code severity}, {@code timestamp}, {@code hostname}, {@code program},
 * {@code pid}, {@code msgid}, {@code message}, and structured data as {@code id.parameter}. A
 * message that is a JSON object adds its fields.
 */
final class SyslogEvents {
    /** Advice about what RFC 5424 asks of a sender. */
    static final String FOR_SENDER = "its sender must write - for what it does not know";

    private static final List<String> MONTHS =
            List.of(
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                    "Dec");
    private static final Pattern LEGACY_TIME =
            Pattern.compile(
                    "([A-Z][a-z]{2}) {1,2}(\\d{1,2}) (?:(\\d{4}) )?(\\d{2}):(\\d{2}):(\\d{2}) ");
    private static final Pattern ISO_TIME =
            Pattern.compile(
                    "\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(?:[.,]\\d{1,9})?(?:Z|[+-]\\d{2}:?\\d{2})? ");

    private final ReadOptions options;
    private final JsonEvents json;

    SyslogEvents(ReadOptions options, JsonEvents json) {
        this.options = options;
        this.json = json;
    }

    void read(String line, EventBuilder event) throws RefusedException {
        if (AuditLine.looksLikeOne(line)) {
            AuditLine.read(line, event);
            return;
        }
        int at = priority(line, event);
        if (at > 0 && line.startsWith("1 ", at)) {
            modern(new Cursor(line, at + 2), event);
        } else {
            legacy(line, at, event);
        }
    }

    /** Reads {@code <PRI>} and returns where the rest begins. */
    private static int priority(String line, EventBuilder event) throws RefusedException {
        if (!line.startsWith("<")) {
            return 0;
        }
        int end = line.indexOf('>');
        if (end < 2
                || end > 4
                || !digits(line, 1, end)
                || Integer.parseInt(line.substring(1, end)) > 191) {
            throw new RefusedException(
                    "not a syslog line: the priority between < and > must be 0 to 191",
                    "mend the template of its sender");
        }
        long priority = Long.parseLong(line.substring(1, end));
        event.add("facility", priority / 8);
        event.add("severity", priority % 8);
        return end + 1;
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return to > from;
    }

    private void modern(Cursor in, EventBuilder event) throws RefusedException {
        event.add("syslog.format", "rfc5424");
        put(event, "timestamp", in.word("timestamp"));
        put(event, "hostname", in.word("host name"));
        put(event, "program", in.word("application name"));
        put(event, "pid", in.word("process id"));
        put(event, "msgid", in.word("message id"));
        StructuredData.read(in, event);
        message(in.rest(), event);
    }

    private static void put(EventBuilder event, String field, String value) {
        if (!value.equals("-")) {
            event.add(field, value);
        }
    }

    private void legacy(String line, int from, EventBuilder event) throws RefusedException {
        int at = timestamp(line, from, event);
        if (at < 0) {
            if (from == 0) {
                throw new RefusedException(
                        "neither a JSON object nor a syslog line: no priority and no timestamp",
                        "leave such lines out, or let their source put a timestamp first");
            }
            event.add("syslog.format", "rfc3164");
            message(line.substring(from), event);
            return;
        }
        event.add("syslog.format", "rfc3164");
        int end = line.indexOf(' ', at);
        if (end < 0) {
            message(line.substring(at), event);
            return;
        }
        event.add("hostname", line.substring(at, end));
        tag(line.substring(end + 1), event);
    }

    /** Adds the time that stands there and returns where the rest begins; -1 if there is none. */
    int timestamp(String line, int from, EventBuilder event) {
        Matcher iso = ISO_TIME.matcher(line).region(from, line.length());
        if (iso.lookingAt()) {
            String text = iso.group().strip().replace(',', '.');
            event.add(
                    "timestamp",
                    Timestamps.parseText(text, options.zone()).map(Instant::toString).orElse(text));
            return iso.end();
        }
        Matcher legacy = LEGACY_TIME.matcher(line).region(from, line.length());
        if (!legacy.lookingAt()) {
            return -1;
        }
        event.add(
                "timestamp", instant(legacy).map(Instant::toString).orElse(legacy.group().strip()));
        return legacy.end();
    }

    /** The year is the one that puts the time nearest before now, one day of skew allowed. */
    private Optional<Instant> instant(Matcher time) {
        ZonedDateTime now = options.clock().instant().atZone(options.zone());
        @Nullable String year = time.group(3);
        int month = MONTHS.indexOf(time.group(1)) + 1;
        try {
            int guess = year == null ? now.getYear() : Integer.parseInt(year);
            ZonedDateTime at = at(time, guess, month);
            return Optional.of(
                    (year == null && at.isAfter(now.plusDays(1)) ? at(time, guess - 1, month) : at)
                            .toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private ZonedDateTime at(Matcher time, int year, int month) {
        return LocalDateTime.of(
                        year,
                        month,
                        Integer.parseInt(time.group(2)),
                        Integer.parseInt(time.group(4)),
                        Integer.parseInt(time.group(5)),
                        Integer.parseInt(time.group(6)))
                .atZone(options.zone());
    }

    /** {@code program[pid]: message}; without a colon all of it is the message. */
    private void tag(String text, EventBuilder event) throws RefusedException {
        int end = 0;
        while (end < text.length() && end < 128 && " :[".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        int after = end;
        String pid = null;
        if (end < text.length() && text.charAt(end) == '[') {
            int close = text.indexOf(']', end);
            if (close > 0 && close - end < 64) {
                pid = text.substring(end + 1, close);
                after = close + 1;
            }
        }
        if (end == 0 || after >= text.length() || text.charAt(after) != ':') {
            message(text, event);
            return;
        }
        event.add("program", text.substring(0, end));
        if (pid != null) {
            event.add("pid", pid);
        }
        message(text.substring(after + 1).stripLeading(), event);
    }

    private void message(String text, EventBuilder event) throws RefusedException {
        String message = text.startsWith("\ufeff") ? text.substring(1) : text;
        event.add("message", message);
        if (AuditLine.looksLikeOne(message)) {
            AuditLine.read(message, event);
        }
        String body = message.startsWith("@cee:") ? message.substring(5).stripLeading() : message;
        if (body.startsWith("{") && body.endsWith("}")) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            try {
                json.read(bytes, bytes.length, new EventBuilder());
            } catch (RefusedException _) {
                return;
            }
            json.read(bytes, bytes.length, event);
        }
    }

    /** A place in a line. */
    static final class Cursor {
        final String text;
        int at;

        Cursor(String text, int at) {
            this.text = text;
            this.at = at;
        }

        String word(String what) throws RefusedException {
            int end = text.indexOf(' ', at);
            if ((end < 0 && at >= text.length()) || end == at) {
                throw new RefusedException(
                        "not a syslog line of RFC 5424: the "
                                + what
                                + " is missing at column "
                                + (at + 1),
                        FOR_SENDER);
            }
            String word = text.substring(at, end < 0 ? text.length() : end);
            at = end < 0 ? text.length() : end + 1;
            return word;
        }

        String rest() {
            return at < text.length() ? text.substring(at) : "";
        }
    }
}
