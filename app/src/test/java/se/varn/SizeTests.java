package se.varn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Files and methods stay short enough to read. The formatter's indentation tells where they end.
 */
class SizeTests {
    private static final int LONGEST_FILE = 500;
    private static final int LONGEST_METHOD = 60;
    private static final Pattern TYPE =
            Pattern.compile("(^|\\s)(class|interface|enum|record|@interface)\\s.*");
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "(if|for|while|switch|try|else|do|synchronized|return|case|static \\{).*");

    @Test
    void noFileIsTooLong() {
        List<String> wrong = new ArrayList<>();
        for (Path file :
                TestSources.files(TestSources.root(), ".java", ".jte", ".sql", ".js", ".sh")) {
            int lines = TestSources.lines(file).size();
            if (lines > LONGEST_FILE) {
                wrong.add(file + " has " + lines + " lines");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noMethodIsTooLong() {
        List<String> wrong = new ArrayList<>();
        for (Path file : TestSources.files(TestSources.root(), ".java")) {
            longMethods(file, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static void longMethods(Path file, List<String> wrong) {
        List<String> lines = TestSources.lines(file);
        for (int end = 0; end < lines.size(); end++) {
            String line = lines.get(end);
            int indent = indent(line);
            if (!line.strip().equals("}") || indent == 0) {
                continue;
            }
            int start = end - 1;
            while (start > 0 && !opens(lines.get(start), indent)) {
                start--;
            }
            String opener = lines.get(start).strip();
            if (end - start + 1 > LONGEST_METHOD
                    && !TYPE.matcher(opener).find()
                    && !STATEMENT.matcher(opener).matches()) {
                wrong.add("%s:%d %d lines: %s".formatted(file, start + 1, end - start + 1, opener));
            }
        }
    }

    private static boolean opens(String line, int indent) {
        return !line.isBlank()
                && indent(line) <= indent
                && !line.strip().startsWith("}")
                && !line.strip().startsWith("@")
                && !line.strip().startsWith("*")
                && !line.strip().startsWith("//");
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
