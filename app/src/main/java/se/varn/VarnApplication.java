package se.varn;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import se.varn.demo.DemoClock;

/** The server. */
@Modulithic(systemName = "Värn")
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class VarnApplication {
    public static void main(String[] args) {
        SpringApplication.run(VarnApplication.class, args);
    }

    /** The time of everything: the demo's can be set back while its past is made. */
    @Bean
    Clock clock(@Value("${varn.demo:false}") boolean demo) {
        return demo ? new DemoClock() : Clock.systemUTC();
    }
}
