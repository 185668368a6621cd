package se.varn.sigma.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.varn.logs.Format;
import se.varn.logs.Labels;
import se.varn.logs.ReadOptions;
import se.varn.sigma.Level;

/** The command line of {@code detect}. */
final class Arguments {
    final List<Path> rules = new ArrayList<>();
    final List<Path> files = new ArrayList<>();
    boolean help;
    boolean explain;
    boolean timeline;
    boolean table;
    boolean noProgress;
    boolean allRules;
    @Nullable Level failOn;
    ReadOptions options = ReadOptions.DEFAULT;

    private @Nullable String product;
    private @Nullable String category;
    private @Nullable String service;

    static Arguments parse(List<String> words) throws UsageException {
        Arguments arguments = new Arguments();
        boolean onlyFiles = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (onlyFiles || !word.startsWith("-") || word.equals("-")) {
                arguments.files.add(path(word));
            } else if (word.equals("--")) {
                onlyFiles = true;
            } else if (!arguments.flag(word)) {
                int equals = word.indexOf('=');
                String name = equals < 0 ? word : word.substring(0, equals);
                if (equals < 0 && ++i >= words.size()) {
                    throw new UsageException(name + " needs a value, or is unknown");
                }
                arguments.option(name, equals < 0 ? words.get(i) : word.substring(equals + 1));
            }
        }
        arguments.options =
                arguments.options.withLabels(
                        new Labels(arguments.product, arguments.category, arguments.service));
        arguments.check();
        return arguments;
    }

    private void check() throws UsageException {
        if (help) {
            return;
        }
        if (rules.isEmpty()) {
            throw new UsageException("no rules given: use --rules DIR-or-ZIP");
        }
        if (files.isEmpty()) {
            throw new UsageException("no log file given");
        }
    }

    private boolean flag(String word) {
        switch (word) {
            case "--help", "-h" -> help = true;
            case "--explain" -> explain = true;
            case "--timeline" -> timeline = true;
            case "--no-progress" -> noProgress = true;
            case "--all-rules" -> allRules = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    private void option(String name, String value) throws UsageException {
        switch (name) {
            case "--rules", "-r" -> rules.add(path(value));
            case "--format" -> table = table(value);
            case "--fail-on" -> failOn = level(value);
            case "--input" -> options = options.withFormat(input(value));
            case "--max-record" -> options = options.withMaxRecordBytes(bytes(value));
            case "--encoding" -> options = options.withCharset(charset(value));
            case "--zone" -> options = options.withZone(zone(value));
            case "--product" -> product = value;
            case "--category" -> category = value;
            case "--service" -> service = value;
            default -> throw new UsageException("unknown option " + name);
        }
    }

    static Path path(String word) throws UsageException {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new UsageException("not a file name: " + e.getMessage());
        }
    }

    private static boolean table(String value) throws UsageException {
        return switch (value) {
            case "json" -> false;
            case "table" -> true;
            case "auto", "json-lines", "json-documents", "syslog" ->
                    throw new UsageException(
                            "--format is json or table; what the files are is said by --input "
                                    + value);
            default -> throw new UsageException("--format is json or table, not " + value);
        };
    }

    private static Level level(String value) throws UsageException {
        if (value.equals("any")) {
            return Level.UNRATED;
        }
        for (Level level : Level.values()) {
            if (level != Level.UNRATED && level.name().toLowerCase(Locale.ROOT).equals(value)) {
                return level;
            }
        }
        throw new UsageException(
                "--fail-on is any, informational, low, medium, high or critical, not " + value);
    }

    private static Format input(String value) throws UsageException {
        for (Format format : Format.values()) {
            if (format.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(value)) {
                return format;
            }
        }
        throw new UsageException(
                "--input is auto, json-lines, json-documents or syslog, not " + value);
    }

    private static int bytes(String value) throws UsageException {
        try {
            int bytes = Integer.parseInt(value);
            if (bytes >= 1000) {
                return bytes;
            }
        } catch (NumberFormatException _) {
            // Falls through to the message below.
        }
        throw new UsageException(
                "--max-record is a number of bytes from 1000 to 2147483647, not " + value);
    }

    private static Charset charset(String value) throws UsageException {
        try {
            return Charset.forName(value);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            throw new UsageException("unknown encoding " + value);
        }
    }

    private static ZoneId zone(String value) throws UsageException {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException _) {
            throw new UsageException("unknown time zone " + value);
        }
    }
}
