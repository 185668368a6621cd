package se.varn.foundation.administration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.varn.foundation.access.Permission;
import se.varn.foundation.records.Floor;
import se.varn.foundation.records.MenuEntry;
import se.varn.foundation.text.Message;

/** The lines of people, roles and the audit trail in the menu. */
@Configuration
class AdministrationInTheHouse {
    private record Line(int order, Message title, String address, Permission permission)
            implements MenuEntry {
        @Override
        public Floor floor() {
            return Floor.FOUNDATION;
        }
    }

    @Bean
    MenuEntry peopleMenu() {
        return new Line(10, AdministrationText.PEOPLE, "/people", Permission.ORGANISATION_READ);
    }

    @Bean
    MenuEntry rolesMenu() {
        return new Line(20, AdministrationText.ROLES, "/access/roles", Permission.ACCESS_READ);
    }

    @Bean
    MenuEntry auditMenu() {
        return new Line(30, AdministrationText.AUDIT, "/audit", Permission.AUDIT_READ);
    }

    @Bean
    FirstAdministrator.Settings installation(
            @Value("${varn.demo:false}") boolean demo,
            @Value("${varn.agency:Myndigheten}") String agency,
            @Value("${varn.address:http://localhost:8080}") String home) {
        return new FirstAdministrator.Settings(demo, agency, home.replaceFirst("/+$", ""));
    }
}
