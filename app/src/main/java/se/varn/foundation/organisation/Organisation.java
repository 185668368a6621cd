package se.varn.foundation.organisation;

import static se.varn.foundation.organisation.jooq.Tables.PERSON;
import static se.varn.foundation.organisation.jooq.Tables.UNIT;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;

/** Units and people. */
@Service
public class Organisation {
    private final DSLContext db;
    private final Audit audit;

    Organisation(DSLContext db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    public Optional<Person> person(UUID id) {
        return db.selectFrom(PERSON).where(PERSON.ID.eq(id)).fetchOptional(Organisation::person);
    }

    public Optional<Person> byUsername(String username) {
        return db.selectFrom(PERSON)
                .where(PERSON.USERNAME.eq(username))
                .fetchOptional(Organisation::person);
    }

    /** Everybody who works here now, in the order of Swedish names. */
    public List<Person> people() {
        return db.selectFrom(PERSON)
                .where(PERSON.ACTIVE)
                .orderBy(PERSON.FAMILY.collate("sv-x-icu"), PERSON.GIVEN.collate("sv-x-icu"))
                .fetch(Organisation::person);
    }

    /** Names of these people, for pages that hold ids; one query. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            db.select(PERSON.ID, PERSON.GIVEN, PERSON.FAMILY)
                    .from(PERSON)
                    .where(PERSON.ID.in(ids))
                    .forEach(r -> names.put(r.value1(), r.value2() + " " + r.value3()));
        }
        return names;
    }

    public List<Unit> units() {
        return db.selectFrom(UNIT).orderBy(UNIT.NAME.collate("sv-x-icu")).fetch(Organisation::unit);
    }

    public Optional<Unit> unit(UUID id) {
        return db.selectFrom(UNIT).where(UNIT.ID.eq(id)).fetchOptional(Organisation::unit);
    }

    /**
     * The manager of a person's unit, or of the nearest unit above that has one other than the
     * person.
     */
    public Optional<Person> managerOf(UUID person) {
        return db.fetchOptional(
                        """
                        with recursive up as (
                            select u.id, u.parent, u.manager, 0 as depth
                              from organisation.unit u join organisation.person p on p.unit = u.id where p.id = ?
                            union all
                            select u.id, u.parent, u.manager, depth + 1 from organisation.unit u join up on u.id = up.parent
                             where depth < 50)
                        select manager from up where manager is not null and manager <> ? order by depth limit 1\
                        """,
                        person,
                        person)
                .flatMap(r -> person(r.get(0, UUID.class)));
    }

    /** Adds or changes units and people as one act; existing ones are found by id. */
    @Transactional
    public void save(@Nullable UUID actor, List<Unit> units, List<Person> people, String reason) {
        for (Unit u : units) {
            db.insertInto(UNIT, UNIT.ID, UNIT.NAME, UNIT.SHORT, UNIT.PARENT, UNIT.MANAGER)
                    .values(u.id(), u.name(), u.shortName(), u.parent(), u.manager())
                    .onConflict(UNIT.ID)
                    .doUpdate()
                    .setAllToExcluded()
                    .execute();
        }
        for (Person p : people) {
            db.insertInto(PERSON)
                    .columns(
                            PERSON.ID,
                            PERSON.USERNAME,
                            PERSON.GIVEN,
                            PERSON.FAMILY,
                            PERSON.EMAIL,
                            PERSON.TITLE,
                            PERSON.UNIT,
                            PERSON.ACTIVE)
                    .values(
                            p.id(),
                            p.username(),
                            p.given(),
                            p.family(),
                            p.email(),
                            p.title(),
                            p.unit(),
                            p.active())
                    .onConflict(PERSON.ID)
                    .doUpdate()
                    .setAllToExcluded()
                    .execute();
        }
        UUID about = units.isEmpty() ? people.getFirst().unit() : units.getFirst().id();
        audit.append(
                actor,
                "organisation.save",
                new RecordRef("unit", about),
                reason,
                Map.of("units", units.size(), "people", people.size()));
    }

    private static Person person(Record r) {
        return new Person(
                r.get(PERSON.ID),
                r.get(PERSON.USERNAME),
                r.get(PERSON.GIVEN),
                r.get(PERSON.FAMILY),
                r.get(PERSON.EMAIL),
                r.get(PERSON.TITLE),
                r.get(PERSON.UNIT),
                r.get(PERSON.ACTIVE));
    }

    private static Unit unit(Record r) {
        return new Unit(
                r.get(UNIT.ID),
                r.get(UNIT.NAME),
                r.get(UNIT.SHORT),
                r.get(UNIT.PARENT),
                r.get(UNIT.MANAGER));
    }
}
