package se.varn;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import se.varn.account.registry.RegisterRecord;
import se.varn.account.registry.RegistrationId;
import se.varn.account.registry.Registry;
import se.varn.account.registry.RegistrySeries;
import se.varn.act.incidents.Incidents;
import se.varn.act.incidents.Kind;
import se.varn.act.incidents.OpenIncident;
import se.varn.act.incidents.Severity;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.records.Filing;
import se.varn.foundation.text.Times;

/** Makes documents and the series that they are registered in, for tests. */
@TestComponent
public class ArchiveHouse {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Incidents incidents;
    private final Registry registry;
    private final RegistrySeries series;
    private final java.time.Clock clock;

    ArchiveHouse(
            Incidents incidents, Registry registry, RegistrySeries series, java.time.Clock clock) {
        this.incidents = incidents;
        this.registry = registry;
        this.series = series;
        this.clock = clock;
    }

    /** The result of a command that must go well. */
    public static <R> R done(Outcome<R> outcome) {
        if (outcome instanceof Outcome.Done<R>(R result)) {
            return result;
        }
        throw new AssertionError("not done: " + outcome);
    }

    /** A new incident. */
    public UUID incident(Actor lead, String title, String whatHappened) {
        return done(incidents.open(
                        lead,
                        new OpenIncident(
                                title,
                                whatHappened,
                                clock.instant(),
                                Kind.IT,
                                Severity.LOW,
                                null,
                                List.of())))
                .value();
    }

    /** A new series. */
    public UUID series(Actor registrar) {
        return done(series.open(registrar, "P" + COUNT.incrementAndGet(), "Provserie"));
    }

    /** A document drawn up today, without sender or receiver. */
    public static RegisterRecord command(UUID record, UUID into, String subject) {
        return new RegisterRecord(
                record,
                into,
                "",
                Filing.Way.DRAWN_UP,
                LocalDate.now(Times.ZONE),
                "",
                subject,
                false,
                false,
                "");
    }

    UUID registered(Actor registrar, UUID record) {
        RegistrationId id =
                done(registry.register(registrar, command(record, series(registrar), "Prov")));
        return id.value();
    }

    /** The same as JSON. */
    String registration(UUID into, UUID record) {
        String code =
                series.all(Actor.system()).stream()
                        .filter(s -> s.id().equals(into))
                        .findFirst()
                        .orElseThrow()
                        .code();
        return "{'record':'%s','series':'%s','way':'DRAWN_UP','datedOn':'%s','subject':'Prov'}"
                .formatted(record, code, LocalDate.now(Times.ZONE));
    }
}
