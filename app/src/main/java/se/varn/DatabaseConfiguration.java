package se.varn;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The database: the agency's own when {@code VARN_DB_URL} says so, else Värn's embedded one;
 * migrated before use.
 */
@Configuration
class DatabaseConfiguration {
    @Bean(destroyMethod = "close")
    DataSource dataSource(
            @Value("${varn.db.url:}") String url,
            @Value("${varn.db.user:}") String user,
            @Value("${varn.db.password:}") String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(2);
        config.setPoolName("varn");
        HikariDataSource database = new HikariDataSource(config);
        Rooms.migrate(database);
        return database;
    }
}
