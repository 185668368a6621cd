package se.varn;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
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
        Rooms.migrate(database);
        return database;
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
