package se.varn.sigma.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.varn.logs.Event;
import se.varn.logs.LogReader;
import se.varn.sigma.Limits;
import se.varn.sigma.Match;
import se.varn.sigma.Matcher;
import se.varn.sigma.Refusal;
import se.varn.sigma.RuleSet;

/**
 * Runs Sigma rules over log files of any size: alerts on standard output, a summary on standard
 * error.
 */
public final class Detect {
    private static final int MAX_REFUSALS_SHOWN = 20;
    private static final long TIMELINE_MEMORY = 64L << 20;

    private static final String HELP =
            """
            Usage: detect --rules DIR-or-ZIP [--rules ...] [options] FILE...

            Runs Sigma rules over log files, in the same memory whatever their size. Every alert is a
            line of JSON on standard output: rule (its id), title, level, file, record (place of the
            event in its file, from 0), time, host, user. A summary goes to standard error, and while
            it runs, if that is a terminal, how far it is.

            FILE may be JSON lines, JSON documents or arrays, syslog or audit lines; gzip and
            Zstandard are unpacked. - is standard input.

              --rules PATH      a rule file, a folder, or a ZIP archive; may be repeated
              --all-rules       also load folders deprecated, unsupported and rules-placeholder
              --format NAME     json (default), or table for people
              --explain         say of each alert why it matched
              --timeline        alerts in the order of their time instead of that of the files
              --fail-on LEVEL   exit with 1 if there is an alert of that level or above: any,
                                informational, low, medium, high, critical
              --no-progress     no line about how far it is
              --input NAME      what the files are: auto (default), json-lines, json-documents, syslog
              --encoding NAME   encoding of text lines, UTF-8 unless given (ISO-8859-1, ...)
              --zone NAME       time zone of timestamps that name none, UTC unless given
              --max-record N    longest record in bytes, 1048576 unless given
              --product, --category, --service NAME
                                what the files are, in the words of a rule's logsource
              --help            this text

            Exit: 0 done, with or without alerts
                  1 done, and there are alerts as --fail-on says
                  2 wrong usage; nothing was read
                  3 rules or log files could not be read, or not to their end; what could be read was,
                    and its alerts are written. Single records that are no events are counted and
                    shown, and do not matter here.
            """;

    /** Which of the two are terminals. */
    record Terminals(boolean out, boolean err) {
        static final Terminals NONE = new Terminals(false, false);

        /** As {@code ./varn} says, which can ask the system. */
        static Terminals ofThisProcess() {
            String terminals = System.getProperty("varn.terminals", "");
            return new Terminals(terminals.contains("out"), terminals.contains("err"));
        }
    }

    private final Arguments arguments;
    private final Matcher matcher;
    private final PrintStream err;
    private final OutputStream out;
    private final Terminals terminals;
    private final AlertFormat format;
    private final @Nullable Timeline timeline;
    private final Progress progress;
    private final List<Match> matches = new ArrayList<>();
    private final Consumer<Match> collecting = matches::add;
    private long events;
    private long refused;
    private long found;
    private boolean failing;

    private Detect(
            Arguments arguments,
            Matcher matcher,
            OutputStream out,
            PrintStream err,
            Terminals terminals,
            @Nullable Timeline timeline) {
        this.arguments = arguments;
        this.matcher = matcher;
        this.out = out;
        this.err = err;
        this.terminals = terminals;
        this.format = arguments.table ? new TableAlerts() : new JsonAlerts();
        this.timeline = timeline;
        this.progress = Progress.over(arguments.files, err, terminals.err && !arguments.noProgress);
    }

    /** The command; ends the process with the exit code. */
    public static void main(String[] args) {
        int code;
        PrintStream err =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        try (OutputStream out =
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            code = run(List.of(args), out, err, Terminals.ofThisProcess());
        } catch (IOException e) {
            err.println("detect: the alerts cannot be written: " + e.getMessage());
            code = 3;
        }
        System.exit(code);
    }

    /**
     * The command without ending the process, and without a terminal.
     *
     * @return the exit code, as the help tells
     * @throws IOException if the alerts cannot be written
     */
    public static int run(List<String> args, OutputStream out, PrintStream err) throws IOException {
        return run(args, out, err, Terminals.NONE);
    }

    static int run(List<String> args, OutputStream out, PrintStream err, Terminals terminals)
            throws IOException {
        Arguments arguments;
        try {
            arguments = Arguments.parse(args);
        } catch (UsageException e) {
            err.println("detect: " + e.getMessage());
            err.println("Try detect --help");
            return 2;
        }
        if (arguments.help) {
            out.write(HELP.getBytes(StandardCharsets.UTF_8));
            return 0;
        }
        RuleSet rules;
        try {
            rules = RuleSet.load(arguments.rules, limits(arguments.allRules));
        } catch (IOException e) {
            err.println("detect: " + message(e));
            return 3;
        }
        rulesSummary(rules, err);
        if (rules.rules().isEmpty()) {
            err.println("detect: there is no rule to run");
            return 3;
        }
        Matcher matcher = Matcher.compile(rules);
        if (!arguments.timeline) {
            return new Detect(arguments, matcher, out, err, terminals, null).run();
        }
        try (Timeline timeline = new Timeline(TIMELINE_MEMORY)) {
            return new Detect(arguments, matcher, out, err, terminals, timeline).run();
        }
    }

