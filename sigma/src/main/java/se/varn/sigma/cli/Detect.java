package se.varn.sigma.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import se.varn.logs.Event;
import se.varn.logs.LogReader;
import se.varn.logs.LogRecord;
import se.varn.sigma.Limits;
import se.varn.sigma.Match;
import se.varn.sigma.Matcher;
import se.varn.sigma.Refusal;
import se.varn.sigma.RuleSet;

/**
 * Runs Sigma rules over log files: alerts as JSON lines on standard output, a summary on standard
 * error.
 */
public final class Detect {
    private static final int MAX_REFUSALS_SHOWN = 20;

    private static final String HELP =
            """
            Usage: detect --rules DIR-or-ZIP [--rules ...] [options] FILE...

            Runs Sigma rules over log files. Every alert is a line of JSON on standard output:
            rule (its id), title, level, file, record (place of the event in its file, from 0),
            time, host, user. A summary goes to standard error.

            FILE may be JSON lines, JSON documents or arrays, syslog or audit lines; gzip and
            Zstandard are unpacked. - is standard input.

              --rules PATH      a rule file, a folder, or a ZIP archive; may be repeated
              --all-rules       also load folders deprecated, unsupported and rules-placeholder
              --explain         add to each alert why it matched
              --format NAME     auto (default), json-lines, json-documents, syslog
              --encoding NAME   encoding of text lines, UTF-8 unless given (ISO-8859-1, ...)
              --zone NAME       time zone of timestamps that name none, UTC unless given
              --max-record N    longest record in bytes, 1048576 unless given
              --product, --category, --service NAME
                                what the files are, in the words of a rule's logsource
              --help            this text

            Exit: 0 done (with or without alerts), 2 wrong usage or unreadable input.
            """;

    private final PrintStream err;
    private final AlertWriter alerts;
    private final OutputStream out;
    private long events;
    private long refused;
    private long found;

    private Detect(OutputStream out, PrintStream err) {
        this.out = out;
        this.err = err;
        this.alerts = new AlertWriter(out);
    }

    /** The command; ends the process with the exit code. */
    public static void main(String[] args) {
        int code;
        PrintStream err =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        try (OutputStream out =
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            code = run(List.of(args), out, err);
        } catch (IOException e) {
            err.println("detect: the alerts cannot be written: " + e.getMessage());
            code = 2;
        }
        System.exit(code);
    }

    /**
     * The command without ending the process.
     *
     * @return 0 done, 2 wrong usage or unreadable input
     * @throws IOException if the alerts cannot be written
     */
    public static int run(List<String> args, OutputStream out, PrintStream err) throws IOException {
        Arguments arguments;
        try {
            arguments = Arguments.parse(args);
        } catch (Arguments.UsageException e) {
            err.println("detect: " + e.getMessage());
            err.println("Try detect --help");
            return 2;
        }
        if (arguments.help) {
            out.write(HELP.getBytes(StandardCharsets.UTF_8));
            return 0;
        }
        return new Detect(out, err).run(arguments);
    }

    private int run(Arguments arguments) throws IOException {
        Matcher matcher;
        try {
            Limits bounds = Limits.DEFAULT;
            matcher =
                    Matcher.compile(
                            RuleSet.load(
                                    arguments.rules,
                                    new Limits(
                                            bounds.maxFiles(),
                                            bounds.maxFileBytes(),
                                            bounds.maxTotalBytes(),
                                            arguments.allRules)));
        } catch (IOException e) {
            err.println("detect: " + message(e));
            return 2;
        }
        rulesSummary(matcher.rules());
        if (matcher.rules().rules().isEmpty()) {
            err.println("detect: there is no rule to run");
            return 2;
        }
        long start = System.nanoTime();
        boolean complete = true;
        for (Path file : arguments.files) {
            complete &= file(file, arguments, matcher);
        }
        out.flush();
        summary(System.nanoTime() - start);
        return complete ? 0 : 2;
    }

    private static String message(IOException e) {
        return e instanceof NoSuchFileException missing
                ? "no such file: " + missing.getFile()
                : String.valueOf(e.getMessage());
    }

    private void rulesSummary(RuleSet rules) {
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

    private boolean file(Path file, Arguments arguments, Matcher matcher) throws IOException {
        boolean standardInput = file.toString().equals("-");
        if (!standardInput && Files.isDirectory(file)) {
            err.println("detect: " + file + " is a folder, not a log file");
            return false;
        }
        long refusedBefore = refused;
        try (LogReader reader =
                standardInput
                        ? LogReader.open(System.in, arguments.options)
                        : LogReader.open(file, arguments.options)) {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case LogRecord.Parsed parsed ->
                            event(file, parsed.index(), parsed.event(), matcher, arguments.explain);
                    case LogRecord.Refused line -> {
                        if (refused++ - refusedBefore < MAX_REFUSALS_SHOWN) {
                            err.println(file + ":" + line.line() + ": " + line.reason());
                        }
                    }
                }
            }
        } catch (WriteException e) {
            throw e.cause;
        } catch (IOException e) {
            err.println("detect: cannot read " + file + ": " + message(e));
            return false;
        }
        if (refused - refusedBefore > MAX_REFUSALS_SHOWN) {
            err.println(
                    file
                            + ": "
                            + (refused - refusedBefore - MAX_REFUSALS_SHOWN)
                            + " more records refused");
        }
        return true;
    }

    private void event(Path file, long record, Event event, Matcher matcher, boolean explain)
            throws WriteException {
        events++;
        for (Match match : matcher.match(event)) {
            found++;
            try {
                alerts.write(
                        match.rule(),
                        file.toString(),
                        record,
                        event,
                        explain ? matcher.explain(match.rule(), event) : null);
            } catch (IOException e) {
                throw new WriteException(e);
            }
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
