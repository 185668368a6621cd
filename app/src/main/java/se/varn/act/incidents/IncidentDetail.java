package se.varn.act.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.text.Message;
import se.varn.know.inventory.SystemRow;

/**
 * An incident in full, for those who handle it.
 *
 * @param reached when each stage was reached
 * @param facts what has been filled in so far, in the order of the process
 * @param steps the steps this reader may take now
 */
public record IncidentDetail(
        IncidentRow row,
        String whatHappened,
        boolean severityJudged,
        Origin origin,
        Known personalData,
        @Nullable String reporterName,
        String contact,
        String place,
        ClockFacts clock,
        Map<Stage, Instant> reached,
        List<Fact> facts,
        @Nullable Effect outcome,
        @Nullable Restriction restriction,
        @Nullable Publication publication,
        List<IncidentEntry> entries,
        List<IncidentTask> tasks,
        List<IncidentParticipant> participants,
        List<SystemRow> systems,
        List<Duplicate> duplicates,
        List<Step> steps,
        List<LevelStep> levelSteps,
        int version) {
    /** The instants that legal clocks start from, and the judgement behind the third. */
    public record ClockFacts(
            @Nullable Instant noticedAt,
            @Nullable Instant knownAt,
            @Nullable Instant judgedAt,
            @Nullable String judgedByName,
            @Nullable String judgedWhy,
            Set<Track> tracks) {}

    /**
     * A value that was filled in.
     *
     * @param value text, a {@link Message}, an instant or a number
     */
    public record Fact(StepField field, Object value) {}

    /** Who may read it, when not everybody who handles incidents. */
    public record Restriction(String ground, String reason, int readers) {}

    /** What everybody at the agency may read about it. */
    public record Publication(String text, Instant at) {}

    /** Whether a person is called in. */
    public boolean hasParticipant(UUID person) {
        return participants.stream().anyMatch(p -> p.person().equals(person));
    }

    public @Nullable Fact fact(StepField field) {
        return facts.stream().filter(f -> f.field() == field).findFirst().orElse(null);
    }
}
