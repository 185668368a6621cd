package se.varn.foundation.administration.imports;

import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/** A file that is not the table that it should be; says why and what to do. */
final class UnreadableFileException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Message why;

    UnreadableFileException(Message why, Object... arguments) {
        super(why.in(Language.EN, arguments));
        this.why = Message.of(why.in(Language.SV, arguments), why.in(Language.EN, arguments));
    }

    Message why() {
        return why;
    }
}
