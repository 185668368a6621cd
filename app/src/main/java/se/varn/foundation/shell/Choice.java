package se.varn.foundation.shell;

import java.util.Arrays;
import java.util.List;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/** One line of a list to choose from. */
public record Choice(String value, String label) {
    /** Every constant of an enum that carries its own words. */
    public static <E extends Enum<E> & Message> List<Choice> of(E[] all, Language language) {
        return Arrays.stream(all).map(e -> new Choice(e.name(), e.in(language))).toList();
    }
}
