package se.varn.foundation.notifications;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.records.Floor;
import se.varn.foundation.records.MenuEntry;
import se.varn.foundation.shell.UnreadCount;
import se.varn.foundation.text.Message;

/** The number at the bell, and the administrator's line in the menu. */
@Configuration
class NoticesInTheHouse {
    @Bean
    UnreadCount unreadNotices(Notifications notifications) {
        return new UnreadCount() {
            @Override
            public int of(Actor actor) {
                return notifications.unread(actor);
            }
        };
    }

    @Bean
    MenuEntry mailMenu() {
        return new MenuEntry() {
            @Override
            public Floor floor() {
                return Floor.FOUNDATION;
            }

            @Override
            public int order() {
                return 80;
            }

            @Override
            public Message title() {
                return NoticesText.MAIL_PAGE;
            }

            @Override
            public String address() {
                return "/mail";
            }

            @Override
            public Permission permission() {
                return Permission.SYSTEM_ADMIN;
            }
        };
    }
}
