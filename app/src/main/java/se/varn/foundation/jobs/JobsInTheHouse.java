package se.varn.foundation.jobs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.varn.foundation.access.Permission;
import se.varn.foundation.records.Floor;
import se.varn.foundation.records.MenuEntry;
import se.varn.foundation.text.Message;

/** The line of jobs in the menu. */
@Configuration
class JobsInTheHouse {
    @Bean
    MenuEntry jobsMenu() {
        return new MenuEntry() {
            @Override
            public Floor floor() {
                return Floor.FOUNDATION;
            }

            @Override
            public int order() {
                return 70;
            }

            @Override
            public Message title() {
                return JobsText.JOBS;
            }

            @Override
            public String address() {
                return "/jobs";
            }

            @Override
            public Permission permission() {
                return Permission.JOB_READ;
            }
        };
    }
}
