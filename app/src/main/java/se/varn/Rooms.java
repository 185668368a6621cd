package se.varn;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The rooms that keep tables, from the ground up, and the migration of each into its own schema.
 */
public final class Rooms {
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

    /** Whether no room has a table yet. */
    public static boolean empty(Connection database) throws SQLException {
        try (PreparedStatement tables =
                database.prepareStatement(
                        "select count(*) from information_schema.tables where table_schema = any(?)")) {
            tables.setArray(
                    1,
                    database.createArrayOf(
                            "text", withTables().stream().map(Rooms::schema).toArray()));
            try (ResultSet found = tables.executeQuery()) {
                return found.next() && found.getLong(1) == 0;
            }
        }
    }

    /** Migrates every room of the database at an address. */
    public static void migrate(String url, String user, String password) {
        try (HikariDataSource database = DatabaseConfiguration.pool(url, user, password)) {
            migrate(database);
        }
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
