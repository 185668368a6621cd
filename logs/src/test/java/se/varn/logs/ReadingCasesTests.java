package se.varn.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Logs of JSON, and of lines of any format. */
class ReadingCasesTests extends ReadingCases {
    private void malformed(String name, String log, int column) {
        String what = "1: malformed JSON at column " + column + ": …";
        add(name, JSON, log, what + "let the program that writes it write JSON (RFC 8259)");
    }

    private void cutOff(String name, String log, int column) {
        String what = "1: malformed JSON at column " + column + ": …";
        add(name, JSON, log, what + "it is cut off: fetch the log anew");
    }

    @TestFactory
    Stream<DynamicTest> everyLogIsReadAsItIsOrItsFaultIsNamed() {
        lines();
        objects();
        charactersAndForms();
        keysAndNumbers();
        tooMuch();
        documents();
        return tests();
    }

    /** Lines of any format. */
    private void lines() {
        add("an empty log", OPTIONS, "");
        add("nothing but empty lines", OPTIONS, "\n\r\n \t\n\n");
        add("BOM before JSON", OPTIONS, utf8("\ufeff{\"a\":1}\n{\"a\":2}\n"), "{a=1}", "{a=2}");
        add(
                "BOM before syslog",
                OPTIONS,
                utf8("\ufeffJan  9 22:14:15 h p: m"),
                syslog("h", "p", "m"));
        add(
                "ends of lines from Windows",
                OPTIONS,
                "{\"a\":1}\r\n\r\n{\"a\":2}\r\n",
                "{a=1}",
                "{a=2}");
        add("no end of the last line", OPTIONS, "{\"a\":1}\n{\"a\":2}", "{a=1}", "{a=2}");
        add(
                "a carriage return inside text",
                OPTIONS,
                "Jan  9 22:14:15 h p: a\rb\r\n",
                syslog("h", "p", "a\rb"));
        add(
                "JSON and syslog mixed",
                OPTIONS,
                "{\"a\":1}\nJan  9 22:14:15 h p: m\nhello\n",
                "{a=1}",
                syslog("h", "p", "m"),
                "3: neither a JSON object nor a syslog line: no priority and no timestamp…leave such lines out, or let their source put a timestamp first");
        add(
                "NUL bytes",
                OPTIONS,
                "{\"a\":\"\0\"}\nJan  9 22:14:15 h p: \0\n{\"a\":1}\n",
                "1: NUL byte at column 7…the log is damaged, binary or UTF-16: fetch it anew or convert it to UTF-8",
                "2: NUL byte at column 22…the log is damaged, binary or UTF-16: fetch it anew or convert it to UTF-8",
                "{a=1}");
        add(
                "a line of 10 MB",
                OPTIONS,
                "{\"a\":\"" + "x".repeat(10 << 20) + "\"}\n{\"a\":1}\n",
                "1: record of 10485768 bytes is longer than the limit of 1048576…raise the limit, or let its source write less",
                "{a=1}");
        add(
                "a line of 10 MB where that is allowed",
                OPTIONS.withMaxRecordBytes(11 << 20),
                "{\"a\":1," + " ".repeat(10 << 20) + "\"b\":2}\n",
                "{a=1, b=2}");
    }

    /** One object a line. */
    private void objects() {
        add("an empty object", JSON, "{}", "{}");
        cutOff("cut off in a key", "{\"a", 4);
        cutOff("cut off in a text", "{\"a\":\"b", 8);
        cutOff("cut off after a value", "{\"a\":1", 7);
        cutOff("cut off in a list", "{\"a\":[1,", 9);
        cutOff("cut off in an escape", "{\"a\":\"\\u00", 11);
        add(
                "latin-1 where UTF-8 must be",
                JSON,
                "{\"a\":\"r\u00e4v\"}\n{\"a\":1}",
                "1: malformed JSON at column 8: invalid UTF-8, byte 0xe4…convert the log to UTF-8: iconv -f ISO-8859-1 -t UTF-8 FILE",
                "{a=1}");
        add("UTF-8", JSON, utf8("{\"a\":\"räv €\"}"), "{a=räv €}");
        add(
                "a pair of surrogates in escapes",
                JSON,
                "{\"a\":\"\\ud83d\\ude00\"}",
                "{a=\ud83d\ude00}");
        add("half a pair in escapes", JSON, "{\"a\":\"x\\ud83d\"}", "{a=x\ud83d}");
        add(
                "half a pair in bytes",
                JSON,
                "{\"a\":\"\u00ed\u00a0\u00bd\"}",
                "1: malformed JSON at column 7: invalid UTF-8…convert the log to UTF-8: iconv -f ISO-8859-1 -t UTF-8 FILE");
        add(
                "a character written too long",
                JSON,
                "{\"a\":\"\u00c0\u00af\"}",
                "1: malformed JSON at column 7: invalid UTF-8…convert the log to UTF-8: iconv -f ISO-8859-1 -t UTF-8 FILE");
    }

