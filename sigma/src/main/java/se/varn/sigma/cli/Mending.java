package se.varn.sigma.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.varn.sigma.Level;
import se.varn.sigma.Modifier;
import se.varn.sigma.Refusal;

/** What to do about a rule that was refused. */
final class Mending {
    private static final List<String> MODIFIERS =
            Arrays.stream(Modifier.values())
                    .filter(modifier -> modifier != Modifier.EXPAND)
                    .map(Modifier::word)
                    .toList();
    private static final List<String> LEVELS =
            Arrays.stream(Level.values())
                    .filter(level -> level != Level.UNRATED)
                    .map(level -> level.name().toLowerCase(Locale.ROOT))
                    .toList();

    private Mending() {}

    /** Advice for that refusal; the names are those of the rule's selections, if they are known. */
    static String of(Refusal refusal, List<String> selections) {
        return switch (refusal.kind()) {
            case UNKNOWN_MODIFIER -> didYouMean(refusal, MODIFIERS);
            case UNKNOWN_LEVEL -> didYouMean(refusal, LEVELS);
            case NO_SUCH_SELECTION, NO_SUCH_PATTERN -> didYouMean(refusal, selections);
            default -> refusal.kind().mend();
        };
    }

    private static String didYouMean(Refusal refusal, List<String> names) {
        String word = String.join(" ", refusal.details());
        String other =
                names.isEmpty()
                        ? refusal.kind().mend()
                        : refusal.kind().mend() + ": " + String.join(", ", names);
        return nearest(word, names).map(name -> "did you mean " + name + "?").orElse(other);
    }

    /** The name that is most like the word, if one is like it at all. */
    static Optional<String> nearest(String word, List<String> names) {
        String best = null;
        int least = (word.length() < 4 ? 1 : Math.max(2, word.length() / 3)) + 1;
        for (String name : names) {
            int distance = distance(word, name);
            if (distance > 0 && distance < least) {
                least = distance;
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How many letters must be added, taken away or changed. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
