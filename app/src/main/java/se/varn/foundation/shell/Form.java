package se.varn.foundation.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.text.Language;

/** A form as it was typed, with what was wrong, so that nothing typed is lost. */
public record Form(Map<String, String> values, List<FieldError> errors) {
    public static Form empty() {
        return new Form(Map.of(), List.of());
    }

    public static Form of(Map<String, String> values) {
        return new Form(Map.copyOf(values), List.of());
    }

    /** What was typed in this request; of repeated fields the first. */
    public static Form of(HttpServletRequest request) {
        Map<String, String> values = new HashMap<>();
        request.getParameterMap()
                .forEach((name, all) -> values.put(name, all.length == 0 ? "" : all[0]));
        return new Form(values, List.of());
    }

    public Form with(List<FieldError> found) {
        return new Form(values, found);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What is wrong with a field, in words; null when nothing is. */
    public @Nullable String error(String field, Language language) {
        return errors.stream()
                .filter(e -> e.field().equals(field))
                .findFirst()
                .map(e -> e.in(language))
                .orElse(null);
    }

    /** The running texts that were typed, as they stand; not choices, times, names of steps. */
    public List<String> texts() {
        return values.entrySet().stream()
                .filter(e -> !e.getKey().equals("_csrf") && !e.getKey().equals(OnceOnly.FIELD))
                .map(e -> e.getValue().strip())
                .filter(text -> text.indexOf(' ') > 0)
                .sorted()
                .toList();
    }

    /** The same form, not saved because somebody else changed the record meanwhile. */
    public Form overtaken() {
        return with(List.of(new FieldError("", ShellText.CONFLICT_AGAIN)));
    }

    /** Whether what was typed stands against what somebody else has saved since. */
    public boolean stale() {
        return errors.stream().anyMatch(e -> e.field().isEmpty());
    }

    public boolean failed() {
        return !errors.isEmpty();
    }
}
