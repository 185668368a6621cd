package se.varn.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The public collection as a whole: what is in it, what is taken, and what is not and why. */
class PublicRulesTests {
    private static boolean isRule(String name) {
        return name.endsWith(".yml") || name.endsWith(".yaml");
    }

    @Test
    void everyActiveRuleIsTakenButTwoThatLackTheirValues() throws IOException {
        Path zip = TestData.file("sigma-rules-r2026-07-01.zip");
        List<String> active;
        try (ZipFile files = new ZipFile(zip.toFile())) {
            active =
                    files.stream()
                            .map(entry -> entry.getName())
                            .filter(PublicRulesTests::isRule)
                            .filter(name -> !name.startsWith("deprecated/"))
                            .filter(name -> !name.startsWith("unsupported/"))
                            .toList();
        }
        assertThat(active).hasSize(3_780);
        assertThat(active).filteredOn(name -> name.startsWith("rules-placeholder/")).hasSize(23);
        RuleSet set = RuleSet.load(List.of(zip));
        assertThat(set.ignored()).isZero();
        assertThat(set.rules()).hasSize(3_755);
        // Both let known domain controllers pass, whom only the agency can name: without that list
        // they would alarm on them all.
        assertThat(set.refused())
                .hasSize(2)
                .allSatisfy(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(RefusalKind.PLACEHOLDER);
                    assertThat(refusal.file()).contains("win_security_adcs_certighost_");
                    assertThat(refusal.line()).isGreaterThan(30);
                });
    }

    @Test
    void ofTheRulesThatAreMeantToBeFilledInOnlyThoseWithPlaceholdersAreRefused()
            throws IOException {
        Limits all = new Limits(50_000, 1 << 20, 256L << 20, true);
        RuleSet set = RuleSet.load(List.of(TestData.file("sigma-rules-r2026-07-01.zip")), all);
        List<Refusal> refused =
                set.refused().stream()
                        .filter(refusal -> refusal.file().contains("rules-placeholder/"))
                        .toList();
        assertThat(refused).hasSize(23);
        assertThat(refused).extracting(Refusal::kind).containsOnly(RefusalKind.PLACEHOLDER);
    }
}
