package se.varn.sigma;

import org.jspecify.annotations.Nullable;

/** Explanations as text, a line a node: what holds begins with +, what does not with -. */
final class Trees {
    private Trees() {}

    static String of(Explanation explained) {
        StringBuilder text = new StringBuilder();
        write(explained, 0, text);
        return text.toString();
    }

    private static void write(Explanation node, int depth, StringBuilder text) {
        text.append("  ".repeat(depth)).append(node.holds() ? '+' : '-').append(' ');
        text.append(node.kind());
        word(node.label(), text);
        word(node.field(), text);
        word(node.operator(), text);
        word(node.pattern().isEmpty() ? null : "'" + node.pattern() + "'", text);
        if (node.kind() == Explanation.Kind.TEST) {
            text.append(node.actual() == null ? ", there is none" : ", is '" + node.actual() + "'");
        }
        text.append('\n');
        node.children().forEach(child -> write(child, depth + 1, text));
    }

    private static void word(@Nullable String word, StringBuilder text) {
        if (word != null && !word.isEmpty()) {
            text.append(' ').append(word);
        }
    }
}
