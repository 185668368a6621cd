package se.varn.account.assignments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The outline of a new report and the text that a chapter starts from: data in the jar. */
@Component
class Templates {
    private final Outline outline;

    Templates(JsonMapper json) {
        try (InputStream in = Templates.class.getResourceAsStream("/reports/outline.json")) {
            if (in == null) {
                throw new IllegalStateException("reports/outline.json is missing from the jar");
            }
            outline = json.readValue(in.readAllBytes(), Outline.class);
        } catch (IOException e) {
            throw new UncheckedIOException("reports/outline.json cannot be read", e);
        }
    }

    Outline outline() {
        return outline;
    }

    /** {@code {0}} of the title is the year of the period. */
    record Outline(String title, List<Heading> chapters, DraftedChapter incidentChapter) {}

    record Heading(int number, String title) {}

    record DraftedChapter(int number, String title, List<DraftedSection> sections) {}

    /** {@code measures}: the measures carried out in the period follow, area by area. */
    record DraftedSection(
            String title, @Nullable MeasureWords measures, List<Sentence> statements) {}

    /**
     * The sentence that opens an area, {@code {0}} its name and {@code {1}} its code, and what
     * follows a measure whose effect was verified.
     */
    record MeasureWords(String area, String verified) {}

    record Sentence(
            Statement.@Nullable Kind kind,
            String body,
            @Nullable Disclosure disclosure,
            @Nullable String publicWording,
            @Nullable Boolean standpoint) {}
}
