package se.varn.logs;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Logs of syslog and of the kernel's audit. */
class SyslogReadingCasesTests extends ReadingCases {
    @TestFactory
    Stream<DynamicTest> everyLogIsReadAsItIsOrItsFaultIsNamed() {
        legacySyslog();
        faultyLegacySyslog();
        modernSyslog();
        audit();
        return tests();
    }

    /** RFC 3164. */
    private void legacySyslog() {
        add(
                "with a priority",
                SYSLOG,
                "<38>Jan  9 22:14:15 h p[1]: m",
                "{facility=4, hostname=h, message=m, pid=1, program=p, severity=6, syslog.format=rfc3164, timestamp=2026-01-09T22:14:15Z}");
        add(
                "a day of two digits",
                SYSLOG,
                "Dec 31 23:59:59 h p: m",
                syslog("h", "p", "m").replace("2026-01-09T22:14:15", "2025-12-31T23:59:59"));
        add(
                "a date that never was",
                SYSLOG,
                "Feb 30 00:00:00 h p: m",
                syslog("h", "p", "m").replace("2026-01-09T22:14:15Z", "Feb 30 00:00:00"));
        add(
                "a priority and nothing known",
                SYSLOG,
                "<13>hello",
                "{facility=1, message=hello, severity=5, syslog.format=rfc3164}");
        add(
                "no program",
                SYSLOG,
                "Jan  9 22:14:15 h just words",
                "{hostname=h, message=just words, syslog.format=rfc3164, timestamp=2026-01-09T22:14:15Z}");
        add("no message", SYSLOG, "Jan  9 22:14:15 h p:", syslog("h", "p", ""));
        add(
                "no host",
                SYSLOG,
                "Jan  9 22:14:15 h",
                "{message=h, syslog.format=rfc3164, timestamp=2026-01-09T22:14:15Z}");
        add(
                "cut off in the time",
                SYSLOG,
                "Jan  9 22:14",
                "1: neither a JSON object nor a syslog line: no priority and no timestamp…leave such lines out, or let their source put a timestamp first");
    }

    private void faultyLegacySyslog() {
        add(
                "a priority too high",
                SYSLOG,
                "<192>Jan  9 22:14:15 h p: m",
                "1: not a syslog line: the priority between < and > must be 0 to 191…mend the template of its sender");
        add(
                "a priority without end",
                SYSLOG,
                "<13",
                "1: not a syslog line: the priority between < and > must be 0 to 191…mend the template of its sender");
        add("latin-1 as it is", LATIN1, "Jan  9 22:14:15 h p: r\u00e4v", syslog("h", "p", "räv"));
        add(
                "latin-1 as UTF-8",
                SYSLOG,
                "Jan  9 22:14:15 h p: r\u00e4v",
                "1: not UTF-8 text: bad byte at column 23…name the log's encoding, such as ISO-8859-1");
        add(
                "JSON in the message",
                SYSLOG,
                "Jan  9 22:14:15 h p: {\"a\":{\"b\":1}}",
                "{a.b=1, hostname=h, message={\"a\":{\"b\":1}}, program=p, syslog.format=rfc3164, timestamp=2026-01-09T22:14:15Z}");
        add(
                "broken JSON in the message is text",
                SYSLOG,
                "Jan  9 22:14:15 h p: {\"a\":}",
                syslog("h", "p", "{\"a\":}"));
    }

    /** RFC 5424. */
    private void modernSyslog() {
        String head = "<165>1 2026-01-09T22:14:15.003Z h p 1 ID ";
        String rest =
                "facility=20, hostname=h, message=m, msgid=ID, pid=1, program=p, severity=5, syslog.format=rfc5424, timestamp=2026-01-09T22:14:15.003Z}";
        add("without structured data", SYSLOG, head + "- m", "{" + rest);
        add(
                "structured data",
                SYSLOG,
                head + "[x@1 a=\"1\" b=\"\"][y@1] m",
                "{" + rest.replace("}", ", x@1.a=1, x@1.b=}"));
        add(
                "escapes in structured data",
                SYSLOG,
                head + "[x@1 a=\"\\\"\\\\\\]\\n\"] m",
                "{" + rest.replace("}", ", x@1.a=\"\\]\\n}"));
        add(
                "a parameter twice",
                SYSLOG,
                head + "[x@1 a=\"1\" a=\"2\"] m",
                "{" + rest.replace("}", ", x@1.a=[1, 2]}"));
        add("a BOM before the message", SYSLOG, utf8(head + "- \ufeffm"), "{" + rest);
        add(
                "nothing but dashes",
                SYSLOG,
                "<13>1 - - - - - -",
                "{facility=1, message=, severity=5, syslog.format=rfc5424}");
        add("no message at all", SYSLOG, head + "-", ("{" + rest).replace("message=m", "message="));
        add(
                "no structured data",
                SYSLOG,
                head + "m",
                "1: not a syslog line of RFC 5424: structured data or - is missing at column 42…its sender must write - for what it does not know");
        add(
                "structured data without end",
                SYSLOG,
                head + "[x@1 a=\"1",
                "1: not a syslog line of RFC 5424: the structured data is not closed…its sender must end it with ] and write \\\" \\\\ \\] inside its values");
        add(
                "a value without quotes",
                SYSLOG,
                head + "[x@1 a=1] m",
                "1: not a syslog line of RFC 5424: the structured data is not closed…its sender must end it with ] and write \\\" \\\\ \\] inside its values");
        add(
                "parts missing",
                SYSLOG,
                "<13>1 2026-01-09T22:14:15Z h p",
                "1: not a syslog line of RFC 5424: the process id is missing at column 31…its sender must write - for what it does not know");
        add(
                "an empty part",
                SYSLOG,
                "<13>1 2026-01-09T22:14:15Z  p 1 - - m",
                "1: not a syslog line of RFC 5424: the host name is missing at column 28…its sender must write - for what it does not know");
    }

    /** The kernel's audit log. */
    private void audit() {
        add(
                "an audit line",
                OPTIONS,
                "type=SYSCALL msg=audit(1364481363.243:24287): exe=\"/bin/cat\" key=(null)",
                "{exe=/bin/cat, key=(null), msg.audit=1364481363.243:24287, serial=24287, timestamp=1364481363.243, type=SYSCALL}");
        add(
                "with its machine",
                OPTIONS,
                "node=h type=X msg=audit(1.1:2): a=1",
                "{a=1, hostname=h, msg.audit=1.1:2, serial=2, timestamp=1.1, type=X}");
        add(
                "words in quotes",
                OPTIONS,
                "type=X msg=audit(1.1:2): msg='op=login acct=\"eva\" res=ok'",
                "{acct=eva, msg.audit=1.1:2, op=login, res=ok, serial=2, timestamp=1.1, type=X}");
        add(
                "without its number",
                OPTIONS,
                "type=X msg=audit(1.1): a=1",
                "1: not an audit line: …take the line as auditd writes it");
    }
}
