package se.varn.foundation.organisation;

import static se.varn.foundation.organisation.jooq.Tables.PERSON;
import static se.varn.foundation.organisation.jooq.Tables.UNIT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;

/** Units and people. */
@Service
public class Organisation {
    /** The version of what is not there yet. */
    public static final int NEW = -1;

    /** The advisory lock of whoever moves units. */
    private static final long TREE = 8_720_416;

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
                .where(DSL.lower(PERSON.USERNAME).eq(username.toLowerCase(Locale.ROOT)))
                .fetchOptional(Organisation::person);
    }

    /** Who has this employee number; empty for an empty one. */
    public Optional<Person> byEmployeeNo(String employeeNo) {
        return employeeNo.isEmpty()
                ? Optional.empty()
                : db.selectFrom(PERSON)
                        .where(
                                DSL.lower(PERSON.EMPLOYEE_NO)
                                        .eq(employeeNo.toLowerCase(Locale.ROOT)))
                        .fetchOptional(Organisation::person);
    }

    /** Who alone among those who work here has this address. */
    public Optional<Person> byOnlyEmail(String email) {
        List<Person> found =
                db.selectFrom(PERSON)
                        .where(DSL.lower(PERSON.EMAIL).eq(email.toLowerCase(Locale.ROOT)))
                        .and(PERSON.ACTIVE.isTrue().and(PERSON.PROGRAM.isFalse()))
                        .limit(2)
                        .fetch(Organisation::person);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Everybody who works here now, in the order of Swedish names. */
    public List<Person> people() {
        return people(DSL.noCondition());
    }

    /** Those of these people who work here now, in the same order. */
    public List<Person> people(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : people(PERSON.ID.in(ids));
    }

    private List<Person> people(Condition which) {
        return db.selectFrom(PERSON)
                .where(PERSON.ACTIVE.isTrue().and(PERSON.PROGRAM.isFalse()).and(which))
                .orderBy(PERSON.FAMILY.collate("sv-x-icu"), PERSON.GIVEN.collate("sv-x-icu"))
                .fetch(Organisation::person);
    }

    /** How many work in each unit now; units without anybody are not named. */
    public Map<UUID, Integer> peopleByUnit() {
        return db.select(PERSON.UNIT, DSL.count())
                .from(PERSON)
                .where(PERSON.ACTIVE.isTrue().and(PERSON.PROGRAM.isFalse()))
                .groupBy(PERSON.UNIT)
                .fetchMap(PERSON.UNIT, DSL.count());
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

    /** Every unit, also closed ones, in the order of Swedish names. */
    public List<Unit> units() {
        return db.selectFrom(UNIT).orderBy(UNIT.NAME.collate("sv-x-icu")).fetch(Organisation::unit);
    }

    /** The units that people can be in now. */
    public List<Unit> openUnits() {
        return units().stream().filter(Unit::open).toList();
    }

    /** The units that this person leads, each with its version. */
    public Map<Unit, Integer> ledBy(UUID person) {
        return db.selectFrom(UNIT)
                .where(UNIT.MANAGER.eq(person))
                .fetchMap(Organisation::unit, r -> r.get(UNIT.VERSION));
    }

    /** Every unit with its version. */
    public Map<Unit, Integer> unitVersions() {
        return db.selectFrom(UNIT).fetchMap(Organisation::unit, r -> r.get(UNIT.VERSION));
    }

    /** People whose last day has passed on this day and who have not been noted as gone. */
    public List<Person> overstayed(LocalDate today) {
        return db.selectFrom(PERSON)
                .where(PERSON.ACTIVE.isTrue().and(PERSON.LAST_DAY.lt(today)))
                .fetch(Organisation::person);
    }

    public Optional<Unit> unit(UUID id) {
        return db.selectFrom(UNIT).where(UNIT.ID.eq(id)).fetchOptional(Organisation::unit);
    }

    /** A unit and every unit below it, also closed ones. */
    public Set<UUID> withThoseBelow(UUID unit) {
        return new HashSet<>(
                db.fetch(
                                """
                                with recursive below(id) as (
                                    select ?::uuid union select u.id from organisation.unit u join below b on u.parent = b.id)
                                select id from below\
                                """,
                                unit)
                        .getValues(0, UUID.class));
    }

    /**
     * The manager of a person's unit, or of the nearest unit above that has one other than the
     * person.
     */
    public Optional<Person> managerOf(UUID person) {
        return db.fetchOptional("select organisation.manager_of(?)", person)
                .map(r -> r.get(0, UUID.class))
                .flatMap(this::person);
    }

    /**
     * Adds or changes units and people as one act, without asking who may; existing ones are found
     * by id. For the first start and for what fills an empty house: what people change goes through
     * the administration.
     */
    @Transactional
    public void save(@Nullable UUID actor, List<Unit> units, List<Person> people, String reason) {
        for (Unit u : units) {
            if (!put(u, version(UNIT, UNIT.ID.eq(u.id()), UNIT.VERSION))) {
                throw new IllegalStateException("the unit was changed meanwhile: " + u.id());
            }
        }
        for (Person p : people) {
            if (!put(p, version(PERSON, PERSON.ID.eq(p.id()), PERSON.VERSION))) {
                throw new IllegalStateException("the person was changed meanwhile: " + p.id());
            }
        }
        UUID about = units.isEmpty() ? people.getFirst().unit() : units.getFirst().id();
        audit.append(
                actor,
                "organisation.save",
                new RecordRef("unit", about),
                reason,
                Map.of("units", units.size(), "people", people.size()));
    }

    private int version(Table<?> table, Condition which, Field<Integer> version) {
        return db.select(version).from(table).where(which).fetchOptional(version).orElse(NEW);
    }

    /** The version of a unit, to be handed to {@link #put(Unit, int)}; {@link #NEW} if none. */
    public int unitVersion(UUID unit) {
        return version(UNIT, UNIT.ID.eq(unit), UNIT.VERSION);
    }

    /** The version of a person, to be handed to {@link #put(Person, int)}; {@link #NEW} if none. */
    public int personVersion(UUID person) {
        return version(PERSON, PERSON.ID.eq(person), PERSON.VERSION);
    }

    /** Keeps the tree as it is until the caller's command has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdTree() {
        db.fetch("select pg_advisory_xact_lock(?)", TREE);
    }

    /**
     * Writes a unit as part of the caller's command, which decides and audits it.
     *
     * @param version the one that was read, {@link #NEW} for one that is not there
     * @return false when somebody else was first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean put(Unit u, int version) {
        var row =
                Map.of(
                        UNIT.ID, u.id(),
                        UNIT.NAME, u.name(),
                        UNIT.SHORT, u.shortName(),
                        UNIT.OPEN, u.open(),
                        UNIT.VERSION, version + 1);
        var tree = new HashMap<Field<?>, @Nullable Object>(row);
        tree.put(UNIT.PARENT, u.parent());
        tree.put(UNIT.MANAGER, u.manager());
        tree.put(UNIT.CODE, u.code());
        return (version == NEW
                        ? db.insertInto(UNIT).set(tree).onConflictDoNothing().execute()
                        : db.update(UNIT)
                                .set(tree)
                                .where(UNIT.ID.eq(u.id()).and(UNIT.VERSION.eq(version)))
                                .execute())
                == 1;
    }

    /**
     * Writes a person as part of the caller's command, which decides and audits it.
     *
     * @param version the one that was read, {@link #NEW} for one who is not there
     * @return false when somebody else was first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean put(Person p, int version) {
        var whole =
                Map.of(
                        PERSON.ID, p.id(),
                        PERSON.USERNAME, p.username(),
                        PERSON.GIVEN, p.given(),
                        PERSON.FAMILY, p.family(),
                        PERSON.EMAIL, p.email(),
                        PERSON.TITLE, p.title(),
                        PERSON.UNIT, p.unit(),
                        PERSON.ACTIVE, p.active(),
                        PERSON.VERSION, version + 1);
        var row = new HashMap<Field<?>, @Nullable Object>(whole);
        row.put(PERSON.EMPLOYEE_NO, p.employeeNo());
        row.put(PERSON.LAST_DAY, p.lastDay());
        return (version == NEW
                        ? db.insertInto(PERSON).set(row).onConflictDoNothing().execute()
                        : db.update(PERSON)
                                .set(row)
                                .where(PERSON.ID.eq(p.id()).and(PERSON.VERSION.eq(version)))
                                .execute())
                == 1;
    }

    /** Whether this is a program that stands among people: it has a name and cannot sign in. */
    public boolean isProgram(UUID person) {
        return db.fetchExists(PERSON, PERSON.ID.eq(person).and(PERSON.PROGRAM.isTrue()));
    }

    /** Puts a program among people as part of the caller's command, which decides and audits it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putProgram(Person program) {
        if (!put(program, NEW)) {
            throw new IllegalStateException("there is somebody with the id " + program.id());
        }
        db.update(PERSON).set(PERSON.PROGRAM, true).where(PERSON.ID.eq(program.id())).execute();
    }

    /** Ends a program as part of the caller's command, which decides and audits it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endProgram(UUID program) {
        db.update(PERSON)
                .set(PERSON.ACTIVE, false)
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.ID.eq(program).and(PERSON.PROGRAM.isTrue()))
                .execute();
    }

    static Person person(Record r) {
        return new Person(
                r.get(PERSON.ID),
                r.get(PERSON.USERNAME),
                r.get(PERSON.GIVEN),
                r.get(PERSON.FAMILY),
                r.get(PERSON.EMAIL),
                r.get(PERSON.TITLE),
                r.get(PERSON.UNIT),
                r.get(PERSON.ACTIVE),
                r.get(PERSON.EMPLOYEE_NO),
                r.get(PERSON.LAST_DAY));
    }

    private static Unit unit(Record r) {
        return new Unit(
                r.get(UNIT.ID),
                r.get(UNIT.NAME),
                r.get(UNIT.SHORT),
                r.get(UNIT.PARENT),
                r.get(UNIT.MANAGER),
                r.get(UNIT.OPEN),
                r.get(UNIT.CODE));
    }
}
