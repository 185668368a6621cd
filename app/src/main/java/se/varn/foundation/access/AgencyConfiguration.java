package se.varn.foundation.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration
class AgencyConfiguration {
    @Bean
    AgencySettings agencySettings(Environment from) {
        return AgencySettings.of(from);
    }
}
