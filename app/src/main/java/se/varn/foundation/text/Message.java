package se.varn.foundation.text;

/**
 * A text on a page, in Swedish and English. Rooms implement it as enums, so a text that lacks a
 * language does not compile. {@code {0}}, {@code {1}} … stand for arguments; an argument that is
 * itself a message is put in the same language.
 */
public interface Message {
    String sv();

    String en();

    /** This text in a language, with its arguments filled in. */
    default String in(Language language, Object... arguments) {
        String text = language == Language.EN ? en() : sv();
        if (language == Language.PSEUDO) {
            text = "⟦" + text + "⟧";
        }
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            String filled =
                    argument instanceof Message m ? m.in(language) : String.valueOf(argument);
            text = text.replace("{" + i + "}", filled);
        }
        return text;
    }

    /** A text outside any enum, for names that are data, such as a regime's. */
    static Message of(String sv, String en) {
        return new Pair(sv, en);
    }

    /** Two words. */
    record Pair(String sv, String en) implements Message {}
}
