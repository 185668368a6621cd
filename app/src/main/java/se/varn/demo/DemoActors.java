package se.varn.demo;

import org.springframework.stereotype.Component;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.organisation.Person;

/** The demo's people as actors. */
@Component
class DemoActors {
    private final Access access;

    DemoActors(Access access) {
        this.access = access;
    }

    Actor of(Person person) {
        return access.actor(person.id())
                .orElseThrow(
                        () -> new IllegalStateException(person.name() + " does not work here"));
    }
}
