package se.varn.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.varn.logs.EventParser;
import se.varn.logs.EventSlices;
import se.varn.logs.ReadOptions;

/**
 * Lines of syslog and of the audit log match the same rules whether they are read in place or, as
 * in an encoding that is seldom met, by way of objects.
 */
class LinesTests {
    private static final List<String> DETECTIONS =
            List.of(
                    "keywords: ['rfc3164']\n    condition: keywords",
                    "keywords: ['T08:15:30Z']\n    condition: keywords",
                    "keywords: ['invalid user', 'preauth']\n    condition: keywords",
                    "keywords: {'|all': ['sshd', 'root']}\n    condition: keywords",
                    "keywords: ['a said \"no\"']\n    condition: keywords",
                    "keywords: {'|re': 'port \\d{4}\\b'}\n    condition: keywords",
                    "keywords: {'|cased': 'ROOT'}\n    condition: keywords",
                    "s: {program: sshd, severity|gte: 5}\n    condition: s",
                    "s: {pid|lt: 500}\n    condition: s",
                    "s: {facility: 10}\n    condition: s",
                    "s: {message|contains: 'root', hostname|startswith: 'web'}\n    condition: s",
                    "s: {type: SYSCALL, exe|endswith: '/cat'}\n    condition: s",
                    "s: {addr|cidr: '192.0.2.0/25'}\n    condition: s",
                    "s: {serial|gt: 5000}\n    condition: s",
                    "s: {timestamp|contains: '08:15'}\n    condition: s",
                    "s: {id.a: 'b]c'}\n    condition: s",
                    "s: {syslog.format: rfc5424}\n    condition: not s",
                    "s: {hostname: null}\n    condition: s");

    private final Random random = new Random(Long.getLong("varn.seed", 31));

    private static RuleSet rules() {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < DETECTIONS.size(); i++) {
            yaml.append("---\ntitle: Rule ")
                    .append(i)
                    .append("\nid: %08d-0000-0000-0000-000000000000\n".formatted(i))
                    .append("logsource:\n    product: linux\ndetection:\n    ")
                    .append(DETECTIONS.get(i))
                    .append('\n');
        }
        RuleSet rules = RuleSet.parse("lines", yaml.toString());
        assertThat(rules.refused()).isEmpty();
        return rules;
    }

    private String any(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            words.append(
                    any(
                            "root ",
                            "ROOT ",
                            "invalid user ",
                            "port 4711 ",
                            "port 47110 ",
                            "[preauth] ",
                            "sshd ",
                            "a said \"no\" "));
        }
        return words.toString();
    }

    private String line() {
        String stamp =
                any("Nov 24 08:15:30", "Nov 24 08:16:30", "2026-11-24T08:15:30.5Z", "Nov 4 1:1:1");
        String host = any("web-01", "db-01");
        return switch (random.nextInt(4)) {
            case 0 ->
                    any("", "<86>", "<13>")
                            + stamp
                            + ' '
                            + host
                            + " sshd["
                            + any("17", "4711")
                            + "]: "
                            + words();
            case 1 -> any("", "<86>") + stamp + ' ' + host + ' ' + words();
            case 2 ->
                    "<165>1 2026-11-24T08:15:30Z "
                            + host
                            + " sshd - - "
                            + any("-", "[id a=\"b\\]c\"]", "[id a=\"b\"]")
                            + ' '
                            + words();
            default ->
                    "type="
                            + any("SYSCALL", "USER_LOGIN")
                            + " msg=audit(1364481363.243:"
                            + any("24287", "7")
                            + "): exe=\"/bin/"
                            + any("cat", "ls")
                            + "\" msg='addr="
                            + any("192.0.2.7", "192.0.2.200", "?")
                            + " res=failed'";
        };
    }

    private static Set<String> titles(Matcher matcher, EventSlices event) {
        Set<String> titles = new TreeSet<>();
        matcher.match(event, match -> titles.add(match.rule().title()));
        return titles;
    }

    @Test
    void aLineMatchesTheSameHoweverItIsRead() {
        Matcher matcher = Matcher.compile(rules());
        ReadOptions options =
                ReadOptions.DEFAULT.withClock(() -> Instant.parse("2026-11-24T12:00:00Z"));
        EventParser quick = new EventParser(options);
        EventParser slow = new EventParser(options.withCharset(Charset.forName("ISO-8859-15")));
        EventSlices one = new EventSlices();
        EventSlices other = new EventSlices();
        Set<String> all = new TreeSet<>();
        List<String> refused = new ArrayList<>();
        for (int round = 0; round < 20_000; round++) {
            String line = line();
            byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
            String reason = quick.scan(bytes, 0, bytes.length, one);
            assertThat(slow.scan(bytes, 0, bytes.length, other)).isEqualTo(reason);
            if (reason == null) {
                Set<String> titles = titles(matcher, one);
                assertThat(titles).as(line).isEqualTo(titles(matcher, other));
                assertThat(titles(matcher, one.keep().slices())).as(line).isEqualTo(titles);
                all.addAll(titles);
            } else {
                refused.add(line);
            }
        }
        assertThat(all).hasSize(DETECTIONS.size());
        assertThat(refused).hasSizeLessThan(5_000);
    }
}
