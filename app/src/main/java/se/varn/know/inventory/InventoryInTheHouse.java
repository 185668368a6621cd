package se.varn.know.inventory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.varn.foundation.access.Permission;
import se.varn.foundation.records.Floor;
import se.varn.foundation.records.MenuEntry;
import se.varn.foundation.records.RecordKind;
import se.varn.foundation.text.Message;

/** What systems are to the rest of the house. */
@Configuration
class InventoryInTheHouse {
    @Bean
    RecordKind systemKind() {
        return new RecordKind() {
            @Override
            public String id() {
                return SystemId.KIND;
            }

            @Override
            public Message title() {
                return InventoryText.SYSTEM;
            }

            @Override
            public String prefix() {
                return "SYS";
            }

            @Override
            public boolean hub() {
                return true;
            }

            @Override
            public Message state(String code) {
                return InventoryText.valueOf(code);
            }
        };
    }

    @Bean
    MenuEntry systemsMenu() {
        return new MenuEntry() {
            @Override
            public Floor floor() {
                return Floor.KNOW;
            }

            @Override
            public int order() {
                return 10;
            }

            @Override
            public Message title() {
                return InventoryText.SYSTEMS;
            }

            @Override
            public String address() {
                return "/systems";
            }

            @Override
            public Permission permission() {
                return Permission.INVENTORY_READ;
            }
        };
    }
}
