package se.varn.act.incidents;

import java.util.List;

/**
 * An open incident with like words.
 *
 * @param similarity share of word stems in common, 0–1
 * @param words the stems in common
 */
public record Duplicate(IncidentRow row, double similarity, List<String> words) {
    public int percent() {
        return (int) Math.round(similarity * 100);
    }
}
