package se.varn.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damaged input of every format: never an exception, never an endless loop, every record accounted
 * for.
 */
class ReaderFuzzTests {
    private static final List<Format> FORMATS = List.of(Format.values());
    private static final List<String> SEEDS =
            List.of(
                    "{\"a\":1,\"b\":{\"c\":[1,2,{\"d\":\"x\\n\\u0041\"}]}}\n{\"a\":null}\n",
                    "[\n {\"a\":1.5e3},\n {\"Event\":{\"EventData\":{\"Data\":[{\"@Name\":\"x\",\"#text\":\"y\"}]}}}\n]\n",
                    "{\n  \"a\": \"b\"\n}\n{\n  \"c\": []\n}\n",
                    "<34>Oct 11 22:14:15 mymachine su[1]: 'su root' failed for lonvick on /dev/pts/8\n",
                    "<165>1 2003-10-11T22:14:15.003Z m.example.com e - ID47 [x@1 a=\"3\" b=\"\\\"\"] text\n",
                    "2026-01-09T22:14:15.123456+01:00 db1 app: {\"a\":1}\n",
                    "node=h type=SYSCALL msg=audit(1364481363.243:24287): a=1 msg='op=x res=\"y\"'\n");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void damagedInputIsReadOrRefusedButNeverThrows(long seed) throws IOException {
        Random random = new Random(Long.getLong("varn.seed", seed));
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = damaged(random);
            int max = random.nextBoolean() ? 64 : 1 << 20;
            Format format = FORMATS.get(random.nextInt(FORMATS.size()));
            ReadOptions options = ReadOptions.DEFAULT.withFormat(format).withMaxRecordBytes(max);
            long expected = 0;
            try (LogReader reader = LogReader.open(new ByteArrayInputStream(bytes), options)) {
                while (reader.hasNext()) {
                    LogRecord record = reader.next();
                    assertThat(record.index()).isEqualTo(expected++);
                    assertThat(record.line()).isPositive();
                    if (record instanceof LogRecord.Parsed parsed) {
                        parsed.event().fields();
                        parsed.event().time();
                    }
                }
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("UTF-16");
            }
            assertThat(expected).isLessThanOrEqualTo(bytes.length + 1L);
        }
    }

    private static byte[] damaged(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(SEEDS.get(random.nextInt(SEEDS.size())));
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        byte[] special = "{}[]\"\\\n\0<>:,= \u00e5".getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = special[random.nextInt(special.length)];
                default -> bytes = java.util.Arrays.copyOf(bytes, at + 1);
            }
        }
        return bytes;
    }
}
