package se.varn.account.assignments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report as it is being written. */
public record Draft(Head head, List<Chapter> chapters) {
    /** A report's own data. */
    public record Head(
            UUID id,
            UUID assignment,
            String number,
            String title,
            Period period,
            long cut,
            @Nullable Instant cutAt,
            Instant savedAt,
            String savedByName,
            int version) {}

    /** A chapter, and the point of the assignment that it answers. */
    public record Chapter(
            UUID id, int number, String title, @Nullable Point point, List<Section> sections) {
        public Stream<Statement> statements() {
            return sections.stream().flatMap(s -> s.statements().stream());
        }
    }

    /** A section of a chapter: 5.1 and so on. */
    public record Section(UUID id, int number, String title, List<Statement> statements) {}

    public Stream<Statement> statements() {
        return chapters.stream().flatMap(Chapter::statements);
    }
}
