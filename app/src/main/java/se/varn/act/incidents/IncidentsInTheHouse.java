package se.varn.act.incidents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.varn.foundation.records.RecordKind;
import se.varn.foundation.text.Message;

/** What incidents are to the rest of the house. */
@Configuration
class IncidentsInTheHouse {
    @Bean
    RecordKind incidentKind() {
        return new RecordKind() {
            @Override
            public String id() {
                return IncidentId.KIND;
            }

            @Override
            public Message title() {
                return IncidentsText.INCIDENT;
            }

            @Override
            public String prefix() {
                return "INC";
            }

            @Override
            public Message state(String code) {
                return Stage.valueOf(code);
            }
        };
    }
}
