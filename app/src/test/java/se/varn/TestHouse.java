package se.varn;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Grant;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.organisation.Unit;

/** Makes people with roles for tests. */
@TestComponent
public class TestHouse {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private final Organisation organisation;
    private final Access access;

    public TestHouse(Organisation organisation, Access access) {
        this.organisation = organisation;
        this.access = access;
    }

    /** A new person, in a unit of his or her own, with these roles beside being an employee. */
    public Actor person(Role... roles) {
        int n = COUNT.incrementAndGet();
        Unit unit = new Unit(UUID.randomUUID(), "Enhet " + n, "E" + n, null, null);
        Person person =
                new Person(
                        UUID.randomUUID(),
                        "prov" + n,
                        "Prov",
                        "Person" + n,
                        "prov" + n + "@example.se",
                        "Provare",
                        unit.id(),
                        true);
        organisation.save(null, List.of(unit), List.of(person), "prov");
        for (Role role : roles) {
            Grant grant =
                    new Grant(
                            UUID.randomUUID(),
                            person.id(),
                            role,
                            null,
                            LocalDate.of(2020, 1, 1),
                            null,
                            "prov");
            if (!(access.grant(Actor.system(), grant) instanceof Outcome.Done<UUID>)) {
                throw new IllegalStateException("the role " + role + " could not be granted");
            }
        }
        return access.actor(person.id()).orElseThrow();
    }

    /** A new person who has a role for the own unit only; nothing when that cannot be granted. */
    public Actor personOfUnit(Role role) {
        Actor person = person();
        grant(person, role, person.unit());
        return access.actor(person.person()).orElseThrow();
    }

    /** Gives a role for a unit. */
    public Outcome<UUID> grant(Actor person, Role role, UUID unit) {
        Grant grant =
                new Grant(
                        UUID.randomUUID(),
                        person.person(),
                        role,
                        unit,
                        LocalDate.of(2020, 1, 1),
                        null,
                        "prov");
        return access.grant(Actor.system(), grant);
    }

    /** A new unit below another. */
    public UUID unitBelow(UUID above) {
        int n = COUNT.incrementAndGet();
        Unit unit = new Unit(UUID.randomUUID(), "Enhet " + n, "E" + n, above, null);
        organisation.save(null, List.of(unit), List.of(), "prov");
        return unit.id();
    }

    /** A new person in a unit. */
    public Actor personIn(UUID unit) {
        int n = COUNT.incrementAndGet();
        Person person =
                new Person(
                        UUID.randomUUID(),
                        "prov" + n,
                        "Prov",
                        "Person" + n,
                        "prov" + n + "@example.se",
                        "Provare",
                        unit,
                        true);
        organisation.save(null, List.of(), List.of(person), "prov");
        return access.actor(person.id()).orElseThrow();
    }

    /** A person placed under a manager. */
    public Actor personUnder(Actor manager, Role... roles) {
        int n = COUNT.incrementAndGet();
        Unit unit = new Unit(UUID.randomUUID(), "Enhet " + n, "E" + n, null, manager.person());
        Person person =
                new Person(
                        UUID.randomUUID(),
                        "prov" + n,
                        "Prov",
                        "Person" + n,
                        "prov" + n + "@example.se",
                        "Provare",
                        unit.id(),
                        true);
        organisation.save(null, List.of(unit), List.of(person), "prov");
        Map<Role, Boolean> done = new java.util.EnumMap<>(Role.class);
        for (Role role : roles) {
            Grant grant =
                    new Grant(
                            UUID.randomUUID(),
                            person.id(),
                            role,
                            null,
                            LocalDate.of(2020, 1, 1),
                            null,
                            "prov");
            done.put(role, access.grant(Actor.system(), grant) instanceof Outcome.Done<UUID>);
        }
        if (done.containsValue(false)) {
            throw new IllegalStateException("not all roles could be granted: " + done);
        }
        return access.actor(person.id()).orElseThrow();
    }
}
