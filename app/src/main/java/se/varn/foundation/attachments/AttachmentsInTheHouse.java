package se.varn.foundation.attachments;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.varn.foundation.access.Permission;
import se.varn.foundation.records.Floor;
import se.varn.foundation.records.MenuEntry;
import se.varn.foundation.text.Message;

/** The line in the menu for those who watch over security. */
@Configuration
class AttachmentsInTheHouse {
    @Bean
    MenuEntry quarantineMenu() {
        return new MenuEntry() {
            @Override
            public Floor floor() {
                return Floor.SENSE;
            }

            @Override
            public int order() {
                return 90;
            }

            @Override
            public Message title() {
                return AttachmentsText.QUARANTINE;
            }

            @Override
            public String address() {
                return Quarantine.ADDRESS;
            }

            @Override
            public Permission permission() {
                return Permission.ALERT_READ;
            }
        };
    }
}
