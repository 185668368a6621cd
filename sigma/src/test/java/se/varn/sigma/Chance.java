package se.varn.sigma;

import java.util.List;
import java.util.Random;

/** Choices of generators, from any source of chance. */
class Chance {
    private static final String LETTERS =
            "aabbABåÅσςΣжЖKk\u212a\u01700011 -/\\.*?_\u2013\u2014%\"'\n";
    final Random random;

    Chance(Random random) {
        this.random = random;
    }

    final <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    final boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    final String letters(int max) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(max + 1); i > 0; i--) {
            if (chance(3)) {
                text.append("😀");
            } else {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
        }
        return text.toString();
    }
}
