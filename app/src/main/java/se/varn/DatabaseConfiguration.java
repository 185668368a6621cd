package se.varn;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.varn.postgres.EmbeddedPostgres;

/**
 * The database: the agency's own when {@code VARN_DB_URL} says so, else Värn's embedded one;
 * migrated before use.
 */
@Configuration
class DatabaseConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);
    private static final int CONNECTIONS = 20;
    private static final int OLDEST = 15;
    private static final String SERVER =
            """
            select current_setting('server_version_num')::int,
                   exists (select 1 from pg_collation where collname = 'sv-x-icu'),
                   current_setting('server_encoding'),
                   current_setting('fsync') || current_setting('synchronous_commit') || current_setting('full_page_writes')\
            """;

    /** Holds the embedded server while Värn runs; empty on the agency's own. */
    record Server(Optional<EmbeddedPostgres> embedded) implements AutoCloseable {
        @Override
        public void close() {
            embedded.ifPresent(EmbeddedPostgres::close);
        }
    }

    @Bean(destroyMethod = "close")
    Server databaseServer(@Value("${varn.db.url:}") String url, @Value("${varn.data}") Path data) {
        if (!url.isEmpty()) {
            return new Server(Optional.empty());
        }
        return new Server(
                Optional.of(
                        EmbeddedPostgres.start(
                                data.resolve("postgres"), message -> LOG.info("{}", message))));
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(
            Server server,
            @Value("${varn.db.url:}") String url,
            @Value("${varn.db.user:}") String user,
            @Value("${varn.db.password:}") String password) {
        EmbeddedPostgres embedded = server.embedded().orElse(null);
        HikariDataSource database =
                embedded == null
                        ? pool(url, user, password)
                        : pool(
                                embedded.jdbcUrl(EmbeddedPostgres.DATABASE),
                                embedded.user(),
                                embedded.password());
        if (embedded == null) {
            check(database);
        }
        Rooms.migrate(database);
        return database;
    }

    /** Says plainly what is wrong with the agency's own server, before anything is made in it. */
    private static void check(HikariDataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(SERVER)) {
            found.next();
            unsuitable(found.getInt(1), found.getBoolean(2), found.getString(3))
                    .ifPresent(fault -> {
                        database.close();
                        throw new IllegalStateException(fault);
                    });
            if (found.getString(4).contains("off")) {
                LOG.warn(
                        "The database server runs with fsync, synchronous_commit or full_page_writes off:"
                                + " after a power cut, what was saved may be gone.");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database at VARN_DB_URL cannot be asked", e);
        }
    }

    /** What keeps Värn from using a server; empty when nothing does. */
    static Optional<String> unsuitable(int version, boolean swedishOrder, String encoding) {
        if (version < OLDEST * 10_000) {
            return Optional.of(
                    "The database server is PostgreSQL %d. Värn needs %d or newer."
                            .formatted(version / 10_000, OLDEST));
        }
        if (!swedishOrder) {
            return Optional.of(
                    "The database server is built without ICU: it has no order \"sv-x-icu\" for Swedish names.");
        }
        return encoding.equals("UTF8")
                ? Optional.empty()
                : Optional.of(
                        "The database has the encoding %s. Make one with the encoding UTF8."
                                .formatted(encoding));
    }

    static HikariDataSource pool(String url, @Nullable String user, @Nullable String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        if (user != null && !user.isEmpty()) {
            config.setUsername(user);
            config.setPassword(password);
        }
        config.setMaximumPoolSize(CONNECTIONS);
        // A batch of rows goes as one statement.
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.setMinimumIdle(2);
        config.setPoolName("varn");
        return new HikariDataSource(config);
    }
}
