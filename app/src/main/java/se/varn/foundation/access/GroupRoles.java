package se.varn.foundation.access;

import static se.varn.foundation.access.jooq.Tables.GROUP_ROLE;
import static se.varn.foundation.access.jooq.Tables.ROLE_GRANT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.RolesByGroups.Refused;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Unit;
import se.varn.foundation.text.Times;

/*
 * Roles by groups at the identity provider. At each sign-in the roles that came by groups are made to be what the groups of
 * today give: missing ones are granted, ones whose group is gone end at once. What somebody here granted is never touched,
 * and where the same role is held so already nothing is added to it. A role that does not go with one that is held is not
 * given, and the last administrator stays one; both are told. A role by a group holds for a week from the last sign-in by the
 * provider, so that keys and a local password do not keep it when the group is gone.
 */
@Service
public class GroupRoles {
    /** Who does not come in by the provider for so long has the roles of its groups no longer. */
    private static final int HOLDS_DAYS = 7;

    /** A grant with fewer days left than this is renewed at a sign-in. */
    private static final int RENEWED_UNDER = 4;

    private final DSLContext db;
    private final Access access;
    private final Organisation organisation;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GroupRoles(
            DSLContext db,
            Access access,
            Organisation organisation,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.access = access;
        this.organisation = organisation;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Which group gives what, by group. */
    public List<GroupRole> all() {
        return db.selectFrom(GROUP_ROLE)
                .orderBy(GROUP_ROLE.GROUP_NAME, GROUP_ROLE.ROLE, GROUP_ROLE.ID)
                .fetch(r ->
                        new GroupRole(
                                r.getId(),
                                r.getGroupName(),
                                Role.valueOf(r.getRole()),
                                r.getUnit()));
    }

    /** Lets a group give a role, from each member's next sign-in on. */
    @Transactional
    public Outcome<UUID> add(Actor actor, GroupRole row, String reason) {
        if (!actor.may(Permission.ACCESS_GRANT)) {
            return new Outcome.Forbidden<>();
        }
        List<FieldError> errors = new ArrayList<>();
        if (row.group().isBlank() || row.group().length() > 400) {
            errors.add(new FieldError("group", AccessText.GROUP_MISSING));
        }
        if (row.unit() != null && organisation.unit(row.unit()).filter(Unit::open).isEmpty()) {
            errors.add(new FieldError("unit", AccessText.UNIT_UNKNOWN));
        } else if (row.unit() != null && !row.role().ofUnits()) {
            errors.add(new FieldError("unit", AccessText.WHOLE_AGENCY, row.role()));
        }
        if (reason.isBlank()) {
            errors.add(new FieldError("reason", AccessText.REASON_MISSING));
        }
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        int made =
                db.insertInto(GROUP_ROLE)
                        .set(GROUP_ROLE.ID, row.id())
                        .set(GROUP_ROLE.GROUP_NAME, row.group())
                        .set(GROUP_ROLE.ROLE, row.role().name())
                        .set(GROUP_ROLE.UNIT, row.unit())
                        .onConflictDoNothing()
                        .execute();
        if (made == 0) {
            return new Outcome.Invalid<>("group", AccessText.GROUP_TWICE);
        }
        audited(actor, "access.mapGroup", row, reason);
        return new Outcome.Done<>(row.id());
    }

    /** A group gives a role no longer: who has it by the group loses it at once. */
    @Transactional
    public Outcome<Integer> remove(Actor actor, UUID id, String reason) {
        Optional<GroupRole> row = all().stream().filter(r -> r.id().equals(id)).findFirst();
        if (row.isEmpty() || !actor.may(Permission.ACCESS_GRANT)) {
            return new Outcome.Forbidden<>();
        }
        if (reason.isBlank()) {
            return new Outcome.Invalid<>("remove-reason", AccessText.END_REASON_MISSING);
        }
        db.deleteFrom(GROUP_ROLE).where(GROUP_ROLE.ID.eq(id)).execute();
        int ended = 0;
        for (Grant grant : byGroup(row.get())) {
            ended += end(grant).isEmpty() ? 1 : 0;
        }
        audited(actor, "access.unmapGroup", row.get(), reason);
        return new Outcome.Done<>(ended);
    }

    private void audited(Actor actor, String command, GroupRole row, String reason) {
        audit.append(
                actor.person(),
                command,
                new RecordRef("group", row.id()),
                reason,
                Map.of(
                        "group",
                        row.group(),
                        "role",
                        row.role().name(),
                        "unit",
                        row.unit() == null ? "" : row.unit().toString()));
    }

    private List<Grant> byGroup(GroupRole row) {
        return db
                .selectDistinct(ROLE_GRANT.PERSON)
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.FROM_GROUP.eq(row.group()))
                .fetch(ROLE_GRANT.PERSON)
                .stream()
                .flatMap(person -> mapped(person).stream())
                .filter(g ->
                        row.group().equals(g.fromGroup())
                                && g.role() == row.role()
                                && Objects.equals(g.unit(), row.unit()))
                .toList();
    }

