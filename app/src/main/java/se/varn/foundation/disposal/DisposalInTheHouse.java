package se.varn.foundation.disposal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.records.Floor;
import se.varn.foundation.records.MenuEntry;
import se.varn.foundation.records.MyDay;
import se.varn.foundation.text.Message;

/** What disposal is to the rest of the house. */
@Configuration
class DisposalInTheHouse {
    @Bean
    MenuEntry disposalMenu(Disposal disposal) {
        return new MenuEntry() {
            @Override
            public Floor floor() {
                return Floor.ACCOUNT;
            }

            @Override
            public int order() {
                return 60;
            }

            @Override
            public Message title() {
                return DisposalText.DISPOSAL;
            }

            @Override
            public String address() {
                return "/disposal";
            }

            @Override
            public Permission permission() {
                return Permission.DISPOSAL_READ;
            }

            @Override
            public int count(Actor actor) {
                return disposal.toApprove(actor).size();
            }
        };
    }

    @Bean
    MyDay disposalDay(Disposal disposal) {
        return actor ->
                disposal.toApprove(actor).stream()
                        .map(r ->
                                new MyDay.Task(
                                        DisposalText.TASK_APPROVE,
                                        r.number(),
                                        r.ruleTitle(),
                                        r.address(),
                                        DisposalText.DISPOSAL,
                                        null,
                                        "info"))
                        .toList();
    }
}
