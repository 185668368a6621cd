package se.varn.foundation.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;

/**
 * One page of a list.
 *
 * @param page from 1
 * @param size how many items a page holds at most
 * @param total how many items there are on all pages
 */
public record Paged<T>(List<T> items, int page, int size, int total) {
    /** The page as JSON, with links to its neighbours in {@code Link} (RFC 8288). */
    public static <R, T> ResponseEntity<Paged<T>> of(Listing<R> listing, Function<R, T> item) {
        ListQuery query = listing.query();
        List<String> links = new ArrayList<>();
        links.add(link(query, 1, "first"));
        if (query.page() > 1) {
            links.add(link(query, Math.min(query.page() - 1, listing.pages()), "prev"));
        }
        if (query.page() < listing.pages()) {
            links.add(link(query, query.page() + 1, "next"));
        }
        links.add(link(query, listing.pages(), "last"));
        return ResponseEntity.ok()
                .header("Link", String.join(", ", links))
                .body(
                        new Paged<>(
                                listing.rows().stream().map(item).toList(),
                                query.page(),
                                query.size(),
                                listing.total()));
    }

    private static String link(ListQuery query, int page, String relation) {
        return "<" + query.atPage(page) + ">; rel=\"" + relation + "\"";
    }
}
