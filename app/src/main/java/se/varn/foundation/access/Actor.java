package se.varn.foundation.access;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person with the roles in force today and the circles of restricted records he or she
 * may read. Facades take one and decide what it may do to this record.
 *
 * <p>A role for the whole agency gives its permissions everywhere. A role for a unit gives those of
 * them that are {@linkplain Permission#ofUnits of units}, for records that belong to that unit or
 * one below it, and nothing else.
 *
 * @param roles those for the whole agency
 * @param unitRoles roles for units: each with all the units that it reaches
 * @param within what the key allows by which a program acts for the person; null: all that the
 *     roles allow
 */
public record Actor(
        UUID person,
        String name,
        String initials,
        UUID unit,
        Set<Role> roles,
        Map<Role, Set<UUID>> unitRoles,
        Set<UUID> circles,
        @Nullable Set<Permission> within) {
    public Actor(
            UUID person,
            String name,
            String initials,
            UUID unit,
            Set<Role> roles,
            Set<UUID> circles) {
        this(person, name, initials, unit, roles, Map.of(), circles, null);
    }

    /** The id that stands for Värn itself: jobs, clocks, imports that nobody clicked for. */
    public static final UUID SYSTEM = new UUID(0, 0);

    /** Värn itself. */
    public static Actor system() {
        return new Actor(SYSTEM, "Värn", "V", SYSTEM, Set.of(Role.values()), Set.of());
    }

    /** The same person outside every circle: what may stand in a file that others will read. */
    public Actor outsider() {
        return new Actor(person, name, initials, unit, roles, unitRoles, Set.of(), within);
    }

    /** The same person, who may do only these things of what the roles allow. */
    public Actor within(Set<Permission> permissions) {
        return new Actor(
                person, name, initials, unit, roles, unitRoles, circles, Set.copyOf(permissions));
    }

    /** Whether it may do this in the whole agency. */
    public boolean may(Permission permission) {
        return within(permission) && permission.roles().stream().anyMatch(roles::contains);
    }

    /** Whether it may do this to records of that unit. */
    public boolean may(Permission permission, UUID unit) {
        return may(permission) || units(permission).contains(unit);
    }

    /** The same question as SQL, for lists: of the column with a record's unit. */
    public Condition may(Permission permission, Field<UUID> unit) {
        return may(permission) ? DSL.trueCondition() : unit.in(units(permission));
    }

    /**
     * Whether it may do this anywhere at all. Lets through to a page or a form; the facade decides
     * about the record.
     */
    public boolean maySomewhere(Permission permission) {
        return may(permission) || !units(permission).isEmpty();
    }

    private boolean within(Permission permission) {
        return within == null || within.contains(permission);
    }

    /** The units for which roles give this permission. */
    private Set<UUID> units(Permission permission) {
        Set<UUID> units = new HashSet<>();
        if (permission.ofUnits() && within(permission)) {
            unitRoles.forEach((role, reached) -> {
                if (permission.roles().contains(role)) {
                    units.addAll(reached);
                }
            });
        }
        return units;
    }

    public boolean is(@Nullable UUID other) {
        return person.equals(other);
    }

    /** Whether a record with this restriction (null: none) may be read. */
    public boolean sees(@Nullable UUID circle) {
        return circle == null || circles.contains(circle);
    }

    /** The same question as SQL, for every list, count and search. */
    public Condition sees(Field<UUID> circle) {
        return circles.isEmpty() ? circle.isNull() : circle.isNull().or(circle.in(circles));
    }
}
