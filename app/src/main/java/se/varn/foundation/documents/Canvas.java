package se.varn.foundation.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * What drawings are made on. Text is drawn from the outlines of the document's own font: a server
 * needs no installed fonts.
 */
public final class Canvas {
    /** Pixels per unit: 300 dots per inch where 96 units are an inch. */
    private static final double SHARP = 300 / 96.0;

    private final BufferedImage image;
    private final Graphics2D pen;
    private final TrueTypeFont font;

    private Canvas(int width, int height, TrueTypeFont font) {
        this.image =
                new BufferedImage(
                        (int) Math.ceil(width * SHARP),
                        (int) Math.ceil(height * SHARP),
                        BufferedImage.TYPE_INT_RGB);
        this.pen = image.createGraphics();
        this.font = font;
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(SHARP, SHARP);
    }

    /** The drawing as PNG. */
    static byte[] png(Paper.Picture picture) {
        try (TrueTypeFont font = Fonts.regular()) {
            Canvas canvas = new Canvas(picture.width(), picture.height(), font);
            picture.drawing().accept(canvas);
            canvas.pen.dispose();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(canvas.image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a drawing could not be made", e);
        }
    }

    /** Where a text stands against its point. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** A filled rectangle; {@code rgb} as 0x1d4f7a. */
    public void bar(double x, double y, double width, double height, int rgb) {
        pen.setColor(new Color(rgb));
        pen.fill(new Rectangle2D.Double(x, y, width, height));
    }

    /** A hairline. */
    public void line(double x1, double y1, double x2, double y2, int rgb) {
        pen.setColor(new Color(rgb));
        pen.setStroke(new BasicStroke(0.75f));
        pen.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /** A line of text on its base line; signs that the font has not are left out. */
    public void text(double x, double y, double size, Anchor anchor, int rgb, String text) {
        try {
            CmapLookup signs = font.getUnicodeCmapLookup();
            double scale = size / font.getUnitsPerEm();
            int[] glyphs = text.codePoints().map(signs::getGlyphId).toArray();
            double width = 0;
            for (int glyph : glyphs) {
                width += font.getAdvanceWidth(glyph) * scale;
            }
            double at =
                    switch (anchor) {
                        case START -> x;
                        case MIDDLE -> x - width / 2;
                        case END -> x - width;
                    };
            pen.setColor(new Color(rgb));
            for (int glyph : glyphs) {
                GlyphData data = font.getGlyph().getGlyph(glyph);
                if (data != null) {
                    GeneralPath path = data.getPath();
                    AffineTransform place = AffineTransform.getTranslateInstance(at, y);
                    place.scale(scale, -scale);
                    pen.fill(place.createTransformedShape(path));
                }
                at += font.getAdvanceWidth(glyph) * scale;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the font of documents cannot be read", e);
        }
    }
}
