package se.varn.foundation.shell;

import java.util.List;

/** One page of a list, and how many rows there are in all. */
public record Listing<T>(List<T> rows, int total, ListQuery query) {
    public int pages() {
        return Math.max(1, (total + query.size() - 1) / query.size());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
