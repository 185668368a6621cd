package se.varn.account.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.records.Floor;
import se.varn.foundation.records.MenuEntry;
import se.varn.foundation.records.MyDay;
import se.varn.foundation.records.Panel;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/** What the register is to the rest of the house. */
@Configuration
public class RegistryInTheHouse {
    @Bean
    MenuEntry registryMenu(Registry registry) {
        return new MenuEntry() {
            @Override
            public Floor floor() {
                return Floor.ACCOUNT;
            }

            @Override
            public int order() {
                return 40;
            }

            @Override
            public Message title() {
                return RegistryText.REGISTRY;
            }

            @Override
            public String address() {
                return "/registry";
            }

            @Override
            public Permission permission() {
                return Permission.REGISTRY_READ;
            }

            @Override
            public int count(Actor actor) {
                return registry.backlog(actor).waiting();
            }
        };
    }

    @Bean
    MyDay registryDay(Registry registry) {
        return actor -> {
            Registry.Backlog backlog = registry.backlog(actor);
            if (backlog.waiting() == 0) {
                return List.of();
            }
            Message what = Message.of(words(Language.SV, backlog), words(Language.EN, backlog));
            return List.of(
                    new MyDay.Task(
                            what,
                            "",
                            "",
                            "/registry/pending",
                            RegistryText.REGISTRY,
                            null,
                            backlog.late() > 0 ? "danger" : "info"));
        };
    }

    private static String words(Language language, Registry.Backlog backlog) {
        return RegistryText.TASK_REGISTER.in(language)
                + ": "
                + RegistryText.TASK_COUNT.in(language, backlog.waiting(), backlog.late());
    }

    /**
     * The box on a record's page.
     *
     * @param mayRegister whether the reader may give it a number
     */
    public record StandingBox(Standing standing, RecordRef record, boolean mayRegister) {}

    @Bean
    Panel registryPanel(Registry registry, Pages pages) {
        return new Panel() {
            @Override
            public Optional<Box> on(RecordRef record, Actor actor, Language language) {
                return registry.standing(actor, record)
                        .map(s ->
                                new Box(
                                        RegistryText.REGISTRY,
                                        pages.content(
                                                "registry/standing.jte",
                                                language,
                                                new StandingBox(
                                                        s,
                                                        record,
                                                        actor.may(Permission.REGISTRY_WRITE)))));
            }

            @Override
            public int order() {
                return 70;
            }
        };
    }
}
