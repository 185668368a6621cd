package se.varn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The rooms that keep tables, from the ground up, and the migration of each into its own schema.
 */
final class Rooms {
    private Rooms() {}

    /** Room names such as {@code foundation.audit}, in the order of {@code db/rooms.txt}. */
    static List<String> withTables() {
        try (InputStream in = Rooms.class.getResourceAsStream("/db/rooms.txt")) {
            if (in == null) {
                throw new IllegalStateException("db/rooms.txt is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("db/rooms.txt cannot be read", e);
        }
    }

    static String schema(String room) {
        return room.substring(room.lastIndexOf('.') + 1);
    }

    static void migrate(DataSource database) {
        for (String room : withTables()) {
            String schema = schema(room);
            Flyway.configure()
                    .dataSource(database)
                    .schemas(schema)
                    .defaultSchema(schema)
                    .locations("classpath:db/migration/" + schema)
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
        }
    }
}
