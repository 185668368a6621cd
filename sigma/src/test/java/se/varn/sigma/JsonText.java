package se.varn.sigma;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** An event as JSON, in one of the many ways to write the same. */
final class JsonText {
    private final Random random;
    private final StringBuilder text = new StringBuilder();

    private JsonText(Random random) {
        this.random = random;
    }

    /** Order, white space and escapes as chance has it. */
    static String of(Map<String, ? extends @Nullable Object> event, Random random) {
        JsonText json = new JsonText(random);
        json.value(event);
        return json.text.toString();
    }

    private void space() {
        if (random.nextInt(8) == 0) {
            text.append(" \t\r".charAt(random.nextInt(3)));
        }
    }

    private void value(@Nullable Object value) {
        space();
        switch (value) {
            case Map<?, ?> map -> {
                text.append('{');
                List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
                Collections.shuffle(entries, random);
                for (int i = 0; i < entries.size(); i++) {
                    text.append(i == 0 ? "" : ",");
                    space();
                    string(String.valueOf(entries.get(i).getKey()));
                    space();
                    text.append(':');
                    value(entries.get(i).getValue());
                }
                text.append('}');
            }
            case List<?> list -> {
                text.append('[');
                for (int i = 0; i < list.size(); i++) {
                    text.append(i == 0 ? "" : ",");
                    value(list.get(i));
                }
                text.append(']');
            }
            case Interpreter.Num num -> text.append(num.literal());
            case String string -> string(string);
            case null, default -> text.append(value);
        }
        space();
    }

    private void string(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            boolean must = c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c);
            if (!must && random.nextInt(10) > 0) {
                text.append(c);
            } else if (random.nextBoolean() && "\"\\/\n\t\r\b\f".indexOf(c) >= 0) {
                text.append('\\').append("\"\\/ntrbf".charAt("\"\\/\n\t\r\b\f".indexOf(c)));
            } else {
                String hex = "\\u%04x".formatted((int) c);
                text.append(
                        random.nextBoolean()
                                ? hex
                                : hex.toUpperCase(java.util.Locale.ROOT).replace("\\U", "\\u"));
            }
        }
        text.append('"');
    }
}
