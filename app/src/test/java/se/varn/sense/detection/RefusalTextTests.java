package se.varn.sense.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.varn.foundation.text.Language;
import se.varn.sigma.Refusal;
import se.varn.sigma.RefusalKind;
import se.varn.sigma.RuleSet;

class RefusalTextTests {
    @Test
    void everyKindOfRefusalHasItsWords() {
        assertThat(Arrays.stream(RefusalText.values()).map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(RefusalKind.values()).map(Enum::name).toList());
    }

    @Test
    void bothLanguagesNameTheSameDetailsOfEveryKind() {
        assertThat(RefusalText.values())
                .allSatisfy(text -> {
                    assertThat(details(text.sv())).as(text.name()).isEqualTo(details(text.en()));
                    assertThat(text.sv()).isNotEqualTo(text.en());
                });
    }

    private static Set<String> details(String words) {
        return Pattern.compile("\\{\\d}")
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void inEnglishAPageSaysWhatTheEngineSays() {
        Refusal refusal =
                RuleSet.parse(
                                "a.yml",
                                "title: x\nlogsource: {product: x}\ndetection:\n  s: {F|sounds: a}\n  condition: s\n")
                        .refused()
                        .getFirst();
        RefusedRule shown =
                new RefusedRule(
                        "",
                        "a.yml",
                        refusal.line(),
                        null,
                        RefusalText.of(refusal.kind()),
                        List.copyOf(refusal.details()));
        assertThat(shown.reason(Language.EN)).isEqualTo(refusal.reason());
        assertThat(shown.reason(Language.SV)).isEqualTo("okänd modifierare ’sounds’");
    }
}
