package se.varn.foundation.records;

import gg.jte.Content;
import java.util.Optional;
import se.varn.foundation.access.Actor;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/** A box that an upper room shows on another room's record page: one Spring bean per box. */
public interface Panel {
    /** The box for this record as this person may see it; empty when there is nothing to show. */
    Optional<Box> on(RecordRef record, Actor actor, Language language);

    /** Where it stands among the others: lower comes first. */
    int order();

    /** A box: title and body. */
    record Box(Message title, Content body) {}
}
