package se.varn.logs;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/*
 * Counts braces outside strings. To find its feet after a broken object: a line feed ends a string (JSON allows none inside),
 * and a line that begins with "{" in its first column begins a new object unless we are inside an array.
 */
/** A record is a JSON object, on its own or as an element of the outermost array. */
final class DocumentFramer implements Framer {
    private final ByteSource source;
    private long line = 1;
    private long began = 1;
    private boolean inArray;
    private @Nullable String problem;

    DocumentFramer(ByteSource source) {
        this.source = source;
    }

    @Override
    public boolean next(RecordBuffer record) throws IOException {
        record.clear();
        problem = null;
        while (true) {
            int b = source.read();
            switch (b) {
                case -1 -> {
                    return false;
                }
                case '\n' -> line++;
                case ' ', '\t', '\r', ',' -> {}
                case '[' -> inArray = true;
                case ']' -> inArray = false;
                case '{' -> {
                    began = line;
                    object(record);
                    return true;
                }
                default -> {
                    began = line;
                    stray(b, record);
                    return true;
                }
            }
        }
    }

    private void stray(int first, RecordBuffer record) throws IOException {
        record.add(first);
        int b = source.peek();
        while (b != -1 && b != '\n' && b != '{') {
            record.add(source.read());
            b = source.peek();
        }
        problem = "not a JSON object; " + JsonEvents.OTHER_FORMAT;
    }

    private void object(RecordBuffer record) throws IOException {
        record.add('{');
        int depth = 1;
        boolean inString = false;
        while (depth > 0) {
            int b = source.read();
            if (b == -1) {
                problem =
                        "the file ends inside the JSON object that begins on line "
                                + began
                                + "; fetch it anew";
                return;
            }
            record.add(b);
            switch (b) {
                case '\n' -> {
                    line++;
                    inString = false;
                    if (!inArray && source.peek() == '{') {
                        problem =
                                "the JSON object is not closed before the next begins on line "
                                        + line
                                        + "; close it, or take it out";
                        return;
                    }
                }
                case '"' -> inString = !inString;
                case '\\' -> {
                    if (inString && source.peek() != '\n' && source.peek() != -1) {
                        record.add(source.read());
                    }
                }
                case '{', '[' -> depth += inString ? 0 : 1;
                case '}', ']' -> depth -= inString ? 0 : 1;
                default -> {}
            }
        }
    }

    @Override
    public long line() {
        return began;
    }

    @Override
    public @Nullable String problem() {
        return problem;
    }
}
