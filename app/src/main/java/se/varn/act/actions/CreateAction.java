package se.varn.act.actions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.audit.RecordRef;

/**
 * A measure as typed.
 *
 * @param remedies the record it remedies, if any: an incident, an alert, a risk
 */
public record CreateAction(
        String title,
        String description,
        @Nullable UUID owner,
        @Nullable LocalDate due,
        String expectedEffect,
        @Nullable Area area,
        @Nullable RecordRef remedies) {}
