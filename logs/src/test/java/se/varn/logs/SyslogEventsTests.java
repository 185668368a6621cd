package se.varn.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyslogEventsTests {
    private static final ReadOptions OPTIONS =
            ReadOptions.DEFAULT.withClock(
                    InstantSource.fixed(Instant.parse("2026-01-10T12:00:00Z")));

    private static Event parse(String line) {
        LogRecord record = new EventParser(OPTIONS).parse(line);
        assertThat(record).isInstanceOf(LogRecord.Parsed.class);
        return ((LogRecord.Parsed) record).event();
    }

    @Test
    void rfc3164WithPriority() {
        Event event =
                parse(
                        "<38>Jan  9 22:14:15 web1 sshd[4711]: Failed password for root from 10.0.0.9 port 22 ssh2");
        assertThat(event.get("facility")).isEqualTo(4L);
        assertThat(event.get("severity")).isEqualTo(6L);
        assertThat(event.get("hostname")).isEqualTo("web1");
        assertThat(event.get("program")).isEqualTo("sshd");
        assertThat(event.get("pid")).isEqualTo("4711");
        assertThat(event.get("message"))
                .isEqualTo("Failed password for root from 10.0.0.9 port 22 ssh2");
        assertThat(event.time()).hasValue(Instant.parse("2026-01-09T22:14:15Z"));
        assertThat(event.origin().program()).isEqualTo("sshd");
    }

    @Test
    void theYearIsTheLatestThatIsNotInTheFuture() {
        assertThat(parse("Dec 31 23:59:59 h a: m").time())
                .hasValue(Instant.parse("2025-12-31T23:59:59Z"));
        assertThat(parse("Jan 11 11:00:00 h a: m").time())
                .hasValue(Instant.parse("2026-01-11T11:00:00Z"));
        assertThat(parse("Feb 29 11:00:00 h a: m").time()).isEmpty();
    }

    @Test
    void aZoneCanBeGiven() {
        LogRecord record =
                new EventParser(OPTIONS.withZone(ZoneId.of("Europe/Stockholm")))
                        .parse("Jan  9 22:14:15 h a: m");
        assertThat(((LogRecord.Parsed) record).event().time())
                .hasValue(Instant.parse("2026-01-09T21:14:15Z"));
    }

    @Test
    void rfc5424WithStructuredData() {
        Event event =
                parse(
                        "<165>1 2026-01-09T22:14:15.003Z host.example.com evntslog 8710 ID47 [ex@32473 iut=\"3\" a=\"x\\\"y\\]\"][b c=\"d\"] \ufeffAn event");
        assertThat(event.get("hostname")).isEqualTo("host.example.com");
        assertThat(event.get("program")).isEqualTo("evntslog");
        assertThat(event.get("pid")).isEqualTo("8710");
        assertThat(event.get("msgid")).isEqualTo("ID47");
        assertThat(event.get("ex@32473.iut")).isEqualTo("3");
        assertThat(event.get("ex@32473.a")).isEqualTo("x\"y]");
        assertThat(event.get("b.c")).isEqualTo("d");
        assertThat(event.get("message")).isEqualTo("An event");
    }

    @Test
    void rfc5424WithNothingButDashes() {
        Event event = parse("<13>1 - - - - - -");
        assertThat(event.has("hostname")).isFalse();
        assertThat(event.get("message")).isEqualTo("");
    }

    @Test
    void fileLinesWithIsoTimestamp() {
        Event event = parse("2026-01-09T22:14:15.123456+01:00 db1 CRON[1]: (root) CMD (true)");
        assertThat(event.get("program")).isEqualTo("CRON");
        assertThat(event.time()).hasValue(Instant.parse("2026-01-09T21:14:15.123456Z"));
    }

    @Test
    void jsonInTheMessageAddsItsFields() {
        Event event = parse("Jan  9 22:14:15 h app: @cee: {\"user\":{\"name\":\"eva\"},\"n\":1}");
        assertThat(event.get("user.name")).isEqualTo("eva");
        assertThat(parse("Jan  9 22:14:15 h app: {\"user\":").get("message"))
                .isEqualTo("{\"user\":");
    }

    @Test
    void auditLinesAreReadWordByWord() {
        Event event =
                parse(
                        "type=SYSCALL msg=audit(1767323045.243:24287): arch=c000003e syscall=2 exe=\"/bin/cat\" key=(null) msg='op=login acct=\"eva\" res=success'");
        assertThat(event.get("type")).isEqualTo("SYSCALL");
        assertThat(event.get("exe")).isEqualTo("/bin/cat");
        assertThat(event.get("acct")).isEqualTo("eva");
        assertThat(event.get("serial")).isEqualTo(24287L);
        assertThat(event.time()).hasValue(Instant.parse("2026-01-02T03:04:05.243Z"));
        assertThat(event.origin().kind()).isEqualTo(Origin.Kind.AUDITD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "<999>Jan  9 22:14:15 h a: m",
                "<1",
                "<>x",
                "<13>1 2026-01-09T22:14:15Z",
                "<13>1 - - - - - [a b=\"c",
                "<13>1 - - - - - [a b",
                "<13>1 - - - - - x"
            })
    void whatIsNoSyslogIsRefusedWithAReason(String line) {
        LogRecord record = new EventParser(OPTIONS).parse(line);
        assertThat(record).isInstanceOf(LogRecord.Refused.class);
        assertThat(((LogRecord.Refused) record).reason()).contains("syslog line");
    }
}
