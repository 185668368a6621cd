package se.varn.foundation.records;

import org.jspecify.annotations.Nullable;
import se.varn.foundation.access.Permission;
import se.varn.foundation.text.Message;

/** A kind of record that a room keeps: one Spring bean per kind. */
public interface RecordKind {
    /** The kind's name in links, cards and the audit chain, such as {@code incident}. */
    String id();

    /** What people call one. */
    Message title();

    /** The letters before a number, such as {@code INC}. */
    String prefix();

    /** What people call a state of it, from the card's state code. */
    Message state(String code);

    /** Who meets these records in search, neighbours and the thread. */
    default Permission permission() {
        return Permission.SIGNED_IN;
    }

    /**
     * Whether so many records hang on one of these that the thread ends there: it is shown, not
     * walked through.
     */
    default boolean hub() {
        return false;
    }

    /** How one stands in the register of official documents; null: it is not registered. */
    default @Nullable Filing filing() {
        return null;
    }
}
