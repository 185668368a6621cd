package se.varn.foundation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTests {
    @Test
    void aTextIsSplitAtItsSentencesAndLines() {
        assertThat(
                        Sentences.of(
                                "Servern stod still. Ingen kom in!\n\nFelet satt i nätet\noch är borta.",
                                Language.SV))
                .containsExactly(
                        "Servern stod still.",
                        "Ingen kom in!",
                        "Felet satt i nätet",
                        "och är borta.");
        assertThat(Sentences.of("  \n ", Language.SV)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingButWhiteSpaceIsLost(long seed) {
        Random random = new Random(seed);
        String signs = "aåÖ.!? \n\t1–”§😀";
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(80); n > 0; n--) {
                text.appendCodePoint(
                        signs.codePoints().skip(random.nextInt(14)).findFirst().orElseThrow());
            }
            String whole = text.toString().replaceAll("\\s+", "");
            assertThat(
                            String.join("", Sentences.of(text.toString(), Language.SV))
                                    .replaceAll("\\s+", ""))
                    .isEqualTo(whole);
        }
    }
}
