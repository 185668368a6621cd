package se.varn.foundation.access;

import static se.varn.foundation.access.jooq.Tables.CIRCLE;
import static se.varn.foundation.access.jooq.Tables.CIRCLE_MEMBER;
import static se.varn.foundation.access.jooq.Tables.RESTRICTED_READING;
import static se.varn.foundation.access.jooq.Tables.ROLE_GRANT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.organisation.Unit;
import se.varn.foundation.text.Times;

/** Who may do what: actors, grants of roles, circles of readers. */
@Service
public class Access {
    private final DSLContext db;
    private final Organisation organisation;
    private final AnswersFor answers;
    private final Audit audit;
    private final Clock clock;

    Access(DSLContext db, Organisation organisation, AnswersFor answers, Audit audit, Clock clock) {
        this.db = db;
        this.organisation = organisation;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The actor of a person who works here now, with the roles in force today; empty for one who
     * has left.
     */
    public Optional<Actor> actor(UUID person) {
        return organisation.person(person).filter(Person::active).map(this::actor);
    }

    private Actor actor(Person person) {
        Set<Role> roles = EnumSet.of(Role.EMPLOYEE);
        Map<Role, Set<UUID>> unitRoles = new EnumMap<>(Role.class);
        db.select(ROLE_GRANT.ROLE, ROLE_GRANT.UNIT)
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.PERSON.eq(person.id()).and(inForce()))
                .forEach(r -> {
                    Role role = Role.valueOf(r.value1());
                    if (r.value2() == null) {
                        roles.add(role);
                    } else {
                        unitRoles
                                .computeIfAbsent(role, _ -> new HashSet<>())
                                .addAll(organisation.withThoseBelow(r.value2()));
                    }
                });
        Set<UUID> circles =
                new HashSet<>(
                        db.select(CIRCLE_MEMBER.CIRCLE)
                                .from(CIRCLE_MEMBER)
                                .where(CIRCLE_MEMBER.PERSON.eq(person.id()))
                                .fetch(CIRCLE_MEMBER.CIRCLE));
        return new Actor(
                person.id(),
                person.name(),
                person.initials(),
                person.unit(),
                roles,
                unitRoles,
                circles,
                null);
    }

    private Condition inForce() {
        LocalDate today = Times.day(clock.instant());
        return ROLE_GRANT
                .FIRST_DAY
                .le(today)
                .and(ROLE_GRANT.LAST_DAY.isNull().or(ROLE_GRANT.LAST_DAY.ge(today)));
    }

    /** People who hold a role for the whole agency today, by name. */
    public List<Person> holders(Role role) {
        return holders(role, ROLE_GRANT.UNIT.isNull());
    }

    /** The same, and those who hold it for a unit. */
    public List<Person> holdersAnywhere(Role role) {
        return holders(role, DSL.noCondition());
    }

    private List<Person> holders(Role role, Condition where) {
        return organisation.people(
                db.selectDistinct(ROLE_GRANT.PERSON)
                        .from(ROLE_GRANT)
                        .where(ROLE_GRANT.ROLE.eq(role.name()).and(inForce()))
                        .and(where)
                        .fetch(ROLE_GRANT.PERSON));
    }

