package se.varn;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import se.varn.postgres.EmbeddedPostgres;

/**
 * A fresh database and data directory for a run of tests: on the server that {@code
 * VARN_TEST_DB_URL} names (a superuser's URL, such as {@code
 * jdbc:postgresql://127.0.0.1:5432/postgres?user=postgres}), else on an embedded one.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final class Embedded {
        static final EmbeddedPostgres SERVER = EmbeddedPostgres.temporary();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path data = Files.createTempDirectory("varn-test");
            TestPropertyValues.of("varn.db.url=" + fresh(), "varn.data=" + data).applyTo(context);
        } catch (java.io.IOException e) {
            throw new IllegalStateException("no temporary directory", e);
        }
    }

    /** The URL of a new, empty database, user and password inside. */
    public static String fresh() {
        String name = "t_" + UUID.randomUUID().toString().replace("-", "");
        String server = System.getenv("VARN_TEST_DB_URL");
        if (server == null || server.isEmpty()) {
            Embedded.SERVER.createDatabase(name);
            return Embedded.SERVER.jdbcUrl(name)
                    + "?user="
                    + Embedded.SERVER.user()
                    + "&password="
                    + Embedded.SERVER.password();
        }
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database could be made on the test server", e);
        }
        return server.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name);
    }
}
