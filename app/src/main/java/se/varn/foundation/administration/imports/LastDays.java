package se.varn.foundation.administration.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.foundation.access.Actor;
import se.varn.foundation.administration.PeopleRegister;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Times;

/**
 * Takes away the access of people whose last day is over, within a minute after midnight; forgets
 * files that nobody came back to, and what old imports said of people.
 */
@Component
class LastDays {
    private static final Logger LOG = LoggerFactory.getLogger(LastDays.class);
    private static final Duration WAITS = Duration.ofDays(7);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Organisation organisation;
    private final PeopleRegister register;
    private final ImportStore store;
    private final PeopleImports imports;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean watch;
    private final Set<UUID> told = new HashSet<>();

    LastDays(
            Organisation organisation,
            PeopleRegister register,
            ImportStore store,
            PeopleImports imports,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${varn.people.watch:true}") boolean watch) {
        this.organisation = organisation;
        this.register = register;
        this.store = store;
        this.imports = imports;
        this.transaction = transaction;
        this.clock = clock;
        this.watch = watch;
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 60_000)
    void turn() {
        if (watch) {
            end();
            forget();
        }
    }

    /** How many left. */
    int end() {
        LocalDate today = Times.day(clock.instant());
        int count = 0;
        for (Person person : organisation.overstayed(today)) {
            count += Boolean.TRUE.equals(transaction.execute(_ -> leave(person, today))) ? 1 : 0;
        }
        return count;
    }

    private boolean leave(Person seen, LocalDate today) {
        organisation.holdTree();
        Person person = organisation.person(seen.id()).filter(Person::active).orElse(seen);
        LocalDate last = person.lastDay();
        if (!person.active()
                || last == null
                || !last.isBefore(today)
                || organisation.isProgram(person.id())) {
            return false;
        }
        if (register.whyNot(Actor.system(), person.id()).isPresent()) {
            if (told.add(person.id())) {
                LOG.warn(
                        "the last day of {} has passed, but nobody else is an administrator",
                        person.id());
            }
            return false;
        }
        String reason = ImportText.DAY_PASSED.in(Language.SV, last);
        return register.gone(
                Actor.system(), person, organisation.personVersion(person.id()), reason);
    }

    /** Drops what nobody came back to within a week, and rows a month after they were taken. */
    void forget() {
        transaction.executeWithoutResult(_ -> {
            List<UUID> left =
                    store.untouchedSince(clock.instant().minus(WAITS), Stage.SENT, Stage.PREVIEWED);
            for (UUID id : left) {
                if (store.turn(
                        id,
                        null,
                        List.of(Stage.SENT, Stage.PREVIEWED),
                        Stage.DROPPED,
                        java.util.Map.of())) {
                    imports.forget(id);
                }
            }
            store.untouchedSince(clock.instant().minus(KEPT), Stage.DONE).forEach(imports::forget);
        });
    }
}
