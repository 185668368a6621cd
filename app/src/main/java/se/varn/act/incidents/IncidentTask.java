package se.varn.act.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to be done within an incident. */
public record IncidentTask(
        UUID id,
        UUID incident,
        String number,
        String title,
        UUID who,
        String whoName,
        @Nullable LocalDate due,
        @Nullable Instant doneAt) {}
