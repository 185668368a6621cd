package se.varn.foundation.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import se.varn.foundation.text.Language;

/**
 * A document, apart from how it is written. The title is its heading of level 1; chapters are level
 * 2 and sections level 3, with no level left out, as readers of the screen go by them.
 *
 * @param author who stands behind the document, an agency
 * @param mark what stands at the foot of every page: number and state
 */
public record Paper(
        String title, String author, String mark, Language language, List<Block> blocks) {
    public Paper {
        blocks = List.copyOf(blocks);
    }

    /** A piece of a document. */
    public sealed interface Block {}

    /** A heading, level 2 or 3. */
    public record Heading(int level, String text) implements Block {}

    public record Text(List<Run> runs, Tone tone) implements Block {
        public Text {
            runs = List.copyOf(runs);
        }
    }

    /** Words in one weight. */
    public record Run(String text, boolean strong) {}

    public enum Tone {
        BODY,
        SMALL,
        QUOTE
    }

    /** Names and what they are. */
    public record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    public record Fact(String name, String value) {}

    /**
     * A table with one row of headings; the first cell of a row names the row. Every row has as
     * many cells as there are headings.
     */
    public record Table(String caption, List<String> head, List<List<String>> rows)
            implements Block {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != head.size()) {
                    throw new IllegalArgumentException(
                            "a row of " + row.size() + " cells under " + head.size() + " headings");
                }
            }
        }
    }

    /**
     * A drawing.
     *
     * @param alternative what it shows, for those who do not see it
     * @param width of the drawing's own units; it is as wide as the text
     */
    public record Picture(
            String caption, String alternative, int width, int height, Consumer<Canvas> drawing)
            implements Block {}

    /** Writes a document from its beginning to its end. */
    public static final class Writer {
        private final List<Block> blocks = new ArrayList<>();

        public Writer heading(int level, String text) {
            blocks.add(new Heading(level, text));
            return this;
        }

        public Writer text(String text) {
            return text(Tone.BODY, text);
        }

        public Writer text(Tone tone, String text) {
            return runs(tone, List.of(new Run(text, false)));
        }

        public Writer runs(Tone tone, List<Run> runs) {
            blocks.add(new Text(runs, tone));
            return this;
        }

        public Writer add(Block block) {
            blocks.add(block);
            return this;
        }

        public Paper paper(String title, String author, String mark, Language language) {
            return new Paper(title, author, mark, language, blocks);
        }
    }
}
