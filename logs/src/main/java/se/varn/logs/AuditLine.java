package se.varn.logs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the Linux kernel's audit log: {@code type=SYSCALL msg=audit(1364481363.243:24287):
 * arch=c000003e exe="/bin/cat"}. Its time is {@code timestamp}, its serial number {@code serial},
 * what stands between is one field per word.
 */
final class AuditLine {
    private static final Pattern HEAD =
            Pattern.compile(
                    "(?:node=(\\S+) )?type=(\\S+) msg=audit\\((\\d{1,12}\\.\\d{1,6}):(\\d{1,12})\\):");
    private static final Pattern WORD =
            Pattern.compile("([A-Za-z0-9_-]{1,64})=(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"']*))");

    private AuditLine() {}

    static boolean looksLikeOne(String line) {
        return (line.startsWith("type=") || line.startsWith("node="))
                && line.contains("msg=audit(");
    }

    static void read(String line, EventBuilder event) throws RefusedException {
        Matcher head = HEAD.matcher(line);
        if (!head.lookingAt()) {
            throw new RefusedException(
                    "not an audit line: type=… msg=audit(time:serial): expected",
                    "take the line as auditd writes it");
        }
        if (head.group(1) != null) {
            event.add("hostname", head.group(1));
        }
        event.add("type", head.group(2));
        event.add("msg.audit", head.group(3) + ":" + head.group(4));
        event.add("timestamp", new java.math.BigDecimal(head.group(3)));
        event.add("serial", Long.parseLong(head.group(4)));
        words(line.substring(head.end()), event);
    }

    private static void words(String text, EventBuilder event) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (word.group(3) != null) {
                words(word.group(3), event);
            } else {
                event.add(word.group(1), word.group(2) != null ? word.group(2) : word.group(4));
            }
        }
    }
}
