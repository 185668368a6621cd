package se.varn.foundation.records;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.text.Message;

/**
 * Says which records must stay whatever a rule of disposal says, and why: one Spring bean per
 * reason.
 */
public interface Hold {
    /** Of these records those that must stay, each with why. */
    Map<UUID, Message> on(Collection<UUID> records);

    /**
     * Tells that a record is being disposed of, in the command that does so.
     *
     * @param circle who read it, when not everybody did
     */
    default void gone(RecordRef record, @Nullable UUID circle) {}
}
