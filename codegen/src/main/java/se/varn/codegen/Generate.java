package se.varn.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.OnError;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;
import se.varn.postgres.EmbeddedPostgres;

/**
 * Runs every room's migrations on a throw-away database and writes Java classes for the tables that
 * come out: those of room {@code act.incidents}, in schema {@code incidents}, to package {@code
 * se.varn.act.incidents.jooq}. Does nothing when neither the migrations nor this program have
 * changed since the last time.
 */
public final class Generate {

    /** Raised whenever the same migrations shall give other classes. */
    private static final String VERSION = "1";

    private static final String STAMP = ".made-from";

    private Generate() {}

    /**
     * Generates, or says why not and exits with 1.
     *
     * @param arguments the list of rooms, the directory with a folder of migrations per room, the
     *     directory to write to
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 3) {
            System.err.println(
                    "usage: Generate <rooms.txt> <migrations directory> <output directory>");
            System.exit(2);
        }
        try {
            boolean made =
                    generate(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
            System.out.println(
                    made
                            ? "Table classes written to " + arguments[2]
                            : "Table classes are up to date");
        } catch (IllegalArgumentException e) {
            System.err.println("Table classes could not be generated. " + e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Generates unless everything is as it was.
     *
     * @return false when there was nothing to do
     * @throws IllegalArgumentException naming the room and what is wrong with its migrations
     */
    static boolean generate(Path list, Path migrations, Path output) throws Exception {
        List<Room> rooms = Room.listed(list, migrations);
        Path stamp = output.resolve(STAMP);
        String digest = digest(list, rooms);
        if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
            return false;
        }
        Files.createDirectories(output);
        Files.deleteIfExists(stamp);
        try (EmbeddedPostgres database = EmbeddedPostgres.temporary()) {
            for (Room room : rooms) {
                migrate(room, database);
            }
            write(rooms, database, output);
        }
        Files.writeString(stamp, digest);
        return true;
    }

    private static void migrate(Room room, EmbeddedPostgres database) {
        try {
            Flyway.configure()
                    .dataSource(
                            database.jdbcUrl(EmbeddedPostgres.DATABASE),
                            database.user(),
                            database.password())
                    .schemas(room.schema())
                    .defaultSchema(room.schema())
                    .locations("filesystem:" + room.migrations().toAbsolutePath())
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new IllegalArgumentException(
                    "Migration of room %s (%s) failed: %s"
                            .formatted(room.path(), room.migrations(), e.getMessage()),
                    e);
        }
    }

    private static void write(List<Room> rooms, EmbeddedPostgres database, Path output)
            throws Exception {
        RoomPackages.of(rooms);
        var tables =
                new Database()
                        .withName("org.jooq.meta.postgres.PostgresDatabase")
                        .withSchemata(
                                rooms.stream()
                                        .map(room ->
                                                new SchemaMappingType()
                                                        .withInputSchema(room.schema()))
                                        .toList())
                        .withExcludes("flyway_schema_history")
                        .withForcedTypes(
                                new ForcedType()
                                        .withName("INSTANT")
                                        .withIncludeTypes(
                                                "(?i:timestamp(\\(\\d+\\))? with time zone|timestamptz)"));
        var what =
                new org.jooq.meta.jaxb.Generate()
                        .withPojos(false)
                        .withDaos(false)
                        .withGeneratedAnnotation(false)
                        .withComments(false)
                        .withDeprecationOnUnknownTypes(false)
                        .withJooqVersionReference(false)
                        .withJavaTimeTypes(true);
        GenerationTool.generate(
                new Configuration()
                        .withLogging(Logging.WARN)
                        .withOnError(OnError.FAIL)
                        .withJdbc(
                                new Jdbc()
                                        .withUrl(database.jdbcUrl(EmbeddedPostgres.DATABASE))
                                        .withUser(database.user())
                                        .withPassword(database.password()))
                        .withGenerator(
                                new Generator()
                                        .withStrategy(
                                                new Strategy()
                                                        .withName(RoomPackages.class.getName()))
                                        .withDatabase(tables)
                                        .withGenerate(what)
                                        .withTarget(
                                                new Target()
                                                        .withPackageName("se.varn.jooq")
                                                        .withDirectory(output.toString()))));
    }

    private static String digest(Path list, List<Room> rooms) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, VERSION.getBytes(StandardCharsets.UTF_8));
            add(digest, Files.readAllBytes(list));
            for (Room room : rooms) {
                for (Path file : room.files()) {
                    add(
                            digest,
                            room.migrations()
                                    .relativize(file)
                                    .toString()
                                    .getBytes(StandardCharsets.UTF_8));
                    add(digest, Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, byte[] part) {
        digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(part);
    }
}