    /** The roles that these people hold today beside being employees; one query. */
    public Map<UUID, Set<Role>> rolesToday(Collection<UUID> people) {
        Map<UUID, Set<Role>> roles = new HashMap<>();
        db.select(ROLE_GRANT.PERSON, ROLE_GRANT.ROLE)
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.PERSON.in(people).and(inForce()))
                .forEach(r ->
                        roles.computeIfAbsent(r.value1(), p -> EnumSet.noneOf(Role.class))
                                .add(Role.valueOf(r.value2())));
        return roles;
    }

    /** All grants of a person, newest first. */
    public List<Grant> grants(UUID person) {
        return db.selectFrom(ROLE_GRANT)
                .where(ROLE_GRANT.PERSON.eq(person))
                .orderBy(ROLE_GRANT.FIRST_DAY.desc())
                .fetch(r ->
                        new Grant(
                                r.getId(),
                                r.getPerson(),
                                Role.valueOf(r.getRole()),
                                r.getUnit(),
                                r.getFirstDay(),
                                r.getLastDay(),
                                r.getReason(),
                                r.getFromGroup()));
    }

    /**
     * Grants a role. Refused when the person holds one that excludes it, or answers for a program
     * that does. A program never gets to administrate, nor a role that whoever grants it or answers
     * for it must not hold beside the own ones.
     */
    @Transactional
    public Outcome<UUID> grant(Actor actor, Grant grant) {
        if (!actor.may(Permission.ACCESS_GRANT)) {
            return new Outcome.Forbidden<>();
        }
        if (grant.reason().isBlank()) {
            return new Outcome.Invalid<>("reason", AccessText.REASON_MISSING);
        }
        if (grant.lastDay() != null && grant.lastDay().isBefore(grant.firstDay())) {
            return new Outcome.Invalid<>("lastDay", AccessText.LAST_BEFORE_FIRST);
        }
        if (organisation.person(grant.person()).filter(Person::active).isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        if (grant.unit() != null && organisation.unit(grant.unit()).filter(Unit::open).isEmpty()) {
            return new Outcome.Invalid<>("unit", AccessText.UNIT_UNKNOWN);
        }
        if (grant.unit() != null && !grant.role().ofUnits()) {
            return new Outcome.Invalid<>("unit", AccessText.WHOLE_AGENCY, grant.role());
        }
        Optional<FieldError> excluded = excluded(actor.person(), grant);
        if (excluded.isPresent()) {
            return new Outcome.Invalid<>(List.of(excluded.get()));
        }
        insert(grant, actor.person());
        audit.append(
                actor.person(),
                "access.grant",
                new RecordRef("person", grant.person()),
                grant.reason(),
                Map.of(
                        "role",
                        grant.role().name(),
                        "unit",
                        grant.unit() == null ? "" : grant.unit().toString(),
                        "from",
                        grant.firstDay().toString(),
                        "to",
                        grant.lastDay() == null ? "" : grant.lastDay().toString()));
        return new Outcome.Done<>(grant.id());
    }

    /** Writes it as part of the caller's command, which has decided and audits it. */
    void insert(Grant grant, @Nullable UUID by) {
        db.insertInto(ROLE_GRANT)
                .set(ROLE_GRANT.ID, grant.id())
                .set(ROLE_GRANT.PERSON, grant.person())
                .set(ROLE_GRANT.ROLE, grant.role().name())
                .set(ROLE_GRANT.UNIT, grant.unit())
                .set(ROLE_GRANT.FIRST_DAY, grant.firstDay())
                .set(ROLE_GRANT.LAST_DAY, grant.lastDay())
                .set(ROLE_GRANT.GRANTED_BY, by)
                .set(ROLE_GRANT.REASON, grant.reason())
                .set(ROLE_GRANT.FROM_GROUP, grant.fromGroup())
                .execute();
    }

    /**
     * Why a role cannot be granted beside others; empty when it can.
     *
     * @param by who grants it
     */
    Optional<FieldError> excluded(UUID by, Grant grant) {
        Role role = grant.role();
        if (organisation.isProgram(grant.person())) {
            if (role == Role.ADMINISTRATOR) {
                return Optional.of(new FieldError("role", AccessText.NO_PROGRAM));
            }
            Optional<FieldError> error =
                    clash(by, grant, AccessText.NOT_BY_PROGRAM)
                            .or(() ->
                                    answers.responsible(grant.person())
                                            .flatMap(who ->
                                                    clash(
                                                            who,
                                                            grant,
                                                            AccessText.NOT_BY_ANSWERING)));
            if (error.isPresent()) {
                return error;
            }
        }
        for (UUID program : answers.programs(grant.person())) {
            Optional<FieldError> error = clash(program, grant, AccessText.NOT_WITH_PROGRAM);
            if (error.isPresent()) {
                return error;
            }
        }
        db.fetch("select pg_advisory_xact_lock(8720417, hashtext(?))", grant.person().toString());
        return clash(grant.person(), grant, AccessText.EXCLUDED);
    }

    /**
     * A role that this person or program has when the grant holds, and that does not go with it.
     */
    private Optional<FieldError> clash(UUID holder, Grant grant, AccessText words) {
        return grants(holder).stream()
                .filter(held -> held.overlaps(grant) && !held.role().goesWith(grant.role()))
                .map(held -> new FieldError("role", words, grant.role(), held.role()))
                .findFirst();
    }

    /**
     * Ends a grant: {@code lastDay} is the last on which it holds. Refused when nobody would be
     * left to administrate.
     */
    @Transactional
    public Outcome<UUID> end(Actor actor, UUID grant, @Nullable LocalDate lastDay, String reason) {
        var row = db.selectFrom(ROLE_GRANT).where(ROLE_GRANT.ID.eq(grant)).forUpdate().fetchOne();
        if (row == null || !actor.may(Permission.ACCESS_GRANT)) {
            return new Outcome.Forbidden<>();
        }
        List<FieldError> errors = new ArrayList<>();
        if (reason.isBlank()) {
            errors.add(new FieldError("endReason", AccessText.END_REASON_MISSING));
        }
        if (lastDay == null) {
            errors.add(new FieldError("endDay", AccessText.LAST_DAY_MISSING));
        } else if (lastDay.isBefore(row.getFirstDay())) {
            errors.add(new FieldError("endDay", AccessText.LAST_BEFORE_FIRST));
        }
        if (lastDay != null
                && row.getUnit() == null
                && row.getRole().equals(Role.ADMINISTRATOR.name())
                && !othersAdministrate(row.getPerson(), lastDay)) {
            errors.add(new FieldError("endDay", AccessText.LAST_ADMINISTRATOR));
        }
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        db.update(ROLE_GRANT)
                .set(ROLE_GRANT.LAST_DAY, lastDay)
                .where(ROLE_GRANT.ID.eq(grant))
                .execute();
        audit.append(
                actor.person(),
                "access.end",
                new RecordRef("person", row.getPerson()),
                reason,
                Map.of("role", row.getRole(), "lastDay", String.valueOf(lastDay)));
        return new Outcome.Done<>(row.getPerson());
    }

    /**
     * Whether somebody administrates when this person does so no longer. Whoever asks is alone with
     * the answer until the transaction ends: no two go at once and leave nobody.
     *
     * @param lastDay the last on which the person does
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean othersAdministrate(UUID person, LocalDate lastDay) {
        db.fetch("select pg_advisory_xact_lock(8720418)");
        LocalDate today = Times.day(clock.instant());
        LocalDate first = lastDay.isBefore(today) ? today : lastDay.plusDays(1);
        return db
                .selectDistinct(ROLE_GRANT.PERSON)
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.ROLE.eq(Role.ADMINISTRATOR.name()))
                .and(ROLE_GRANT.UNIT.isNull())
                .and(ROLE_GRANT.PERSON.ne(person))
                .and(ROLE_GRANT.FIRST_DAY.le(first))
                .and(ROLE_GRANT.LAST_DAY.isNull().or(ROLE_GRANT.LAST_DAY.ge(first)))
                .fetch(ROLE_GRANT.PERSON)
                .stream()
                .anyMatch(other -> organisation.person(other).filter(Person::active).isPresent());
    }

    /**
     * Ends every role of one who leaves, today at the latest. Part of the caller's command, which
     * audits it.
     *
     * @return the roles that ended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Role> endAll(Actor actor, UUID person) {
        if (!actor.may(Permission.ACCESS_GRANT)) {
            throw new IllegalArgumentException("may not end roles: " + actor.person());
        }
        LocalDate today = Times.day(clock.instant());
        List<Role> ended = new ArrayList<>();
        for (Grant grant : grants(person)) {
            boolean open = grant.lastDay() == null || grant.lastDay().isAfter(today);
            if (open && grant.firstDay().isAfter(today)) {
                db.deleteFrom(ROLE_GRANT).where(ROLE_GRANT.ID.eq(grant.id())).execute();
                ended.add(grant.role());
            } else if (open) {
                db.update(ROLE_GRANT)
                        .set(ROLE_GRANT.LAST_DAY, today)
                        .where(ROLE_GRANT.ID.eq(grant.id()))
                        .execute();
                ended.add(grant.role());
            }
        }
        return ended;
    }

    /**
     * Takes somebody out of every circle that others read who work here. Where nobody would be left
     * the crisis managers read from now on; when there is none of these either the person stays, so
     * that the record can be opened again one day. Part of the caller's command, which audits it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LeftCircles leaveCircles(Actor actor, UUID person) {
        if (!actor.may(Permission.ACCESS_GRANT)) {
            throw new IllegalArgumentException("may not end reading: " + actor.person());
        }
        int left = 0;
        int handedOver = 0;
        for (UUID circle : heldCirclesOf(person)) {
            if (!readByOthers(circle, person)) {
                holders(Role.CRISIS_MANAGER).stream()
                        .filter(manager -> !manager.id().equals(person))
                        .forEach(manager -> add(circle, manager.id()));
                handedOver += readByOthers(circle, person) ? 1 : 0;
            }
            if (readByOthers(circle, person)) {
                left +=
                        db.deleteFrom(CIRCLE_MEMBER)
                                .where(CIRCLE_MEMBER.CIRCLE.eq(circle))
                                .and(CIRCLE_MEMBER.PERSON.eq(person))
                                .execute();
            }
        }
        return new LeftCircles(left, handedOver);
    }

    /**
     * How many circles somebody has left.
     *
     * @param handedOver those of them that the crisis managers read instead
     */
    public record LeftCircles(int left, int handedOver) {}

    /** In one order whoever asks; nobody else leaves them until the transaction ends. */
    private List<UUID> heldCirclesOf(UUID person) {
        return db.select(CIRCLE.ID)
                .from(CIRCLE)
                .where(
                        CIRCLE.ID.in(
                                DSL.select(CIRCLE_MEMBER.CIRCLE)
                                        .from(CIRCLE_MEMBER)
                                        .where(CIRCLE_MEMBER.PERSON.eq(person))))
                .orderBy(CIRCLE.ID)
                .forUpdate()
                .fetch(CIRCLE.ID);
    }

    private boolean readByOthers(UUID circle, UUID person) {
        return readers(circle).stream()
                .filter(reader -> !reader.equals(person))
                .anyMatch(reader -> organisation.person(reader).filter(Person::active).isPresent());
    }

    /**
     * A circle of readers for a record that is to be restricted. Part of the caller's command,
     * which audits it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID openCircle(Actor actor, String ground, String reason, Collection<UUID> readers) {
        if (!actor.is(Actor.SYSTEM) && !readers.contains(actor.person())) {
            throw new IllegalArgumentException("shuts himself or herself out: " + actor.person());
        }
        UUID id = UUID.randomUUID();
        db.insertInto(CIRCLE)
                .set(CIRCLE.ID, id)
                .set(CIRCLE.GROUND, ground)
                .set(CIRCLE.REASON, reason)
                .execute();
        readers.forEach(reader -> add(id, reader));
        return id;
    }

    /**
     * A circle with the ground and the readers of another, and some more. Part of the caller's
     * command, which audits it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID openLike(Actor actor, UUID circle, Collection<UUID> more) {
        var like = db.selectFrom(CIRCLE).where(CIRCLE.ID.eq(circle)).fetchSingle();
        Set<UUID> readers = new HashSet<>(readers(circle));
        readers.addAll(more);
        return openCircle(actor, like.getGround(), like.getReason(), readers);
    }

    /**
     * Lets one more person read. Part of the caller's command, which audits it.
     *
     * @throws IllegalArgumentException when the actor does not read it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addReader(Actor actor, UUID circle, UUID person) {
        if (!actor.sees(circle)) {
            throw new IllegalArgumentException("opens what he or she does not read: " + circle);
        }
        add(circle, person);
    }

    private void add(UUID circle, UUID person) {
        db.insertInto(CIRCLE_MEMBER)
                .set(CIRCLE_MEMBER.ID, UUID.randomUUID())
                .set(CIRCLE_MEMBER.CIRCLE, circle)
                .set(CIRCLE_MEMBER.PERSON, person)
                .onConflictDoNothing()
                .execute();
    }

    public List<UUID> readers(UUID circle) {
        return db.selectFrom(CIRCLE_MEMBER)
                .where(CIRCLE_MEMBER.CIRCLE.eq(circle))
                .fetch(CIRCLE_MEMBER.PERSON);
    }

    /** Notes that somebody opened a restricted record. */
    @Transactional
    public void noteReading(Actor actor, RecordRef record, @Nullable UUID circle) {
        if (circle != null) {
            db.insertInto(RESTRICTED_READING)
                    .set(RESTRICTED_READING.AT, clock.instant())
                    .set(RESTRICTED_READING.PERSON, actor.person())
                    .set(RESTRICTED_READING.KIND, record.kind())
                    .set(RESTRICTED_READING.RECORD, record.id())
                    .execute();
        }
    }
}
