package se.varn.account.disclosures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.records.Filing;
import se.varn.foundation.records.Floor;
import se.varn.foundation.records.MenuEntry;
import se.varn.foundation.records.MyDay;
import se.varn.foundation.records.Panel;
import se.varn.foundation.records.RecordKind;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/** What requests for disclosure are to the rest of the house. */
@Configuration
class DisclosuresInTheHouse {
    static final String PREFIX = "BEG";

    @Bean
    RecordKind disclosureKind() {
        return new RecordKind() {
            @Override
            public String id() {
                return DisclosureId.KIND;
            }

            @Override
            public Message title() {
                return DisclosuresText.DISCLOSURE;
            }

            @Override
            public String prefix() {
                return PREFIX;
            }

            @Override
            public Message state(String code) {
                return DisclosureState.valueOf(code);
            }

            @Override
            public Permission permission() {
                return Permission.DISCLOSURE_READ;
            }

            @Override
            public Filing filing() {
                return new Filing(Filing.Way.INCOMING);
            }
        };
    }

    @Bean
    MenuEntry disclosuresMenu(Disclosures disclosures) {
        return new MenuEntry() {
            @Override
            public Floor floor() {
                return Floor.ACCOUNT;
            }

            @Override
            public int order() {
                return 50;
            }

            @Override
            public Message title() {
                return DisclosuresText.DISCLOSURES;
            }

            @Override
            public String address() {
                return "/disclosures";
            }

            @Override
            public Permission permission() {
                return Permission.DISCLOSURE_READ;
            }

            @Override
            public int count(Actor actor) {
                return disclosures.open(actor).size();
            }
        };
    }

    @Bean
    MyDay disclosuresDay(Disclosures disclosures) {
        return actor -> {
            List<MyDay.Task> tasks = new ArrayList<>();
            for (DisclosureRow row : disclosures.open(actor)) {
                boolean decided = row.state() == DisclosureState.DECIDED;
                if (decided && !actor.may(Permission.DISCLOSURE_PREPARE)) {
                    continue;
                }
                DisclosuresText what =
                        decided
                                ? DisclosuresText.TASK_SEND
                                : actor.may(Permission.DISCLOSURE_TEST)
                                        ? DisclosuresText.TASK_TRY
                                        : DisclosuresText.TASK_DECIDE;
                tasks.add(
                        new MyDay.Task(
                                what,
                                row.number(),
                                row.wording().length() > 80
                                        ? row.wording().substring(0, 79) + "…"
                                        : row.wording(),
                                row.address(),
                                DisclosuresText.DISCLOSURES,
                                null,
                                row.tone()));
            }
            return tasks;
        };
    }

    /** On a record's page: in which requests it was asked for. */
    @Bean
    Panel disclosuresPanel(Disclosures disclosures, Pages pages) {
        return new Panel() {
            @Override
            public Optional<Box> on(RecordRef record, Actor actor, Language language) {
                List<DisclosureRow> rows = disclosures.concerning(actor, record.id());
                return rows.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Box(
                                        DisclosuresText.PANEL,
                                        pages.content("disclosures/used-in.jte", language, rows)));
            }

            @Override
            public int order() {
                return 75;
            }
        };
    }
}
