package se.varn.logs;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A record is a line; blank lines are none. */
final class LineFramer implements Framer {
    private final ByteSource source;
    private long line;

    LineFramer(ByteSource source) {
        this.source = source;
    }

    @Override
    public boolean next(RecordBuffer record) throws IOException {
        boolean more = true;
        while (more) {
            record.clear();
            line++;
            more = source.readLine(record::add);
            record.chomp();
            if (!record.blank()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public @Nullable String problem() {
        return null;
    }
}
