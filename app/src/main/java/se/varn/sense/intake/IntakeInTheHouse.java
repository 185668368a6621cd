package se.varn.sense.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.varn.foundation.access.Permission;
import se.varn.foundation.records.Floor;
import se.varn.foundation.records.MenuEntry;
import se.varn.foundation.records.RecordKind;
import se.varn.foundation.text.Message;

/** What imports are to the rest of the house. */
@Configuration
class IntakeInTheHouse {
    @Bean
    RecordKind importKind() {
        return new RecordKind() {
            @Override
            public String id() {
                return ImportId.KIND;
            }

            @Override
            public Message title() {
                return IntakeText.IMPORT;
            }

            @Override
            public String prefix() {
                return "IMP";
            }

            @Override
            public Message state(String code) {
                return IntakeText.valueOf(code);
            }

            @Override
            public Permission permission() {
                return Permission.LOG_IMPORT;
            }
        };
    }

    @Bean
    MenuEntry logsMenu() {
        return new MenuEntry() {
            @Override
            public Floor floor() {
                return Floor.SENSE;
            }

            @Override
            public int order() {
                return 20;
            }

            @Override
            public Message title() {
                return IntakeText.LOGS;
            }

            @Override
            public String address() {
                return "/logs";
            }

            @Override
            public Permission permission() {
                return Permission.LOG_IMPORT;
            }
        };
    }
}