    /** Escapes and what is not JSON. */
    private void charactersAndForms() {
        add("every escape", JSON, "{\"a\":\"\\\"\\\\\\/\\b\\f\\t\\u0041\"}", "{a=\"\\/\b\f\tA}");
        add(
                "an escape that is none",
                JSON,
                "{\"a\":\"C:\\x\"}",
                "1: malformed JSON at column 10: Unrecognized character escape…let the program that writes it write JSON (RFC 8259)");
        add(
                "a control character",
                JSON,
                "{\"a\":\"\u0007\"}",
                "1: malformed JSON at column 7: Illegal…let the program that writes it write JSON (RFC 8259)");
        malformed("single quotes", "{'a':1}", 2);
        malformed("a comma too much", "{\"a\":1,}", 8);
        malformed("a comment", "{\"a\":1} // x", 9);
        malformed("NaN", "{\"a\":NaN}", 9);
        malformed("zeros in front", "{\"a\":007}", 7);
        add(
                "two objects on a line",
                JSON,
                "{\"a\":1}{\"a\":2}",
                "1: text after the end of the JSON object at column 8…put each object on a line of its own");
        add(
                "a list",
                JSON,
                "[1]",
                "1: not a JSON object…each record begins with {; is the log of another format?");
        add(
                "a word",
                JSON,
                "true",
                "1: not a JSON object…each record begins with {; is the log of another format?");
    }

    private void keysAndNumbers() {
        add("a key twice", JSON, "{\"a\":1,\"b\":2,\"a\":\"x\"}", "{a=[1, x], b=2}");
        add("a key twice, as a path", JSON, "{\"a\":{\"b\":1},\"a.b\":2}", "{a.b=[1, 2]}");
        add("an empty key", JSON, "{\"\":1}", "{=1}");
        add(
                "big numbers",
                JSON,
                "{\"a\":123456789012345678901234567890,\"b\":-9223372036854775808}",
                "{a=123456789012345678901234567890, b=-9223372036854775808}");
        add(
                "a number of 1,000 digits",
                JSON,
                "{\"a\":" + "1".repeat(1_000) + "}",
                "{a=" + "1".repeat(1_000) + "}");
        add(
                "a number of 2,000 digits",
                JSON,
                "{\"a\":" + "1".repeat(2_000) + "}",
                "1: JSON beyond a limit: Number value length…let its source write it flatter");
        add(
                "a huge exponent",
                JSON,
                "{\"a\":1e99999999999}",
                "1: JSON beyond a limit: a number with a huge exponent…let its source write it as text");
        add("a large exponent", JSON, "{\"a\":1e400}", "{a=1E+400}");
    }

    /** Nesting and numbers of fields. */
    private void tooMuch() {
        add(
                "objects in each other",
                JSON,
                "{\"a\":".repeat(40) + "1" + "}".repeat(40),
                "{" + "a.".repeat(39) + "a=1}");
        add(
                "too many objects in each other",
                JSON,
                "{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000),
                "1: JSON beyond a limit: …let its source write it flatter");
        add(
                "too many lists in each other",
                JSON,
                "{\"a\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}",
                "1: JSON beyond a limit: …let its source write it flatter");
        add(
                "too many fields",
                JSON,
                tooMany(),
                "1: more than 10000 fields…let its source write fewer, or several events");
    }

    private static String tooMany() {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 10_001; i++) {
            json.append(i == 0 ? "" : ",").append("\"f").append(i).append("\":1");
        }
        return json.append('}').toString();
    }

    /** Objects over several lines. */
    private void documents() {
        add("objects over lines", OPTIONS, "{\n \"a\": 1\n}\n{\n \"a\": 2\n}\n", "{a=1}", "{a=2}");
        add("a list of objects", OPTIONS, "[\n{\"a\":1},\n{\"a\":2}\n]\n", "{a=1}", "{a=2}");
        add(
                "objects one after another",
                DOCUMENTS,
                "{\"a\":1}{\"a\":2} {\"a\":3}",
                "{a=1}",
                "{a=2}",
                "{a=3}");
        add(
                "BOM and ends of lines from Windows",
                OPTIONS,
                utf8("\ufeff[\r\n{\"a\":1},\r\n{\"a\":2}\r\n]\r\n"),
                "{a=1}",
                "{a=2}");
        add(
                "something else in the list",
                DOCUMENTS,
                "[{\"a\":1}, 7,\n{\"a\":2}]",
                "{a=1}",
                "1: not a JSON object…each record begins with {; is the log of another format?",
                "{a=2}");
        add(
                "cut off",
                DOCUMENTS,
                "{\"a\":1}\n{\n\"a\":",
                "{a=1}",
                "2: the file ends inside the JSON object that begins on line 2…fetch it anew");
        add(
                "not closed",
                DOCUMENTS,
                "{\"a\":[1,\n{\"a\":2}\n",
                "1: the JSON object is not closed before the next begins on line 2…close it, or take it out",
                "{a=2}");
        add(
                "a fault on a later line",
                DOCUMENTS,
                "{\"b\":1}\n{\n\"a\": x\n}\n",
                "{b=1}",
                "2: malformed JSON at column 6 of its line 2: …let the program that writes it write JSON (RFC 8259)");
        add(
                "braces inside texts",
                DOCUMENTS,
                "{\"a\":\"}{\\\"\"}\n{\"a\":\"]\"}",
                "{a=}{\"}",
                "{a=]}");
    }

    @Test
    void aCutArchiveIsReadAsFarAsItGoes() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 20_000; i++) {
                out.write("{\"a\":%d}\n".formatted(i * 7919).getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        List<LogRecord> records = new ArrayList<>();
        try (LogReader reader = LogReader.open(new ByteArrayInputStream(half), OPTIONS)) {
            reader.forEachRemaining(records::add);
        }
        assertThat(shown(records.getLast()))
                .contains("the file cannot be read further: ")
                .endsWith("; what stands before was read, fetch the rest anew");
    }
}
