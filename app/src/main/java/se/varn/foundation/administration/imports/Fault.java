package se.varn.foundation.administration.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/** What is wrong with a row, and what to do about it. */
public record Fault(@Nullable ImportField field, FaultText text, List<String> arguments) {
    static Fault of(@Nullable ImportField field, FaultText text, Object... arguments) {
        return new Fault(
                field, text, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    public String in(Language language) {
        String said = text.in(language, arguments.toArray());
        return field == null ? said : ((Message) field).in(language) + ": " + said;
    }
}
