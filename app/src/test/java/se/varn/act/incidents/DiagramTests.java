package se.varn.act.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of the documents is made from the table; {@code -Dupdate.docs=true} writes it. */
class DiagramTests {
    private static final Path PAGE = Path.of("..", "docs", "incident-process.md");

    @Test
    void theDiagramInTheDocumentsIsTheTable() throws IOException {
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    private static String page() {
        StringBuilder out =
                new StringBuilder(
                        """
                        # The incident process

                        Made from `se.varn.act.incidents.Step` and `LevelStep`; a test compares. Do not edit: change the table, then run the test with `-Dupdate.docs=true`.

                        ## Stages

                        ```mermaid
                        stateDiagram-v2
                        """);
        for (Stage stage : Stage.values()) {
            out.append("    state \"").append(stage.sv()).append("\" as ").append(stage.name());
            out.append('\n');
        }
        out.append("    [*] --> REPORTED\n");
        for (Stage stage : Stage.values()) {
            for (Step step : Step.from(stage)) {
                out.append("    ").append(stage).append(" --> ").append(step.to(stage));
                out.append(" : ").append(step.name()).append('\n');
            }
        }
        out.append("    EFFECT_VERIFIED --> [*]\n```\n\n");
        out.append("| step | taken by | must be filled in | may be filled in | what follows |\n");
        out.append("| --- | --- | --- | --- | --- |\n");
        for (Step step : Step.values()) {
            out.append("| ").append(step.name()).append(": ").append(step.sv());
            out.append(" | ").append(who(step.who()));
            out.append(" | ").append(words(step.must())).append(" | ").append(words(step.may()));
            out.append(" | ");
            out.append(
                    step.follows().stream()
                            .sorted()
                            .map(DiagramTests::follow)
                            .collect(Collectors.joining(", ")));
            out.append(" |\n");
        }
        out.append("\n## Levels\n\n```mermaid\nstateDiagram-v2\n");
        for (Level level : Level.values()) {
            out.append("    state \"").append(level.sv()).append("\" as ").append(level.name());
            out.append('\n');
        }
        for (Level level : Level.values()) {
            for (LevelStep step : LevelStep.from(level)) {
                out.append("    ").append(level).append(" --> ").append(step.to());
                out.append(" : ").append(step.permission()).append('\n');
            }
        }
        return out.append("```\n\nThe stage stays where it is when the level moves.\n").toString();
    }

    private static String words(java.util.List<StepField> fields) {
        return fields.stream().map(StepField::sv).collect(Collectors.joining("; "));
    }

    private static String who(Step.Who who) {
        return switch (who) {
            case WORKER -> "those who work with incidents";
            case VERIFIER ->
                    "those who verify; at severity high and critical never the one who remedied";
            case REPORTER -> "the one who reported it, up to severity medium";
            case LEADER -> "those who lead incidents";
        };
    }

    private static String follow(Step.Follow follow) {
        return switch (follow) {
            case TELL_REPORTER -> "the reporter is told";
            case TELL_LEAD -> "the incident manager is told";
            case ASK_VERIFIER -> "the verifier is asked";
            case ASK_REPORTER -> "up to severity medium the reporter is asked";
        };
    }
}
