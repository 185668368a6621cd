package se.varn.foundation.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.varn.foundation.access.Permission;
import se.varn.foundation.records.Floor;
import se.varn.foundation.records.MenuEntry;
import se.varn.foundation.text.Message;

/** The line of service accounts in the menu. */
@Configuration
class ApiInTheHouse {
    @Bean
    MenuEntry servicesMenu() {
        return new MenuEntry() {
            @Override
            public Floor floor() {
                return Floor.FOUNDATION;
            }

            @Override
            public int order() {
                return 25;
            }

            @Override
            public Message title() {
                return ServiceText.SERVICES;
            }

            @Override
            public String address() {
                return "/services";
            }

            @Override
            public Permission permission() {
                return Permission.ACCESS_READ;
            }
        };
    }
}
