package se.varn.sigma;

import org.jspecify.annotations.Nullable;

/**
 * A rule that was not taken.
 *
 * @param file the file, or archive and entry, it lies in
 * @param line line of the fault, from 1
 * @param id the rule's id if it could be read
 * @param reason what is wrong, in one sentence
 */
public record Refusal(String file, int line, @Nullable String id, String reason) {
    @Override
    public String toString() {
        return file + ":" + line + (id == null ? "" : " (" + id + ")") + ": " + reason;
    }
}
