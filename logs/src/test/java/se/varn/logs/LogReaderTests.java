package se.varn.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class LogReaderTests {
    private static List<LogRecord> read(byte[] bytes, ReadOptions options) {
        List<LogRecord> records = new ArrayList<>();
        try (LogReader reader = LogReader.open(new ByteArrayInputStream(bytes), options)) {
            reader.forEachRemaining(records::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return records;
    }

    private static List<LogRecord> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), ReadOptions.DEFAULT);
    }

    private static Event event(LogRecord record) {
        assertThat(record).isInstanceOf(LogRecord.Parsed.class);
        return ((LogRecord.Parsed) record).event();
    }

    private static String reason(LogRecord record) {
        assertThat(record).isInstanceOf(LogRecord.Refused.class);
        return ((LogRecord.Refused) record).reason();
    }

    @Test
    void jsonLinesAreReadInOrderWithIndexAndLine() {
        List<LogRecord> records = read("{\"a\":1}\n\n{\"a\":2}\r\n{\"a\":3}");
        assertThat(records).extracting(LogRecord::index).containsExactly(0L, 1L, 2L);
        assertThat(records).extracting(LogRecord::line).containsExactly(1L, 3L, 4L);
        assertThat(records).extracting(r -> event(r).get("a")).containsExactly(1L, 2L, 3L);
        assertThat(event(records.get(1)).raw()).isEqualTo("{\"a\":2}");
    }

    @Test
    void anArrayIsOneRecordPerElement() {
        List<LogRecord> records =
                read("[ {\"a\":\"]}\\\"\"},\n {\"a\":{\"b\":[1,2]}} , 7, {\"a\":3}]");
        assertThat(event(records.get(0)).get("a")).isEqualTo("]}\"");
        assertThat(event(records.get(1)).get("a.b")).isEqualTo(List.of(1L, 2L));
        assertThat(reason(records.get(2))).startsWith("not a JSON object; ");
        assertThat(event(records.get(3)).get("a")).isEqualTo(3L);
        assertThat(records.get(3).line()).isEqualTo(2);
    }

    @Test
    void objectsMaySpanLines() {
        List<LogRecord> records = read("{\n  \"a\": 1\n}\n{\n  \"a\": 2\n}\n");
        assertThat(records).extracting(r -> event(r).get("a")).containsExactly(1L, 2L);
        assertThat(records).extracting(LogRecord::line).containsExactly(1L, 4L);
    }

    @Test
    void anUnclosedObjectDoesNotSwallowTheNext() {
        List<LogRecord> records = read("{\n  \"a\": \"x\n{\n  \"a\": 2\n}\n{\n \"b\": [");
        assertThat(reason(records.get(0))).contains("not closed before the next begins on line 3");
        assertThat(event(records.get(1)).get("a")).isEqualTo(2L);
        assertThat(reason(records.get(2))).contains("the file ends inside");
    }

    @Test
    void aTruncatedLineIsRefusedAndTheRestIsRead() {
        List<LogRecord> records =
                read("{\"a\":1}\n{\"a\":\"unfini\n{\"a\":3}\n{\"a\":4} trailing\nnonsense\n");
        assertThat(records).hasSize(5);
        assertThat(reason(records.get(1))).startsWith("malformed JSON at column ");
        assertThat(records.get(1).line()).isEqualTo(2);
        assertThat(event(records.get(2)).get("a")).isEqualTo(3L);
        assertThat(reason(records.get(3))).contains("malformed JSON");
        assertThat(reason(records.get(4))).startsWith("neither a JSON object nor a syslog line");
    }

    @Test
    void aBrokenFirstLineDoesNotChangeTheFormat() {
        List<LogRecord> records = read("{\"a\":\n{\"a\":2}\n{\"a\":3}\n");
        assertThat(records).hasSize(3);
        assertThat(event(records.get(2)).get("a")).isEqualTo(3L);
    }

    @Test
    void aLineOfTenMegabytesIsRefusedInBoundedMemory() {
        byte[] megabyte = "x".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        List<InputStream> parts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            parts.add(new ByteArrayInputStream(megabyte));
        }
        parts.add(new ByteArrayInputStream("\n{\"a\":2}\n".getBytes(StandardCharsets.UTF_8)));
        InputStream huge = new SequenceInputStream(Collections.enumeration(parts));
        try (LogReader reader = LogReader.open(huge, ReadOptions.DEFAULT)) {
            assertThat(reason(reader.next()))
                    .startsWith("record of 10000000 bytes is longer than the limit of 1048576; ");
            assertThat(event(reader.next()).get("a")).isEqualTo(2L);
            assertThat(reader.hasNext()).isFalse();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void latin1IsRefusedByLineUnlessTheEncodingIsGiven() {
        byte[] line = "Nov 23 10:00:00 h app: räksmörgås\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(reason(read(line, ReadOptions.DEFAULT).getFirst()))
                .startsWith("not UTF-8 text: bad byte at column 25; ");
        LogRecord read =
                read(line, ReadOptions.DEFAULT.withCharset(StandardCharsets.ISO_8859_1)).getFirst();
        assertThat(event(read).get("message")).isEqualTo("räksmörgås");
        byte[] json = "{\"a\":\"å\"}\n{\"a\":2}".getBytes(StandardCharsets.ISO_8859_1);
        List<LogRecord> records = read(json, ReadOptions.DEFAULT);
        assertThat(reason(records.getFirst())).contains("malformed JSON");
        assertThat(event(records.get(1)).get("a")).isEqualTo(2L);
    }

    @Test
    void nulBytesAndDeepNestingAreRefused() {
        String deep = "{\"a\":".repeat(5000) + "1" + "}".repeat(5000);
        List<LogRecord> records = read("{\"a\":1}\n{\"a\":\"\0\"}\n" + deep + "\n{\"a\":4}\n");
        assertThat(reason(records.get(1))).startsWith("NUL byte at column 7; ");
        assertThat(reason(records.get(2))).startsWith("JSON beyond a limit");
        assertThat(event(records.get(3)).get("a")).isEqualTo(4L);
    }

    @Test
    void anObjectWithTooManyFieldsIsRefused() {
        StringBuilder json = new StringBuilder("{\"f\":0");
        for (int i = 0; i < EventBuilder.MAX_FIELDS; i++) {
            json.append(",\"f").append(i).append("\":").append(i);
        }
        assertThat(reason(read(json.append('}').toString()).getFirst()))
                .startsWith("more than 10000 fields; ");
    }

    @Test
    void gzipAndZstandardAreUnpacked() throws IOException {
        byte[] plain = "{\"a\":1}\n{\"a\":2}\n".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(plain);
        }
        assertThat(read(gzip.toByteArray(), ReadOptions.DEFAULT)).hasSize(2);
        assertThat(read(Zstd.compress(plain), ReadOptions.DEFAULT)).hasSize(2);
    }

    @Test
    void aTornCompressedFileEndsWithARefusal() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            lines.append("{\"a\":").append(i * 7919L % 100_003).append("}\n");
        }
        byte[] whole = Zstd.compress(lines.toString().getBytes(StandardCharsets.UTF_8));
        List<LogRecord> records = read(Arrays.copyOf(whole, whole.length / 2), ReadOptions.DEFAULT);
        assertThat(reason(records.getLast())).startsWith("the file cannot be read further");
    }

    @Test
    void aByteOrderMarkIsSkippedAndForeignFilesAreNamed() {
        assertThat(event(read("\ufeff{\"a\":1}").getFirst()).get("a")).isEqualTo(1L);
        assertThatThrownBy(() ->
                        LogReader.open(
                                new ByteArrayInputStream(
                                        "ElfFile\0xx".getBytes(StandardCharsets.UTF_8)),
                                ReadOptions.DEFAULT))
                .hasMessageContaining("EVTX");
        assertThatThrownBy(() ->
                        LogReader.open(
                                new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_16)),
                                ReadOptions.DEFAULT))
                .hasMessageContaining("UTF-16");
    }

    @Test
    void anEmptyFileHasNoRecords() {
        assertThat(read("")).isEmpty();
        assertThat(read("\n \n\t\n")).isEmpty();
        assertThat(read("[]")).isEmpty();
    }
}
