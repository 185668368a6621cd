package se.varn.bench.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import se.varn.bench.Settings;

/** The shipped working day, again and again with fresh values, as a log file of any length. */
public final class SampleLog {
    private SampleLog() {}

    /** Writes that many lines. */
    public static void write(Settings settings, Path into, int lines) throws IOException {
        byte[] day = Files.readAllBytes(settings.starter("sample-log.ndjson"));
        try (OutputStream out = Files.newOutputStream(into)) {
            long left = lines;
            for (int seed = 0; left > 0; seed++) {
                String fresh =
                        new String(Fresh.values(day, new Random(seed)), StandardCharsets.UTF_8);
                StringBuilder some = new StringBuilder(fresh.length());
                fresh.lines().limit(left).forEach(line -> some.append(line).append('\n'));
                out.write(some.toString().getBytes(StandardCharsets.UTF_8));
                left -= some.chars().filter(c -> c == '\n').count();
            }
        }
    }
}
