package se.varn.account.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static se.varn.ArchiveHouse.command;
import static se.varn.ArchiveHouse.done;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.ArchiveHouse;
import se.varn.TestHouse;
import se.varn.VarnTest;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.IncidentWork;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.records.Filing;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.text.Times;

@VarnTest
class RegistryTests {
    private static final ListQuery ALL =
            new ListQuery("/registry", Map.of(), "registered", true, 1);

    @Autowired Registry registry;
    @Autowired RegistrySeries series;
    @Autowired ArchiveHouse archive;
    @Autowired IncidentWork work;
    @Autowired Access access;
    @Autowired TestHouse house;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;

    private UUID incident(Actor lead, String title) {
        return archive.incident(lead, title, "Något hände.");
    }

    private UUID opened(Actor registrar) {
        return archive.series(registrar);
    }

    private RegistrationRow row(Actor reader, RegistrationId id) {
        return registry.find(reader, id).orElseThrow().row();
    }

    @Test
    void numbersOfASeriesFollowEachOtherWithoutGapsHoweverManyRegisterAtOnce() throws Exception {
        Actor registrar = house.person(Role.REGISTRAR);
        Actor lead = house.person(Role.INCIDENT_MANAGER);
        UUID into = opened(registrar);
        List<UUID> records = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            records.add(incident(lead, "Samtidig " + i));
        }
        List<Callable<Outcome<RegistrationId>>> all = new ArrayList<>();
        for (UUID record : records) {
            all.add(() ->
                    transaction.execute(status -> {
                        var outcome = registry.register(registrar, command(record, into, "Prov"));
                        if (records.indexOf(record) % 5 == 0) {
                            status.setRollbackOnly();
                        }
                        return outcome;
                    }));
        }
        try (var many = Executors.newFixedThreadPool(8)) {
            for (Future<Outcome<RegistrationId>> one : many.invokeAll(all)) {
                done(one.get());
            }
        }
        List<Integer> numbers =
                db.fetch(
                                "select case_no from registry.registration where series = ? order by 1",
                                into)
                        .getValues(0, Integer.class);
        assertThat(numbers).hasSize(19);
        assertThat(numbers.getFirst()).isEqualTo(1);
        assertThat(numbers.getLast()).isEqualTo(19);
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void whatBelongsToACaseGetsTheNextNumberWithinIt() {
        Actor registrar = house.person(Role.REGISTRAR);
        Actor lead = house.person(Role.INCIDENT_MANAGER);
        UUID into = opened(registrar);
        RegistrationId first =
                done(registry.register(registrar, command(incident(lead, "Ett"), into, "Ärendet")));
        String number = row(registrar, first).number();
        assertThat(number).endsWith("/00001-1");
        RegisterRecord within =
                new RegisterRecord(
                        incident(lead, "Två"),
                        null,
                        number,
                        Filing.Way.OUTGOING,
                        LocalDate.now(Times.ZONE),
                        "CERT-SE",
                        "Anmälan",
                        false,
                        false,
                        "");
        RegistrationId second = done(registry.register(registrar, within));
        assertThat(row(registrar, second).number()).endsWith("/00001-2");
        assertThat(registry.find(registrar, first).orElseThrow().others())
                .extracting(RegistrationRow::id)
                .containsExactly(second.value());
    }

