package se.varn.foundation.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SquareTests {
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    @Test
    void theShapeReadsAsWhatWasWritten() throws Exception {
        String text =
                "otpauth://totp/V%C3%A4rn%20Myndigheten:ada?secret=MZXW6YTBOI&issuer=V%C3%A4rn";
        Square square = Square.of(text);
        int inner = square.size() - 8;
        BitMatrix matrix = new BitMatrix(inner);
        for (MatchResult module : MODULE.matcher(square.path()).results().toList()) {
            matrix.set(
                    Integer.parseInt(module.group(1)) - 4, Integer.parseInt(module.group(2)) - 4);
        }
        assertThat(new Decoder().decode(matrix).getText()).isEqualTo(text);
    }
}
