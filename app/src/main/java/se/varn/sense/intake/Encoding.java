package se.varn.sense.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import se.varn.foundation.text.Message;

/** How text lines are encoded; JSON is UTF-8 always. */
public enum Encoding implements Message {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    LATIN_1("Latin-1 (ISO 8859-1)", StandardCharsets.ISO_8859_1);

    private final String words;
    private final Charset charset;

    Encoding(String words, Charset charset) {
        this.words = words;
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }

    @Override
    public String sv() {
        return words;
    }

    @Override
    public String en() {
        return words;
    }
}
