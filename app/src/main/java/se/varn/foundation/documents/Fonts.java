package se.varn.foundation.documents;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Inter, which goes into the file: a PDF that lacks its font cannot be read everywhere. */
final class Fonts {
    static final String FAMILY = "Inter";

    private Fonts() {}

    /** The font file for a weight, 400 or 600. */
    static InputStream file(int weight) {
        String name = "/documents/inter-" + weight + ".ttf";
        InputStream in = Fonts.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(name + " is missing from the jar");
        }
        return in;
    }

    static TrueTypeFont regular() throws IOException {
        try (InputStream in = file(400)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }
}
