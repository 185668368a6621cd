package se.varn.foundation.records;

import java.util.Optional;
import java.util.UUID;
import se.varn.foundation.access.Actor;
import se.varn.foundation.text.Language;

/**
 * Puts the records of a kind in words, for rooms that hand them out or preserve them: one Spring
 * bean per kind.
 */
public interface Transcribed {
    String kind();

    /** The record as this person may read it; empty when it is not there for this person. */
    Optional<Transcript> transcript(Actor actor, UUID record, Language language);
}
