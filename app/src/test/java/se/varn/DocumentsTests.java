package se.varn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the repository's documents promise about the repository itself. */
class DocumentsTests {

    private static final Path ROOT = root();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    @Test
    void everyRelativeLinkInTheDocumentsLeadsToAFile() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            Matcher links = LINK.matcher(Files.readString(document));
            while (links.find()) {
                String target = links.group(1).replaceAll("#.*", "");
                if (!target.isEmpty()
                        && !target.contains("://")
                        && !Files.exists(document.resolveSibling(target))) {
                    broken.add(ROOT.relativize(document) + ": " + links.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void theGuidesInBothLanguagesHaveTheSameChapters() throws IOException {
        assertThat(chapters("user-guide.sv.md")).isEqualTo(chapters("user-guide.en.md"));
    }

    private static List<Integer> chapters(String guide) throws IOException {
        return Files.readAllLines(ROOT.resolve("docs").resolve(guide)).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.indexOf(' '))
                .toList();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs).filter(p -> p.toString().endsWith(".md")).toList();
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("LICENSE")) ? here : here.resolve("..").normalize();
    }
}
