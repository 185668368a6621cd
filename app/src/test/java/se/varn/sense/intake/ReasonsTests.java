package se.varn.sense.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.varn.foundation.text.Message;
import se.varn.logs.EventParser;
import se.varn.logs.LogRecord;
import se.varn.logs.ReadOptions;

class ReasonsTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":",
                "{\n\"a\": x}",
                "{\"a\":1e99999999999}",
                "{\"a\":1} {}",
                "{\"a\":\"\0\"}",
                "hello",
                "<999>x",
                "<13>1 - - - - - [a b",
                "<13>1 - h",
                "type=X msg=audit(1): a=1",
                "Jan  9 22:14:15 h p: \u00e4",
            })
    void whatTheReaderRefusesIsSaidInBothLanguagesWithWhatToDo(String line) {
        LogRecord record =
                new EventParser(ReadOptions.DEFAULT)
                        .parse(line.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(record).isInstanceOf(LogRecord.Refused.class);
        String said = ((LogRecord.Refused) record).reason();
        Message reason = Reasons.of(said);
        assertThat(reason.sv()).isNotEqualTo(said).endsWith(".").doesNotContain(";");
        assertThat(reason.en()).isNotEqualTo(said).endsWith(".").doesNotContain(";");
        assertThat(reason.sv()).isNotEqualTo(reason.en());
        // What is wrong, and then what to do.
        assertThat(reason.sv()).containsPattern("\\. \\p{Lu}");
        assertThat(reason.en()).containsPattern("\\. \\p{Lu}");
    }
}
