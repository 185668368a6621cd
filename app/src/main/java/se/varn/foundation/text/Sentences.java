package se.varn.foundation.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/** A text as its sentences; a new line begins a new one. Nothing but white space is lost. */
public final class Sentences {
    private Sentences() {}

    public static List<String> of(String text, Language language) {
        List<String> sentences = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            BreakIterator breaks = BreakIterator.getSentenceInstance(language.locale());
            breaks.setText(line);
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
                String sentence = line.substring(from, to).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
            }
        }
        return sentences;
    }
}
