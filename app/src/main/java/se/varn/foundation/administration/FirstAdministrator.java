package se.varn.foundation.administration;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Accounts;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Grant;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.organisation.Unit;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Times;

/*
 * A new installation has nobody who can sign in, and no password that is the same everywhere. At each start, until
 * somebody has set a password, whoever reads the server's console gets a link that lets the administrator choose one.
 */
@Component
@ConditionalOnWebApplication
class FirstAdministrator implements ApplicationRunner {
    private final Accounts accounts;
    private final Access access;
    private final Organisation organisation;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Settings settings;

    /** What the installation says of itself. */
    record Settings(boolean demo, String agency, String home) {}

    FirstAdministrator(
            Accounts accounts,
            Access access,
            Organisation organisation,
            TransactionTemplate transaction,
            Clock clock,
            Settings settings) {
        this.accounts = accounts;
        this.access = access;
        this.organisation = organisation;
        this.transaction = transaction;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        tell(System.out);
    }

    /** Prints the link, if one is needed. */
    void tell(PrintStream console) {
        link().ifPresent(link -> {
            for (Language language : List.of(Language.SV, Language.EN)) {
                console.println(AdministrationText.FIRST_LINK.in(language, link));
            }
        });
    }

    private Optional<String> link() {
        if (settings.demo() || accounts.any()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                transaction.execute(status -> {
                    UUID administrator =
                            access.holders(Role.ADMINISTRATOR).stream()
                                    .findFirst()
                                    .map(Person::id)
                                    .orElseGet(this::appoint);
                    if (!(accounts.oneTimeLink(Actor.system(), administrator)
                            instanceof Outcome.Done<Accounts.Link>(var made))) {
                        throw new IllegalStateException("the first link was not made");
                    }
                    return settings.home() + "/password/" + made.token();
                }));
    }

    private UUID appoint() {
        String reason = "first start";
        Person person =
                organisation
                        .byUsername("admin")
                        .orElseGet(() -> {
                            Unit unit = unit();
                            Person made = administrator(unit.id());
                            organisation.save(Actor.SYSTEM, List.of(unit), List.of(made), reason);
                            return made;
                        });
        Grant grant =
                new Grant(
                        UUID.randomUUID(),
                        person.id(),
                        Role.ADMINISTRATOR,
                        null,
                        Times.day(clock.instant()),
                        null,
                        reason);
        if (!(access.grant(Actor.system(), grant) instanceof Outcome.Done<UUID>)) {
            throw new IllegalStateException("the first administrator was not appointed");
        }
        return person.id();
    }

    private Unit unit() {
        return organisation.units().stream()
                .filter(unit -> unit.parent() == null)
                .findFirst()
                .orElseGet(
                        () -> new Unit(UUID.randomUUID(), settings.agency(), "MYND", null, null));
    }

    private static Person administrator(UUID unit) {
        return new Person(
                UUID.randomUUID(),
                "admin",
                "Första",
                "Administratören",
                "admin@localhost",
                Role.ADMINISTRATOR.sv(),
                unit,
                true);
    }
}
