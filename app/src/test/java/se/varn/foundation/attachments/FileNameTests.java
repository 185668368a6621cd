package se.varn.foundation.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTests {
    @ParameterizedTest
    @ValueSource(
            strings = {"Skärmbild 1.png", "Åtgärdsplan (v2), slutlig.docx", "日本語.txt", "a.tar.gz"})
    void anOrdinaryNameIsKeptAsTyped(String name) {
        assertThat(FileName.safe(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\anna\\bild.png, bild.png",
        "/etc/shadow, shadow",
        "..\\..\\web.config, web.config",
        "..%2f..%2fx.txt, %2f..%2fx.txt"
    })
    void partsOfAPathAreTakenAway(String typed, String kept) {
        assertThat(FileName.safe(typed)).isEqualTo(kept);
    }

    @Test
    void charactersThatTurnTheReadingOrderAreTakenAway() {
        assertThat(FileName.safe("faktura\u202Egpj.exe")).isEqualTo("fakturagpj.exe");
        assertThat(FileName.safe("a\u2066b\u2069\u200F\u061Cc.txt")).isEqualTo("abc.txt");
    }

    @Test
    void charactersThatDoNotShowAreTakenAway() {
        assertThat(FileName.safe("a\u0000b\r\nc\t\u200B\uFEFF\u2028.txt")).isEqualTo("abc.txt");
        assertThat(FileName.safe("x\uD800.txt")).isEqualTo("x.txt");
    }

    @Test
    void whatFileSystemsKeepForThemselvesIsReplaced() {
        assertThat(FileName.safe("a<b>:c\"|?*.txt")).isEqualTo("a_b__c____.txt");
        assertThat(FileName.safe("CON.txt")).isEqualTo("_CON.txt");
        assertThat(FileName.safe("...hemlig...")).isEqualTo("hemlig");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "/", "\u202E", "..."})
    void aNameOfNothingGetsOne(String typed) {
        assertThat(FileName.safe(typed)).isEqualTo("fil");
    }

    @Test
    void aLongNameIsShortenedAndKeepsItsEnding() {
        String name = FileName.safe("å".repeat(5_000) + ".pdf");
        assertThat(name).endsWith("å.pdf");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(200);
        String emoji = FileName.safe("😀".repeat(300));
        assertThat(emoji.codePoints()).allMatch(c -> c == 0x1F600);
    }

    @Test
    void theSameNameInTwoFormsOfUnicodeIsOneName() {
        assertThat(FileName.safe("a\u030A.txt")).isEqualTo("å.txt");
    }
}
