package se.varn.postgres;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a backup says about itself.
 *
 * @param product the Värn that made it, such as {@code 0.1.0}
 * @param server the PostgreSQL it was read from, such as {@code 18.6}
 * @param madeAt when
 * @param tables every table, in the order in which they lie in the file
 * @param sequences where every sequence stood
 * @param migrations the migrations that the schemas had, by schema and in their order
 * @param files the stored files that go with it
 */
public record Manifest(
        String product,
        String server,
        Instant madeAt,
        List<Table> tables,
        List<Sequence> sequences,
        Map<String, List<Migration>> migrations,
        List<StoredFile> files) {

    /**
     * A table's data.
     *
     * @param columns those that are stored; generated ones are not
     * @param digest SHA-256 of the rows as they lie in the file
     * @param content digest of the rows whatever their order, see {@link RowDigest}
     */
    public record Table(
            String schema,
            String name,
            List<String> columns,
            long rows,
            String digest,
            String content) {
        String label() {
            return schema + "." + name;
        }

        String entry() {
            return "tables/" + schema + "." + name + ".copy";
        }
    }

    /** Where a sequence stood. */
    public record Sequence(String schema, String name, long lastValue, boolean called) {}

    /** A line of a migration history: version and checksum, either may be empty. */
    public record Migration(String version, String checksum) {}

    /** A file beside the database; {@code path} is relative, with slashes. */
    public record StoredFile(String path, long size, String digest) {}

    static final String ENTRY = "manifest.txt";
    private static final String FORMAT = "varn-backup\t1";

    /** The highest version of each schema's migrations, as a migration's target. */
    public Map<String, String> versions() {
        var versions = new LinkedHashMap<String, String>();
        migrations.forEach((schema, list) ->
                list.stream()
                        .map(Migration::version)
                        .filter(version -> !version.isEmpty())
                        .reduce((first, second) -> second)
                        .ifPresent(version -> versions.put(schema, version)));
        return versions;
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add(FORMAT);
        lines.add(line("product", product));
        lines.add(line("server", server));
        lines.add(line("made-at", madeAt.toString()));
        for (Table t : tables) {
            var fields =
                    new ArrayList<>(
                            List.of("table", t.schema, t.name, "" + t.rows, t.digest, t.content));
            fields.addAll(t.columns);
            lines.add(line(fields.toArray(String[]::new)));
        }
        for (Sequence s : sequences) {
            lines.add(line("sequence", s.schema, s.name, "" + s.lastValue, "" + s.called));
        }
        migrations.forEach((schema, list) ->
                list.forEach(m -> lines.add(line("migration", schema, m.version, m.checksum))));
        for (StoredFile f : files) {
            lines.add(line("file", f.path, "" + f.size, f.digest));
        }
        String body = String.join("\n", lines) + "\n";
        return body + line("end", sha256(body)) + "\n";
    }

    private static String line(String... fields) {
        for (String field : fields) {
            if (field.indexOf('\t') >= 0 || field.indexOf('\n') >= 0) {
                throw new EmbeddedPostgresException(
                        "A name with a tab or line break cannot be saved: \"%s\"".formatted(field));
            }
        }
        return String.join("\t", fields);
    }

    /**
     * Reads it back.
     *
     * @throws EmbeddedPostgresException when it is not one, or is damaged
     */
    static Manifest parse(String text) {
        int end = text.lastIndexOf("end\t");
        if (!text.startsWith(FORMAT + "\n")) {
            throw new EmbeddedPostgresException(
                    text.startsWith("varn-backup\t")
                            ? "The backup was made by a newer Värn; use that one to restore it."
                            : "This is not a backup of Värn.");
        }
        if (end < 0
                || !text.substring(end)
                        .equals(line("end", sha256(text.substring(0, end))) + "\n")) {
            throw new EmbeddedPostgresException(
                    "The backup is damaged: its list of contents has been changed.");
        }
        try {
            return parseLines(text.substring(0, end).lines().skip(1).toList());
        } catch (IndexOutOfBoundsException | NumberFormatException | DateTimeParseException e) {
            throw new EmbeddedPostgresException(
                    "The backup is damaged: its list of contents cannot be read.", e);
        }
    }

    private static Manifest parseLines(List<String> lines) {
        String product = "";
        String server = "";
        Instant madeAt = Instant.EPOCH;
        var tables = new ArrayList<Table>();
        var sequences = new ArrayList<Sequence>();
        var migrations = new LinkedHashMap<String, List<Migration>>();
        var files = new ArrayList<StoredFile>();
        for (String line : lines) {
            List<String> f = List.of(line.split("\t", -1));
            switch (f.get(0)) {
                case "product" -> product = f.get(1);
                case "server" -> server = f.get(1);
                case "made-at" -> madeAt = Instant.parse(f.get(1));
                case "table" ->
                        tables.add(
                                new Table(
                                        f.get(1),
                                        f.get(2),
                                        f.subList(6, f.size()),
                                        Long.parseLong(f.get(3)),
                                        f.get(4),
                                        f.get(5)));
                case "sequence" ->
                        sequences.add(
                                new Sequence(
                                        f.get(1),
                                        f.get(2),
                                        Long.parseLong(f.get(3)),
                                        Boolean.parseBoolean(f.get(4))));
                case "migration" ->
                        migrations
                                .computeIfAbsent(f.get(1), _ -> new ArrayList<>())
                                .add(new Migration(f.get(2), f.get(3)));
                case "file" ->
                        files.add(new StoredFile(f.get(1), Long.parseLong(f.get(2)), f.get(3)));
                default ->
                        throw new EmbeddedPostgresException(
                                "The backup holds what this Värn does not know: " + f.get(0));
            }
        }
        return new Manifest(product, server, madeAt, tables, sequences, migrations, files);
    }

    private static String sha256(String text) {
        MessageDigest digest = RowDigest.sha256();
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
