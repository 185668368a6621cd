package se.varn.foundation.shell;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What is typed into a list's search field, as SQL. */
public final class Words {
    private static final Field<String> BETWEEN = DSL.inline("\n");

    private Words() {}

    /**
     * That one of a row's texts has these words somewhere, in whatever case. A trigram index over
     * {@code lower(first || E'\n' || second …)} finds them without reading every row.
     *
     * @param texts never null in a row
     */
    public static Condition within(String words, List<Field<String>> texts) {
        return texts.stream()
                .reduce((before, text) -> before.concat(BETWEEN).concat(text))
                .map(all -> all.containsIgnoreCase(words))
                .orElse(DSL.noCondition());
    }
}
