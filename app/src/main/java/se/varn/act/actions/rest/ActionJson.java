package se.varn.act.actions.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.act.actions.ActionDetail;
import se.varn.act.actions.ActionRow;
import se.varn.act.actions.ActionStatus;
import se.varn.act.actions.Area;
import se.varn.foundation.audit.RecordRef;

/**
 * A measure in full.
 *
 * @param steps the steps that this caller may take now
 */
record ActionJson(
        UUID id,
        String number,
        String title,
        String description,
        String expectedEffect,
        UUID owner,
        String ownerName,
        String unit,
        LocalDate due,
        ActionStatus status,
        Area area,
        Instant createdAt,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable String doneNote,
        @Nullable Instant verifiedAt,
        @Nullable String verifiedBy,
        @Nullable String effect,
        @Nullable String effectWindow,
        int version,
        List<ActionStatus.Step> steps) {
    static ActionJson of(ActionDetail a) {
        ActionRow row = a.row();
        return new ActionJson(
                row.id(),
                row.number(),
                row.title(),
                a.description(),
                a.expectedEffect(),
                row.owner(),
                row.ownerName(),
                row.unitShort(),
                row.due(),
                row.status(),
                row.area(),
                row.createdAt(),
                a.doneAt(),
                a.doneByName(),
                a.doneNote(),
                row.verifiedAt(),
                a.verifiedByName(),
                a.effect(),
                a.effectWindow(),
                a.version(),
                a.steps());
    }

    /** A measure in a list. */
    record Item(
            UUID id,
            String number,
            String title,
            UUID owner,
            String ownerName,
            String unit,
            LocalDate due,
            ActionStatus status,
            Area area,
            Instant createdAt,
            @Nullable Instant verifiedAt) {
        static Item of(ActionRow row) {
            return new Item(
                    row.id(),
                    row.number(),
                    row.title(),
                    row.owner(),
                    row.ownerName(),
                    row.unitShort(),
                    row.due(),
                    row.status(),
                    row.area(),
                    row.createdAt(),
                    row.verifiedAt());
        }
    }

    /**
     * A measure to create.
     *
     * @param remedies the record that it remedies, if any
     */
    record New(
            String title,
            @Nullable String description,
            UUID owner,
            LocalDate due,
            String expectedEffect,
            Area area,
            @Nullable Remedied remedies) {}

    /** A record, by kind ({@code incident}, {@code alert}, …) and id. */
    record Remedied(String kind, UUID id) {
        RecordRef ref() {
            return new RecordRef(kind, id);
        }
    }

    /**
     * A step to take.
     *
     * @param note what was done, what was measured, or why it is cancelled
     * @param window for an effect: over what time it was measured
     */
    record TakeStep(ActionStatus.Step step, String note, @Nullable String window) {}

    /** Where the measure stands after a step. */
    record Taken(ActionStatus status) {}
}
