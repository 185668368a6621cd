package se.varn.bench.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import se.varn.logs.LogReader;
import se.varn.logs.ReadOptions;
import se.varn.sigma.Match;
import se.varn.sigma.Matcher;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What is measured: each reads one block from beginning to end. */
final class Subjects {
    private static final JsonFactory JACKSON = new JsonFactory();

    private Subjects() {}

    /**
     * Reads blocks of lines one after another as one long log, as {@code ./varn detect} reads a
     * file: what the reader has learnt about the kinds of events stays.
     */
    static final class Varn {
        private final Matcher matcher;
        private final Consumer<Match> counting;
        private final Feed feed = new Feed();
        private final LogReader reader;
        long events;
        long alerts;
        long refused;

        Varn(Matcher matcher) throws IOException {
            this.matcher = matcher;
            this.counting = _ -> alerts++;
            this.reader = LogReader.open(feed, ReadOptions.DEFAULT);
        }

        /** Reads a block of so many lines, see {@link #lines}. */
        void read(byte[] block, int lines) throws IOException {
            feed.give(block);
            for (int i = 0; i < lines && reader.advance(); i++) {
                if (reader.refusal() == null) {
                    events++;
                    matcher.match(reader.slices(), counting);
                } else {
                    refused++;
                }
            }
        }
    }

    /** How many lines a block has; no reader may be asked for more. */
    static int lines(byte[] block) {
        int lines = 0;
        for (byte b : block) {
            lines += b == '\n' ? 1 : 0;
        }
        if (lines == 0 || block[block.length - 1] != '\n') {
            throw new IllegalArgumentException("a block must end with a line feed");
        }
        return lines;
    }

    /**
     * Block after block as one stream. It begins with blank lines, which are no records, so that a
     * reader can look at its beginning before there is a block.
     */
    private static final class Feed extends InputStream {
        private byte[] block = "\n".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        private int at;

        void give(byte[] next) {
            if (at < block.length) {
                throw new IllegalStateException("the block before was not read to its end");
            }
            block = next;
            at = 0;
        }

        @Override
        public int read() {
            return at < block.length ? block[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int got = Math.min(length, block.length - at);
            if (got <= 0) {
                return -1;
            }
            System.arraycopy(block, at, into, offset, got);
            at += got;
            return got;
        }
    }

    /** Jackson stepping over every token of the block without looking at it. */
    static int skip(byte[] block) {
        int tokens = 0;
        try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), block)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }
}
