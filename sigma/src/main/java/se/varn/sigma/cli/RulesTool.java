package se.varn.sigma.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.varn.sigma.Matcher;
import se.varn.sigma.Refusal;
import se.varn.sigma.RefusalKind;
import se.varn.sigma.Rule;
import se.varn.sigma.RuleSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The command {@code rules lint}: what is wrong with rules, where, and how to mend it. */
public final class RulesTool {
    private static final JsonFactory JSON = new JsonFactory();

    private static final String HELP =
            """
            Usage: rules lint [options] PATH...

            Says what is wrong with Sigma rules: file, line, what it is, and on the next line how to mend
            it. PATH is a rule file, a folder, or a ZIP archive; duplicate ids are looked for over all of
            them together. An error means that the rule is not loaded; a warning that it is, but perhaps
            does not do what is meant.

              --all-rules    also look into folders deprecated, unsupported and rules-placeholder
              --strict       warnings count as errors for the exit code
              --format NAME  text (default), or json: a line of JSON a finding with severity, file, line,
                             rule, what, mend
              --help         this text

            Exit: 0 no error, 1 at least one, 2 wrong usage, 3 something could not be read
            """;

    private final List<Path> paths = new ArrayList<>();
    private boolean help;
    private boolean allRules;
    private boolean strict;
    private boolean json;

    private RulesTool() {}

    /** The command; ends the process with the exit code. */
    public static void main(String[] args) {
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(List.of(args), out, err);
        out.flush();
        System.exit(code);
    }

    /**
     * The command without ending the process.
     *
     * @return the exit code, as the help tells
     */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        RulesTool tool = new RulesTool();
        try {
            tool.parse(args);
        } catch (UsageException e) {
            err.println("rules: " + e.getMessage());
            err.println("Try rules --help");
            return 2;
        }
        if (tool.help) {
            out.print(HELP);
            return 0;
        }
        try {
            return tool.lint(out, err);
        } catch (IOException e) {
            err.println("rules: " + Detect.message(e));
            return 3;
        }
    }

    private void parse(List<String> words) throws UsageException {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--help", "-h" -> help = true;
                case "--all-rules" -> allRules = true;
                case "--strict" -> strict = true;
                case "--format=json" -> json = true;
                case "--format=text" -> json = false;
                case "--format" -> {
                    String name = i + 1 < words.size() ? words.get(++i) : "";
                    if (!List.of("text", "json").contains(name)) {
                        throw new UsageException("--format is text or json, not '" + name + "'");
                    }
                    json = name.equals("json");
                }
                default -> others.add(words.get(i));
            }
        }
        if (help) {
            return;
        }
        if (others.isEmpty() || !others.removeFirst().equals("lint")) {
            throw new UsageException(
                    "there is one thing to do with rules here: rules lint PATH...");
        }
        for (String word : others) {
            if (word.startsWith("-")) {
                throw new UsageException("unknown option " + word);
            }
            paths.add(Arguments.path(word));
        }
        if (paths.isEmpty()) {
            throw new UsageException("no rule file, folder or archive given");
        }
    }

    private int lint(PrintStream out, PrintStream err) throws IOException {
        RuleSet rules = RuleSet.load(paths, Detect.limits(allRules));
        List<Finding> findings = new ArrayList<>();
        for (Refusal refusal : rules.refused()) {
            findings.add(
                    new Finding(
                            true,
                            refusal.file(),
                            refusal.line(),
                            refusal.id(),
                            refusal.reason(),
                            Mending.of(refusal, selections(refusal))));
        }
        for (Rule rule : rules.rules()) {
            findings.addAll(RuleReview.of(rule));
        }
        Matcher.compile(rules);
        findings.sort(Finding.ORDER);
        findings.forEach(finding -> out.print(json ? line(finding) : lines(finding)));
        long errors = findings.stream().filter(Finding::error).count();
        long warnings = findings.size() - errors;
        err.println(
                rules.rules().size()
                        + " rules in order, "
                        + errors
                        + " errors, "
                        + warnings
                        + " warnings, "
                        + rules.ignored()
                        + " other documents");
        if (rules.rules().isEmpty() && errors == 0) {
            err.println("rules: there is no rule in " + paths);
            return 3;
        }
        return errors > 0 || (strict && warnings > 0) ? 1 : 0;
    }

    /**
     * Only where they are asked for, and for a rule that lies in a file of its own: that can be
     * read once more.
     */
    private static List<String> selections(Refusal refusal) {
        if (refusal.kind() != RefusalKind.NO_SUCH_SELECTION
                && refusal.kind() != RefusalKind.NO_SUCH_PATTERN) {
            return List.of();
        }
        try {
            Path file = Path.of(refusal.file());
            return Files.isRegularFile(file)
                    ? RuleReview.selections(Files.readString(file))
                    : List.of();
        } catch (IOException | java.nio.file.InvalidPathException _) {
            return List.of();
        }
    }

    private static String lines(Finding finding) {
        return TableAlerts.visible(
                        finding.file()
                                + ":"
                                + finding.line()
                                + ": "
                                + severity(finding)
                                + ": "
                                + finding.what())
                + "\n    mend: "
                + TableAlerts.visible(finding.mend())
                + "\n";
    }

    private static String severity(Finding finding) {
        return finding.error() ? "error" : "warning";
    }

    private static String line(Finding finding) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("severity", severity(finding));
            json.writeStringProperty("file", finding.file());
            json.writeNumberProperty("line", finding.line());
            text(json, "rule", finding.rule());
            json.writeStringProperty("what", finding.what());
            json.writeStringProperty("mend", finding.mend());
            json.writeEndObject();
        }
        return line.append('\n').toString();
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        json.writeStringProperty(name, value);
    }
}