    /** The roles that a person has by groups today. */
    private List<Grant> mapped(UUID person) {
        return today(person).stream().filter(g -> g.fromGroup() != null).toList();
    }

    private List<Grant> today(UUID person) {
        LocalDate today = Times.day(clock.instant());
        return access.grants(person).stream()
                .filter(g -> !g.firstDay().isAfter(today))
                .filter(g -> g.lastDay() == null || !g.lastDay().isBefore(today))
                .toList();
    }

    /**
     * Makes a person's roles by groups what these groups give. Part of the caller's command.
     *
     * @param groups empty when the provider did not say, which ends what came by groups
     */
    @Transactional(propagation = Propagation.MANDATORY)
    RolesByGroups apply(UUID person, Optional<Set<String>> groups) {
        db.fetch("select pg_advisory_xact_lock(8720417, hashtext(?))", person.toString());
        List<GroupRole> all = all();
        List<GroupRole> wanted =
                all.stream().filter(row -> groups.orElse(Set.of()).contains(row.group())).toList();
        List<Role> ended = new ArrayList<>();
        List<Role> granted = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (Grant grant : mapped(person)) {
            if (wanted.stream().noneMatch(row -> gives(row, grant))) {
                end(grant).ifPresentOrElse(refused::add, () -> ended.add(grant.role()));
            } else {
                renew(grant);
            }
        }
        for (GroupRole row : wanted) {
            if (today(person).stream().noneMatch(g -> same(row, g))) {
                grant(person, row).ifPresentOrElse(refused::add, () -> granted.add(row.role()));
            }
        }
        var changes =
                new RolesByGroups(
                        person, granted, ended, refused, groups.isEmpty() && !ended.isEmpty());
        if (!changes.nothing()) {
            audit.append(
                    null,
                    "access.rolesByGroups",
                    new RecordRef("person", person),
                    null,
                    Map.of(
                            "granted",
                            granted,
                            "ended",
                            ended,
                            "refused",
                            refused.stream().map(Refused::role).toList(),
                            "groupsNamed",
                            groups.isPresent()));
            events.publishEvent(changes);
        }
        return changes;
    }

    private static boolean gives(GroupRole row, Grant grant) {
        return row.group().equals(grant.fromGroup()) && same(row, grant);
    }

    private static boolean same(GroupRole row, Grant grant) {
        return row.role() == grant.role() && Objects.equals(row.unit(), grant.unit());
    }

    private Optional<Refused> grant(UUID person, GroupRole row) {
        Grant grant =
                new Grant(
                        UUID.randomUUID(),
                        person,
                        row.role(),
                        row.unit(),
                        Times.day(clock.instant()),
                        Times.day(clock.instant()).plusDays(HOLDS_DAYS),
                        row.group(),
                        row.group());
        Optional<FieldError> clash = access.excluded(person, grant);
        if (clash.isPresent()) {
            return Optional.of(new Refused(row.role(), AccessText.GROUP_EXCLUDED));
        }
        access.insert(grant, null);
        return Optional.empty();
    }

    private void renew(Grant grant) {
        LocalDate today = Times.day(clock.instant());
        if (grant.lastDay() == null || grant.lastDay().isBefore(today.plusDays(RENEWED_UNDER))) {
            db.update(ROLE_GRANT)
                    .set(ROLE_GRANT.LAST_DAY, today.plusDays(HOLDS_DAYS))
                    .where(ROLE_GRANT.ID.eq(grant.id()))
                    .execute();
        }
    }

    /** Ends it at once, not with the day; why not, when the house would have no administrator. */
    private Optional<Refused> end(Grant grant) {
        LocalDate yesterday = Times.day(clock.instant()).minusDays(1);
        if (grant.role() == Role.ADMINISTRATOR
                && grant.unit() == null
                && !access.othersAdministrate(grant.person(), yesterday)) {
            return Optional.of(new Refused(grant.role(), AccessText.GROUP_LAST));
        }
        if (grant.firstDay().isAfter(yesterday)) {
            db.deleteFrom(ROLE_GRANT).where(ROLE_GRANT.ID.eq(grant.id())).execute();
        } else {
            db.update(ROLE_GRANT)
                    .set(ROLE_GRANT.LAST_DAY, yesterday)
                    .where(ROLE_GRANT.ID.eq(grant.id()))
                    .execute();
        }
        return Optional.empty();
    }
}
