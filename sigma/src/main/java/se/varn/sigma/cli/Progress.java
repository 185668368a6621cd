package se.varn.sigma.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** One line on a terminal that says how far the files have been read; nothing elsewhere. */
final class Progress {
    private static final long EVERY = 200_000_000L;
    private static final int WIDTH = 30;

    private final PrintStream terminal;
    private final boolean shown;
    private final long total;
    private final long start = System.nanoTime();
    private long read;
    private long drawnAt = start - EVERY;
    private boolean drawn;

    private Progress(PrintStream terminal, boolean shown, long total) {
        this.terminal = terminal;
        this.shown = shown;
        this.total = total;
    }

    /** For these files; how much standard input holds is not known beforehand. */
    static Progress over(List<Path> files, PrintStream terminal, boolean shown) {
        long total = 0;
        for (Path file : shown ? files : List.<Path>of()) {
            try {
                long size = Files.size(file);
                total = total < 0 || !Files.isRegularFile(file) ? -1 : total + size;
            } catch (IOException _) {
                // Standard input, or a file that is told about when its turn comes.
                total = file.toString().equals("-") ? -1 : total;
            }
        }
        return new Progress(terminal, shown, total);
    }

    /** Counts the bytes that are taken from a file, packed as they may be. */
    InputStream counting(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int got = in.read();
                read += got < 0 ? 0 : 1;
                return got;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int got = in.read(into, offset, length);
                read += Math.max(0, got);
                return got;
            }
        };
    }

    /** Draws anew if it is time. */
    void at(long events, long alerts) {
        if (!shown || System.nanoTime() - drawnAt < EVERY) {
            return;
        }
        drawnAt = System.nanoTime();
        double seconds = (drawnAt - start) / 1e9;
        StringBuilder line = new StringBuilder("\r");
        if (total > 0) {
            double part = Math.min(1, read / (double) total);
            int full = (int) (part * WIDTH);
            line.append('[')
                    .append("#".repeat(full))
                    .append("-".repeat(WIDTH - full))
                    .append(String.format(Locale.ROOT, "] %3.0f %%", part * 100));
        }
        line.append(
                String.format(
                        Locale.ROOT,
                        "  %,d events  %,.0f/s  %,d alerts",
                        events,
                        events / seconds,
                        alerts));
        if (total > 0 && read > 0 && read < total && seconds > 2) {
            long left = Math.round(seconds * (total - read) / read);
            line.append(String.format(Locale.ROOT, "  %d:%02d left", left / 60, left % 60));
        }
        terminal.print(line.append("\033[K"));
        terminal.flush();
        drawn = true;
    }

    /** Takes the line away, before something else is written. */
    void clear() {
        if (drawn) {
            terminal.print("\r\033[K");
            terminal.flush();
            drawn = false;
        }
    }
}
