package se.varn.foundation.shell;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A square code (QR) as the shape of an SVG, with the white margin that readers need.
 *
 * @param size its side, in modules
 * @param path for the {@code d} of an SVG path
 */
public record Square(int size, String path) {
    private static final int MARGIN = 4;

    static Square of(String text) {
        try {
            ByteMatrix matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y) == 1) {
                        path.append('M')
                                .append(x + MARGIN)
                                .append(' ')
                                .append(y + MARGIN)
                                .append("h1v1h-1z");
                    }
                }
            }
            return new Square(matrix.getWidth() + 2 * MARGIN, path.toString());
        } catch (WriterException e) {
            throw new IllegalStateException("too long for a square code: " + text.length(), e);
        }
    }
}
