package se.varn.sigma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesToolTests {
    private static final String RULE =
            """
            title: A rule
            id: 0c9a9a2e-0000-4000-8000-000000000001
            level: high
            logsource: {product: windows, category: process_creation}
            detection:
                selection:
                    Image|endswith: '\\whoami.exe'
                condition: selection
            """;

    @TempDir Path folder;
    private String out = "";
    private String err = "";

    private int run(String... args) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        PrintStream toldTo = new PrintStream(told, true, StandardCharsets.UTF_8);
        int code =
                RulesTool.run(
                        List.of(args),
                        toldTo,
                        new PrintStream(messages, true, StandardCharsets.UTF_8));
        out = told.toString(StandardCharsets.UTF_8);
        err = messages.toString(StandardCharsets.UTF_8);
        return code;
    }

    private int lint(String yaml) throws IOException {
        return run("lint", Files.writeString(folder.resolve("rule.yml"), yaml).toString());
    }

    @Test
    void aRuleInOrderIsCodeZeroAndNothingIsSaidAboutIt() throws IOException {
        assertThat(lint(RULE)).isZero();
        assertThat(out).isEmpty();
        assertThat(err).contains("1 rules in order, 0 errors, 0 warnings");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            textBlock =
                    """
                    endswith ; endwith ; 7 ; unknown modifier 'endwith' ; did you mean endswith?
                    condition: selection ; condition: selektion ; 8 ; 'selektion', which is no selection ; did you mean selection?
                    condition: selection ; condition: xyz ; 8 ; 'xyz', which is no selection ; name a selection of the rule: selection
                    condition: selection ; condition: selection and ; 8 ; ends too early ; finish the condition
                    condition: selection ; condition: (selection ; 8 ; parenthesis ; give every ( its )
                    level: high ; level: hihg ; 3 ; unknown level 'hihg' ; did you mean high?
                    title: A rule ; author: me ; 1 ; no title ; add title:
                    logsource: ; logsources: ; 1 ; no logsource ; add logsource:
                    product: windows, category: process_creation ; definition: x ; 4 ; names neither ; say what logs
                    Image|endswith: ' ; Image|re: '(?=a) ; 7 ; does not run in linear time ; second selection
                    Image|endswith ; Image|cidr ; 7 ; not a network ; 10.0.0.0/8
                    Image|endswith: '\\whoami.exe' ; Image|expand: '%tools%' ; 7 ; placeholders ; write the values themselves
                    """)
    void whatIsWrongIsToldWithItsPlaceAndHowToMendIt(
            String was, String is, int line, String what, String mend) throws IOException {
        String changed = RULE.replace(was, is);
        assertThat(changed).isNotEqualTo(RULE);
        assertThat(lint(changed)).as(out + err).isEqualTo(1);
        assertThat(out)
                .contains("rule.yml:" + line + ": error: ")
                .contains(what)
                .contains("\n    mend: ")
                .contains(mend);
    }

    @Test
    void whatIsPerhapsNotMeantIsAWarningAndCodeZeroUnlessStrict() throws IOException {
        String rule =
                RULE.replace("id: 0c9a9a2e-0000-4000-8000-000000000001", "id: my-rule")
                        .replace("level: high", "falsepositive: none\ndate: yesterday")
                        .replace("'\\whoami.exe'", "'*\\whoami.exe'")
                        .replace(
                                "    condition:",
                                "    other:\n        User|contains|all: 'x'\n    condition:");
        assertThat(lint(rule)).isZero();
        assertThat(out)
                .contains("rule.yml:2: warning: the id is no UUID")
                .contains("rule.yml:3: warning: unknown key 'falsepositive'")
                .contains("did you mean falsepositives?")
                .contains("rule.yml:4: warning: date is no date")
                .contains("warning: the rule has no level")
                .contains("rule.yml:8: warning: the * at the edge of")
                .contains("rule.yml:9: warning: the condition does not use selection other")
                .contains("rule.yml:10: warning: all says nothing about a single value")
                .doesNotContain("error");
        assertThat(run("lint", "--strict", folder.toString())).isEqualTo(1);
    }

    @Test
    void laterDocumentsOfAFileHaveTheirOwnLines() throws IOException {
        assertThat(lint(RULE + "---\n" + RULE.replace("000001", "2").replace("high", "hihg")))
                .isEqualTo(1);
        assertThat(out).contains("rule.yml:12: error: unknown level 'hihg'");
        lint(RULE + "---\n" + RULE.replace("0c9a9a2e-0000-4000-8000-000000000001", "other"));
        assertThat(out).contains("rule.yml:11: warning: the id is no UUID");
    }

    @Test
    void aFileThatIsNestedWithoutEndIsAnErrorLikeAnyOther() throws IOException {
        assertThat(lint("[".repeat(200_000))).isEqualTo(1);
        assertThat(out).contains("rule.yml:1: error: nested deeper", "mend: write the rule with");
    }

    @Test
    void anIdThatIsThereTwiceIsToldOverAllPaths() throws IOException {
        Path one = Files.writeString(folder.resolve("one.yml"), RULE);
        Path two = Files.writeString(folder.resolve("two.yml"), RULE);
        assertThat(run("lint", one.toString(), two.toString())).isEqualTo(1);
        assertThat(out).contains("two.yml:1: error: the id is already that of").contains("one.yml");
    }

    @Test
    void editorsAndScriptsGetJson() throws IOException {
        Files.writeString(folder.resolve("a.yml"), RULE.replace("high", "hihg"));
        assertThat(run("lint", "--format", "json", folder.toString())).isEqualTo(1);
        assertThat(out)
                .startsWith("{\"severity\":\"error\",\"file\":\"")
                .contains("\"line\":3,\"rule\":\"0c9a9a2e-0000-4000-8000-000000000001\"")
                .endsWith("\"mend\":\"did you mean high?\"}\n");
    }

    @Test
    void usageAndUnreadablePathsHaveCodesOfTheirOwn() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("lint")).isEqualTo(2);
        assertThat(err).contains("no rule file");
        assertThat(run("list", "x")).isEqualTo(2);
        assertThat(run("lint", "--colour", "x")).isEqualTo(2);
        assertThat(run("lint", "--format", "xml", "x")).isEqualTo(2);
        assertThat(run("lint", "/nowhere")).isEqualTo(3);
        assertThat(err).contains("no such file: /nowhere");
        assertThat(run("lint", folder.toString())).isEqualTo(3);
        assertThat(err).contains("there is no rule in");
        assertThat(run("--help")).isZero();
        assertThat(out).startsWith("Usage: rules lint");
    }
}
