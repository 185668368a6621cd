package se.varn;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** The server. */
@Modulithic(systemName = "Värn")
@SpringBootApplication
public class VarnApplication {
    public static void main(String[] args) {
        SpringApplication.run(VarnApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
