package se.varn.bench.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Consumer;
import se.varn.logs.LogReader;
import se.varn.logs.LogRecord;
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

    /** Reads a block of events; the two counts are kept. */
    static final class Varn {
        private final Matcher matcher;
        private final Consumer<Match> counting;
        long events;
        long alerts;
        long refused;

        Varn(Matcher matcher) {
            this.matcher = matcher;
            this.counting = _ -> alerts++;
        }

        void read(byte[] block) throws IOException {
            try (LogReader reader =
                    LogReader.open(new ByteArrayInputStream(block), ReadOptions.DEFAULT)) {
                while (reader.hasNext()) {
                    if (reader.next() instanceof LogRecord.Parsed parsed) {
                        events++;
                        matcher.match(parsed.event(), counting);
                    } else {
                        refused++;
                    }
                }
            }
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
