package se.varn.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import se.varn.postgres.EmbeddedPostgres;

/**
 * The database that a tool works on: the agency's own, that of a running Värn, or the embedded one
 * started for it.
 */
final class Database implements AutoCloseable {
    private final String url;
    private final String user;
    private final String password;
    private final Optional<EmbeddedPostgres> started;

    private Database(String url, String user, String password, Optional<EmbeddedPostgres> started) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.started = started;
    }

    static Database of(Path data) {
        String own = System.getenv("VARN_DB_URL");
        if (own != null && !own.isEmpty()) {
            return new Database(
                    own, env("VARN_DB_USER"), env("VARN_DB_PASSWORD"), Optional.empty());
        }
        Path directory = data.resolve("postgres");
        Optional<EmbeddedPostgres.Address> running = EmbeddedPostgres.running(directory);
        if (running.isPresent()) {
            var address = running.get();
            return new Database(
                    address.jdbcUrl(), address.user(), address.password(), Optional.empty());
        }
        EmbeddedPostgres server = EmbeddedPostgres.start(directory, System.err::println);
        return new Database(
                server.jdbcUrl(EmbeddedPostgres.DATABASE),
                server.user(),
                server.password(),
                Optional.of(server));
    }

    private static String env(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }

    /** Whether it was started for the tool, so that no Värn works on it meanwhile. */
    boolean alone() {
        return started.isPresent();
    }

    Connection connect() throws SQLException {
        return user.isEmpty()
                ? DriverManager.getConnection(url)
                : DriverManager.getConnection(url, user, password);
    }

    String url() {
        return url;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        started.ifPresent(EmbeddedPostgres::close);
    }
}
