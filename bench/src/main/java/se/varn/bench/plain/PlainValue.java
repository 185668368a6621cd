package se.varn.bench.plain;

import org.jspecify.annotations.Nullable;

/** One value of an event, its text in lower case made once. */
final class PlainValue {
    final Object object;
    final String text;
    private @Nullable String lower;

    PlainValue(Object object) {
        this.object = object;
        this.text = object.toString();
    }

    String lower() {
        String made = lower;
        if (made == null) {
            made = PlainGlob.lower(text);
            lower = made;
        }
        return made;
    }
}
