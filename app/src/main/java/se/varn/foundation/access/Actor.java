package se.varn.foundation.access;

import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person with the roles in force today and the circles of restricted records he or she
 * may read. Facades take one and decide what it may do to this record.
 *
 * @param within what the key allows by which a program acts for the person; null: all that the
 *     roles allow
 */
public record Actor(
        UUID person,
        String name,
        String initials,
        UUID unit,
        Set<Role> roles,
        Set<UUID> circles,
        @Nullable Set<Permission> within) {
    public Actor(
            UUID person,
            String name,
            String initials,
            UUID unit,
            Set<Role> roles,
            Set<UUID> circles) {
        this(person, name, initials, unit, roles, circles, null);
    }

    /** The id that stands for Värn itself: jobs, clocks, imports that nobody clicked for. */
    public static final UUID SYSTEM = new UUID(0, 0);

    /** Värn itself. */
    public static Actor system() {
        return new Actor(SYSTEM, "Värn", "V", SYSTEM, Set.of(Role.values()), Set.of());
    }

    /** The same person outside every circle: what may stand in a file that others will read. */
    public Actor outsider() {
        return new Actor(person, name, initials, unit, roles, Set.of(), within);
    }

    /** The same person, who may do only these things of what the roles allow. */
    public Actor within(Set<Permission> permissions) {
        return new Actor(person, name, initials, unit, roles, circles, Set.copyOf(permissions));
    }

    public boolean may(Permission permission) {
        return (within == null || within.contains(permission))
                && permission.roles().stream().anyMatch(roles::contains);
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
