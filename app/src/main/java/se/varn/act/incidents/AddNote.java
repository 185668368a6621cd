package se.varn.act.incidents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line for the timeline as typed.
 *
 * @param corrects the entry that it corrects, if any
 * @param why the reason of a correction
 * @param published whether the one who reported the incident reads it
 * @param numbersConfirmed whether personal identity numbers in it are meant to be there
 */
public record AddNote(
        IncidentId incident,
        String text,
        @Nullable UUID corrects,
        String why,
        boolean published,
        boolean numbersConfirmed) {}