    static Limits limits(boolean allRules) {
        Limits bounds = Limits.DEFAULT;
        return new Limits(
                bounds.maxFiles(), bounds.maxFileBytes(), bounds.maxTotalBytes(), allRules);
    }

    private int run() throws IOException {
        long start = System.nanoTime();
        out.write(format.heading().getBytes(StandardCharsets.UTF_8));
        boolean complete = true;
        for (Path file : arguments.files) {
            complete &= file(file);
        }
        progress.clear();
        if (timeline != null) {
            timeline.writeTo(out);
        }
        out.flush();
        summary(System.nanoTime() - start);
        return !complete ? 3 : failing ? 1 : 0;
    }

    static String message(IOException e) {
        return e instanceof NoSuchFileException missing
                ? "no such file: " + missing.getFile()
                : String.valueOf(e.getMessage());
    }

    private static void rulesSummary(RuleSet rules, PrintStream err) {
        err.printf(
                Locale.ROOT,
                "rules: %d loaded, %d refused, %d other documents%n",
                rules.rules().size(),
                rules.refused().size(),
                rules.ignored());
        for (Refusal refusal : rules.refused()) {
            err.println("refused: " + refusal);
        }
    }

    /** False if the file could not be read to its end. */
    private boolean file(Path file) throws IOException {
        boolean standardInput = file.toString().equals("-");
        if (!standardInput && Files.isDirectory(file)) {
            say("detect: " + file + " is a folder, not a log file");
            return false;
        }
        Refusals refusals = new Refusals(file);
        try (InputStream in = standardInput ? System.in : Files.newInputStream(file);
                LogReader reader = LogReader.open(progress.counting(in), arguments.options)) {
            while (reader.advance()) {
                String reason = reader.refusal();
                if (reason == null) {
                    event(file, reader);
                } else {
                    refusals.add(reader.line(), reason);
                }
                progress.at(events, found);
            }
            refusals.end();
            return !reader.damaged();
        } catch (WriteException e) {
            throw e.cause;
        } catch (IOException e) {
            say("detect: cannot read " + file + ": " + message(e));
            return false;
        }
    }

    private void say(String line) {
        progress.clear();
        err.println(line);
    }

    /** Only an event that raises an alert becomes an object. */
    private void event(Path file, LogReader reader) throws WriteException {
        events++;
        matches.clear();
        matcher.match(reader.slices(), collecting);
        if (matches.isEmpty()) {
            return;
        }
        Event event = reader.slices().keep();
        for (Match match : matches) {
            found++;
            failing |=
                    arguments.failOn != null
                            && match.rule().level().compareTo(arguments.failOn) >= 0;
            Alert alert =
                    new Alert(
                            match.rule(),
                            file.toString(),
                            reader.index(),
                            event,
                            event.time().orElse(null),
                            arguments.explain ? matcher.explain(match.rule(), event) : null);
            try {
                write(alert);
            } catch (IOException e) {
                throw new WriteException(e);
            }
        }
    }

    private void write(Alert alert) throws IOException {
        String lines = format.lines(alert);
        if (timeline != null) {
            timeline.add(alert.time(), lines);
            return;
        }
        if (terminals.out) {
            progress.clear();
        }
        out.write(lines.getBytes(StandardCharsets.UTF_8));
        if (terminals.out) {
            out.flush();
        }
    }

    private void summary(long nanos) {
        err.printf(
                Locale.ROOT,
                "events: %d read, %d records refused, %d alerts, %.0f events/s%n",
                events,
                refused,
                found,
                events / Math.max(1e-9, nanos / 1e9));
    }

    /** What in one file was no event: the first ones are shown, and the option that helps. */
    private final class Refusals {
        private final Path file;
        private final Set<String> advised = new HashSet<>();
        private long count;

        Refusals(Path file) {
            this.file = file;
        }

        void add(long line, String reason) {
            refused++;
            if (count++ < MAX_REFUSALS_SHOWN || reason.startsWith("the file cannot")) {
                say(file + ":" + line + ": " + reason);
                String option = option(reason);
                if (!option.isEmpty() && advised.add(option)) {
                    say("  " + option);
                }
            }
        }

        void end() {
            if (count > MAX_REFUSALS_SHOWN) {
                say(file + ": " + (count - MAX_REFUSALS_SHOWN) + " more records refused");
            }
        }

        /** What this command has for it. */
        private static String option(String reason) {
            if (reason.startsWith("not UTF-8 text")) {
                return "If the file has another encoding, name it: --encoding ISO-8859-1";
            }
            if (reason.contains("is longer than the limit")) {
                return "If such records are meant, raise the limit: --max-record N";
            }
            return "";
        }
    }

    /** Standard output failed, which is no fault of the file being read. */
    private static final class WriteException extends IOException {
        private static final long serialVersionUID = 1L;

        private final IOException cause;

        WriteException(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
