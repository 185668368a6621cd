package se.varn.foundation.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.shell.ListQuery;

/** The query of a list, read strictly: a parameter that the list does not know is refused. */
final class Queries {
    static final int MOST_SIZE = 200;
    private static final int MOST_PAGE = 999_999;
    private static final int LONGEST = 200;

    private Queries() {}

    static ListQuery of(HttpServletRequest request, Lists lists) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, String> filters = new TreeMap<>();
        List<String> known = List.of(lists.filters());
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (known.contains(name)) {
                        if (values.length > 1 || values[0].length() > LONGEST) {
                            errors.add(new FieldError(name, ApiText.PARAMETER_WRONG));
                        } else if (!values[0].isBlank()) {
                            filters.put(name, values[0].strip());
                        }
                    } else if (!List.of("page", "size", "sort", "dir").contains(name)) {
                        errors.add(new FieldError(name, ApiText.PARAMETER_UNKNOWN));
                    }
                });
        String sort = oneOf(request, "sort", lists.sort(), List.of(lists.sorts()), errors);
        String dir =
                oneOf(
                        request,
                        "dir",
                        lists.descending() ? "desc" : "asc",
                        List.of("asc", "desc"),
                        errors);
        int page = number(request, "page", 1, MOST_PAGE, errors);
        int size = number(request, "size", ListQuery.PAGE_SIZE, MOST_SIZE, errors);
        if (!errors.isEmpty()) {
            throw new Refusal(ProblemKind.MALFORMED, errors, ApiText.SEE_ERRORS);
        }
        boolean otherOrder =
                request.getParameter("sort") != null && request.getParameter("dir") == null;
        boolean descending = dir.equals("desc") && (!otherOrder || sort.equals(lists.sort()));
        return new ListQuery(request.getRequestURI(), filters, sort, descending, page, size);
    }

    private static String oneOf(
            HttpServletRequest request,
            String name,
            String usual,
            List<String> known,
            List<FieldError> errors) {
        String asked = request.getParameter(name);
        if (asked == null) {
            return usual;
        }
        if (!known.contains(asked)) {
            errors.add(new FieldError(name, ApiText.ONE_OF, String.join(", ", known)));
        }
        return asked;
    }

    private static int number(
            HttpServletRequest request, String name, int usual, int most, List<FieldError> errors) {
        String asked = request.getParameter(name);
        if (asked == null) {
            return usual;
        }
        if (!asked.matches("[1-9][0-9]{0,5}") || Integer.parseInt(asked) > most) {
            errors.add(new FieldError(name, ApiText.NUMBER_BETWEEN, 1, most));
            return usual;
        }
        return Integer.parseInt(asked);
    }
}
