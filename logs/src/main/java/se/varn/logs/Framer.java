package se.varn.logs;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into records. */
interface Framer {
    /** Fills the buffer with the next record; false at the end. */
    boolean next(RecordBuffer record) throws IOException;

    /** Line on which the record began, from 1. */
    long line();

    /** What is wrong with the record as a whole, or null. */
    @Nullable String problem();
}
