package se.varn.act.actions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measure in full. {@code steps} are those this reader may take now.
 *
 * @param unit whose it is: the owner's when it was made
 * @param circle who reads it, when not everybody does
 * @param toldName who was told that it is overdue: the owner's manager
 */
public record ActionDetail(
        ActionRow row,
        UUID unit,
        String description,
        String expectedEffect,
        @Nullable String publicWording,
        @Nullable Instant doneAt,
        @Nullable UUID doneBy,
        @Nullable String doneByName,
        @Nullable String doneNote,
        @Nullable String effect,
        @Nullable String effectWindow,
        @Nullable String verifiedByName,
        @Nullable String toldName,
        @Nullable Instant toldAt,
        @Nullable UUID circle,
        int version,
        java.util.List<ActionStatus.Step> steps) {}
