package se.varn.sigma;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a condition holds for an event or does not: a tree with the same shape as the rule.
 *
 * @param kind what stands here
 * @param holds the outcome
 * @param label a selection's name, or the log source in words; empty for the other kinds
 * @param field the field that is tested; null for other kinds and for keywords
 * @param operator what is done with it, such as {@code contains}; empty for other kinds
 * @param pattern what it is compared with, as the rule writes it; empty for other kinds
 * @param actual the field's value as text, cut at 500 characters; null if it is missing or null
 * @param children the parts, in the order of the rule
 */
public record Explanation(
        Kind kind,
        boolean holds,
        String label,
        @Nullable String field,
        String operator,
        String pattern,
        @Nullable String actual,
        List<Explanation> children) {

    /** What stands at a place in the tree. */
    public enum Kind {
        /** The rule: its log source and its condition, both of which must hold. */
        RULE,
        LOGSOURCE,
        AND,
        OR,
        NOT,
        SELECTION,
        TEST,
        KEYWORD
    }

    public Explanation {
        children = List.copyOf(children);
    }

    static Explanation node(Kind kind, boolean holds, String label, List<Explanation> children) {
        return new Explanation(kind, holds, label, null, "", "", null, children);
    }
}
