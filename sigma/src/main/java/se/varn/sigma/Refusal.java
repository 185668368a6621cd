package se.varn.sigma;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that was not taken.
 *
 * @param file the file, or archive and entry, it lies in
 * @param line line of the fault, from 1
 * @param id the rule's id if it could be read
 * @param kind what is wrong
 * @param details what the kind's words leave open
 */
public record Refusal(
        String file, int line, @Nullable String id, RefusalKind kind, List<String> details) {
    public Refusal {
        details = List.copyOf(details);
    }

    /** What is wrong, in one sentence. */
    public String reason() {
        return kind.says(details);
    }

    @Override
    public String toString() {
        return file + ":" + line + (id == null ? "" : " (" + id + ")") + ": " + reason();
    }
}