    @Test
    void aDocumentWaitsUntilItIsRegisteredOrKeptInOrder() {
        Actor registrar = house.person(Role.REGISTRAR);
        Actor lead = house.person(Role.INCIDENT_MANAGER);
        UUID one = incident(lead, "Väntar");
        UUID other = incident(lead, "Hålls ordnad");
        assertThat(registry.waiting(registrar, one)).isPresent();
        assertThat(registry.waiting(registrar, other)).isPresent();
        done(registry.register(registrar, command(one, opened(registrar), "Registrerad")));
        assertThat(registry.keepInOrder(registrar, other, " ")).isInstanceOf(Outcome.Invalid.class);
        done(registry.keepInOrder(registrar, other, "Av ringa betydelse, hålls i Värn"));
        assertThat(registry.waiting(registrar, one)).isEmpty();
        assertThat(registry.waiting(registrar, other)).isEmpty();
        assertThat(registry.register(registrar, command(one, opened(registrar), "Igen")))
                .isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void whatIsKeptInOrderMayBeRegisteredAfterAll() {
        Actor registrar = house.person(Role.REGISTRAR);
        UUID record = incident(house.person(Role.INCIDENT_MANAGER), "Omprövad");
        done(registry.keepInOrder(registrar, record, "Ringa betydelse"));
        done(registry.register(registrar, command(record, opened(registrar), "Efter begäran")));
        assertThat(db.fetch("select 1 from registry.kept_in_order where record = ?", record))
                .isEmpty();
    }

    @Test
    void nobodyButTheRegistrarRegistersAndReportersReadNothing() {
        Actor lead = house.person(Role.INCIDENT_MANAGER);
        UUID record = incident(lead, "Inte jag");
        UUID into = opened(house.person(Role.REGISTRAR));
        for (Actor other : List.of(lead, house.person(), house.person(Role.LAWYER))) {
            assertThat(registry.register(other, command(record, into, "x")))
                    .isInstanceOf(Outcome.Forbidden.class);
            assertThat(registry.keepInOrder(other, record, "x"))
                    .isInstanceOf(Outcome.Forbidden.class);
        }
        assertThat(registry.list(house.person(), ALL).total()).isZero();
    }

    @Test
    void everyFaultIsToldAtOnce() {
        Actor registrar = house.person(Role.REGISTRAR);
        UUID record = incident(house.person(Role.INCIDENT_MANAGER), "Fel");
        var outcome =
                registry.register(
                        registrar,
                        new RegisterRecord(
                                record,
                                null,
                                "",
                                null,
                                LocalDate.of(2099, 1, 1),
                                "19121212-1212",
                                "",
                                true,
                                false,
                                ""));
        assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
        assertThat(((Outcome.Invalid<RegistrationId>) outcome).errors())
                .extracting(e -> e.field())
                .containsExactlyInAnyOrder(
                        "counterpart", "subject", "omittedBecause", "way", "datedOn", "series");
    }

    @Test
    void theRegisterOfTheOutsideLeavesOutWhatIsRestrictedAndWhatTheRegistrarLeftOut() {
        Actor registrar = house.person(Role.REGISTRAR, Role.INCIDENT_MANAGER);
        Actor outside = house.person(Role.REGISTRAR);
        UUID into = opened(registrar);
        UUID record = incident(registrar, "Hemlig händelse");
        RegistrationId id =
                done(registry.register(registrar, command(record, into, "Kanariesparv i nätet")));
        assertThat(row(outside, id).subject()).isEqualTo("Kanariesparv i nätet");
        int version =
                db.fetchSingle("select version from incidents.incident where id = ?", record)
                        .get(0, Integer.class);
        done(work.restrict(registrar, new IncidentId(record), version, "18 kap. 8 § OSL", "prov"));
        Actor inside = access.actor(registrar.person()).orElseThrow();
        assertThat(row(inside, id).subject()).isEqualTo("Kanariesparv i nätet");
        RegistrationRow seen = row(outside, id);
        assertThat(seen.subject()).isNull();
        assertThat(seen.counterpart()).isNull();
        assertThat(seen.address()).isNull();
        assertThat(seen.number()).endsWith("/00001-1");
        ListQuery search =
                new ListQuery("/registry", Map.of("q", "Kanariesparv"), "registered", true, 1);
        assertThat(registry.list(outside, search).total()).isZero();
        ListQuery toPublic =
                new ListQuery(
                        "/registry",
                        Map.of("public", "1", "series", code(into)),
                        "registered",
                        true,
                        1);
        assertThat(registry.list(inside, toPublic).rows())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.subject()).isNull();
                    assertThat(r.leftOut()).isTrue();
                });
    }

    private String code(UUID into) {
        return db.fetchSingle("select code from registry.series where id = ?", into)
                .get(0, String.class);
    }

    @Test
    void aRestrictedDocumentIsNeitherKeptInOrderNorCoveredByAStandingOrder() {
        Actor registrar = house.person(Role.REGISTRAR, Role.INCIDENT_MANAGER);
        UUID record = incident(registrar, "Ska registreras");
        done(work.restrict(registrar, new IncidentId(record), 1, "18 kap. 8 § OSL", "prov"));
        Actor inside = access.actor(registrar.person()).orElseThrow();
        assertThat(registry.keepInOrder(inside, record, "Hålls ordnad"))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(registry.waiting(house.person(Role.REGISTRAR), record)).isEmpty();
        assertThat(registry.waiting(inside, record)).isPresent();
    }

    @Test
    void aStandingOrderTakesAKindOffTheListWhileItHolds() {
        Actor registrar = house.person(Role.REGISTRAR);
        UUID before = incident(house.person(Role.INCIDENT_MANAGER), "Före");
        UUID order =
                done(
                        series.order(
                                registrar,
                                new MakeOrder(
                                        "incident",
                                        "Hålls ordnade i Värn",
                                        "Beslut 2026/1",
                                        LocalDate.now(Times.ZONE))));
        assertThat(registry.waiting(registrar, before)).isEmpty();
        assertThat(
                        series.order(
                                registrar,
                                new MakeOrder("incident", "x", "y", LocalDate.now(Times.ZONE))))
                .isInstanceOf(Outcome.Invalid.class);
        done(series.endOrder(registrar, order, 1));
        transaction.executeWithoutResult(status -> {
            db.execute(
                    "update registry.standing_order set first_day = first_day - 9, last_day = first_day - 1 where id = ?",
                    order);
            assertThat(registry.waiting(registrar, before)).isPresent();
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            db.execute("delete from registry.standing_order where id = ?", order);
            Objects.requireNonNull(
                    db.fetchSingle(
                            "select audit.append(now(), null, 'prov.clean', 'standing_order', ?, null, '{}')",
                            order));
        });
    }

    @Test
    void aCorrectionKeepsNumberAndDateAndSaysWhy() {
        Actor registrar = house.person(Role.REGISTRAR);
        UUID into = opened(registrar);
        UUID record = incident(house.person(Role.INCIDENT_MANAGER), "Rättas");
        RegistrationId id = done(registry.register(registrar, command(record, into, "Felskrivet")));
        String number = row(registrar, id).number();
        var correction =
                new CorrectRegistration(
                        id, 1, "CERT-SE", "Rätt skrivet", false, true, "OSL 18:8", "Felskrivning");
        done(registry.correct(registrar, correction));
        assertThat(registry.correct(registrar, correction)).isInstanceOf(Outcome.Conflict.class);
        assertThat(row(registrar, id))
                .satisfies(r -> {
                    assertThat(r.number()).isEqualTo(number);
                    assertThat(r.subject()).isEqualTo("Rätt skrivet");
                });
        assertThat(
                        registry.list(
                                        registrar,
                                        new ListQuery(
                                                "/registry",
                                                Map.of("public", "1", "series", code(into)),
                                                "registered",
                                                true,
                                                1))
                                .rows())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.subject()).isNull();
                    assertThat(r.counterpart()).isEqualTo("CERT-SE");
                });
    }

    @Test
    void aDayIsLateWhenTheNextWorkingDayHasPassed() {
        assertThat(PendingStore.due(LocalDate.of(2026, 11, 20)))
                .isEqualTo(LocalDate.of(2026, 11, 23));
        LocalDate tuesday = LocalDate.of(2026, 11, 24);
        assertThat(Times.day(PendingStore.notLateSince(tuesday)))
                .isEqualTo(LocalDate.of(2026, 11, 23));
        LocalDate monday = LocalDate.of(2026, 11, 23);
        assertThat(Times.day(PendingStore.notLateSince(monday)))
                .isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void aClosedSeriesTakesNoNewCases() {
        Actor registrar = house.person(Role.REGISTRAR);
        UUID into = opened(registrar);
        done(series.close(registrar, into, 1));
        UUID record = incident(house.person(Role.INCIDENT_MANAGER), "För sent");
        assertThat(registry.register(registrar, command(record, into, "Ny")))
                .isEqualTo(new Outcome.Invalid<>("series", RegistryText.SERIES_MISSING));
    }
}
