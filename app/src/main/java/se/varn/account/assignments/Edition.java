package se.varn.account.assignments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole report with its figures filled in: what is frozen, and what the agency itself reads.
 * Empty chapters and sections are left out. {@link #published()} is what may be handed to anyone.
 */
public record Edition(Foreword foreword, List<Chapter> chapters) {
    /** Who was asked what, and who decided the answer. */
    public record Foreword(
            String number,
            String title,
            String assignment,
            String source,
            @Nullable String registrationNumber,
            LocalDate first,
            LocalDate last,
            List<Asked> points,
            @Nullable String decisionMaker,
            @Nullable String rapporteur,
            @Nullable String participants,
            @Nullable String dissent) {}

    /** A point of the assignment as it was worded. */
    public record Asked(String label, String wording) {}

    /** A piece of a text; {@code query} names the figure it came from, null for words. */
    public record Part(String text, @Nullable String query) {}

    public record Chapter(int number, String title, List<Section> sections) {}

    public record Section(String number, String title, List<Sentence> sentences) {}

    /** A statement as it stands. {@code months} is for diagrams only. */
    public record Sentence(
            UUID statement,
            Statement.Kind kind,
            List<Part> parts,
            List<Counted.Month> months,
            @Nullable Disclosure disclosure,
            @Nullable String provision,
            @Nullable LocalDate assessedOn,
            @Nullable String agency,
            List<Part> publicWording,
            @Nullable String standpointBy,
            @Nullable String document,
            List<UUID> support) {
        public String text() {
            return plain(parts);
        }
    }

    static String plain(List<Part> parts) {
        StringBuilder out = new StringBuilder();
        parts.forEach(p -> out.append(p.text()));
        return out.toString();
    }

    /** What anyone may read: published statements and general wordings, as bare text. */
    public record Published(Foreword foreword, List<PublishedChapter> chapters, int unpublished) {}

    public record PublishedChapter(int number, String title, List<PublishedSection> sections) {}

    public record PublishedSection(String number, String title, List<PublishedSentence> texts) {}

    /**
     * A text anyone may read. {@code omitted} is the provision where a text is left out because it
     * may be secret, else null.
     */
    public record PublishedSentence(
            String text, List<Counted.Month> months, @Nullable String omitted) {
        public boolean isDiagram() {
            return !months.isEmpty();
        }
    }

    /**
     * The public edition. A statement that is not published, or may be secret, is there by its
     * general wording only; one without a level is not there at all.
     */
    public Published published() {
        int unpublished = 0;
        List<PublishedChapter> out = new ArrayList<>();
        for (Chapter chapter : chapters) {
            List<PublishedSection> sections = new ArrayList<>();
            for (Section section : chapter.sections()) {
                List<PublishedSentence> texts = new ArrayList<>();
                for (Sentence sentence : section.sentences()) {
                    PublishedSentence shown = published(sentence);
                    if (shown != null) {
                        texts.add(shown);
                    }
                    if (sentence.disclosure() == Disclosure.NOT_PUBLISHED) {
                        unpublished++;
                    }
                }
                if (!texts.isEmpty()) {
                    sections.add(new PublishedSection(section.number(), section.title(), texts));
                }
            }
            if (!sections.isEmpty()) {
                out.add(new PublishedChapter(chapter.number(), chapter.title(), sections));
            }
        }
        return new Published(foreword, out, unpublished);
    }

    private static @Nullable PublishedSentence published(Sentence s) {
        if (s.disclosure() == null) {
            return null;
        }
        if (s.disclosure() == Disclosure.PUBLISHED) {
            return new PublishedSentence(s.text(), s.months(), null);
        }
        if (!s.publicWording().isEmpty()) {
            return new PublishedSentence(plain(s.publicWording()), List.of(), null);
        }
        return s.disclosure() == Disclosure.MAY_BE_SECRET
                ? new PublishedSentence("", List.of(), s.provision())
                : null;
    }
}
