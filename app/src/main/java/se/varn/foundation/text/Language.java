package se.varn.foundation.text;

import java.util.Locale;

/**
 * The languages of the pages. {@link #PSEUDO} is for tests: it shows which words did not come from
 * a {@link Message}.
 */
public enum Language {
    SV(Locale.of("sv", "SE")),
    EN(Locale.of("en", "GB")),
    PSEUDO(Locale.of("sv", "SE"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The value of the page's {@code lang} attribute. */
    public String tag() {
        return this == EN ? "en" : "sv";
    }

    /** The language with this code, or Swedish. */
    public static Language of(String code) {
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "en" -> EN;
            case "pseudo" -> PSEUDO;
            default -> SV;
        };
    }
}
