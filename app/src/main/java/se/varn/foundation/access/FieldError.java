package se.varn.foundation.access;

import java.util.List;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/** What is wrong with one field of a form: the field's name, and words that say what to do. */
public record FieldError(String field, Message message, List<Object> arguments) {
    public FieldError(String field, Message message, Object... arguments) {
        this(field, message, List.of(arguments));
    }

    public String in(Language language) {
        return message.in(language, arguments.toArray());
    }
}
