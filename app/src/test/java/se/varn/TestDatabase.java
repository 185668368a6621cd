package se.varn;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A fresh database for a run of tests: on the server that {@code VARN_TEST_DB_URL} names (a
 * superuser's URL, such as {@code jdbc:postgresql://127.0.0.1:5432/postgres?user=postgres}), else
 * on an embedded one.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("varn.db.url=" + fresh()).applyTo(context);
    }

    /** The URL of a new, empty database, user and password inside. */
    public static String fresh() {
        String server = System.getenv("VARN_TEST_DB_URL");
        if (server == null) {
            throw new IllegalStateException("set VARN_TEST_DB_URL");
        }
        String name = "t_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database could be made on the test server", e);
        }
        return server.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name);
    }
}
