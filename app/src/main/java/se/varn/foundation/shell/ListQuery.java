package se.varn.foundation.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * What a list shows: filters, order and page. The page, its export and its count are all made from
 * one query.
 *
 * @param page from 1
 * @param size how many rows are on a page
 */
public record ListQuery(
        String address,
        Map<String, String> filters,
        String sort,
        boolean descending,
        int page,
        int size) {
    public static final int PAGE_SIZE = 50;

    /** A page of the usual size. */
    public ListQuery(
            String address,
            Map<String, String> filters,
            String sort,
            boolean descending,
            int page) {
        this(address, filters, sort, descending, page, PAGE_SIZE);
    }

    /** Reads a request; an unknown order falls back to the list's own. */
    public static ListQuery of(
            HttpServletRequest request, Set<String> sorts, String sort, boolean descending) {
        Map<String, String> filters = new TreeMap<>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!Set.of("sort", "dir", "page", "_csrf").contains(name)
                            && values.length > 0
                            && !values[0].isBlank()
                            && values[0].length() <= 200) {
                        filters.put(name, values[0].strip());
                    }
                });
        String wanted = request.getParameter("sort");
        boolean known = wanted != null && sorts.contains(wanted);
        String dir = request.getParameter("dir");
        return new ListQuery(
                request.getRequestURI(),
                filters,
                java.util.Objects.requireNonNullElse(known ? wanted : sort, sort),
                (known && dir != null) ? dir.equals("desc") : descending,
                pageOf(request.getParameter("page")));
    }

    private static int pageOf(@org.jspecify.annotations.Nullable String page) {
        if (page == null || !page.matches("[1-9][0-9]{0,5}")) {
            return 1;
        }
        return Integer.parseInt(page);
    }

    public String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    public int offset() {
        return (page - 1) * size;
    }

    /** The link that sorts by a column, the other way if it already does. */
    public String sortedBy(String column) {
        boolean down = column.equals(sort) && !descending;
        return link(filters, column, down, 1);
    }

    /** {@code ascending}, {@code descending} or {@code none}, for {@code aria-sort}. */
    public String ariaSort(String column) {
        if (!column.equals(sort)) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    public String atPage(int number) {
        return link(filters, sort, descending, number);
    }

    /** The link with one filter set, or taken away when the value is empty. */
    public String where(String name, String value) {
        Map<String, String> changed = new TreeMap<>(filters);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return link(changed, sort, descending, 1);
    }

    /** The same list as a file: {@code csv} or {@code xlsx}. */
    public String export(String type) {
        String link = link(filters, sort, descending, 1);
        int at = link.indexOf('?');
        return link.substring(0, at) + "/." + type + link.substring(at);
    }

    private String link(Map<String, String> with, String by, boolean down, int number) {
        StringJoiner parts =
                new StringJoiner("&", address.replaceFirst("/\\.(csv|xlsx)$", "") + "?", "");
        with.forEach((name, value) ->
                parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        parts.add("sort=" + by);
        parts.add("dir=" + (down ? "desc" : "asc"));
        if (size != PAGE_SIZE) {
            parts.add("size=" + size);
        }
        if (number > 1) {
            parts.add("page=" + number);
        }
        return parts.toString();
    }
}
