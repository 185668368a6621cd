package se.varn.foundation.administration.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.access.Grant;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Role;
import se.varn.foundation.administration.Change;
import se.varn.foundation.administration.PersonRow;
import se.varn.foundation.administration.PersonSignIn;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.organisation.Unit;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Colleagues;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Listing;

/** What the pages of people, units and roles show. */
public final class PeoplePages {
    private PeoplePages() {}

    /** The list of people. */
    public record PeoplePage(Listing<PersonRow> listing, List<Choice> units, List<Choice> roles) {}

    /** One person; grants and changes are empty for those who may not read them. */
    public record PersonPage(
            PersonRow person,
            boolean program,
            int version,
            @Nullable Person manager,
            List<Grant> grants,
            Map<UUID, String> unitNames,
            List<Choice> roles,
            List<Choice> units,
            List<Choice> endable,
            List<Changed> changes,
            PersonSignIn.Facts signIn,
            Form form) {}

    /** One thing that was done to a person or a unit; {@code who} is null for Värn itself. */
    public record Changed(Instant at, Change what, @Nullable String who, String reason) {}

    /**
     * A link for a new password.
     *
     * @param link null when it was sent by mail and need not be shown
     * @param mailFailed whether it was to be sent and could not
     */
    public record LinkPage(
            PersonRow person, @Nullable String link, Instant until, boolean mailFailed) {}

    /** The form of a person, null for a new one. */
    public record PersonFormPage(@Nullable Person person, List<Choice> units, Form form) {}

    /** What stands beside a unit's form. */
    public record UnitFacts(
            Unit unit, int version, int people, List<Unit> below, List<Changed> changes) {}

    /** The form of a unit; without facts it is a new one. */
    public record UnitFormPage(
            @Nullable UnitFacts facts, List<Choice> parents, Colleagues.Offer people, Form form) {}

    /** A unit with those below it. */
    public record Branch(Unit unit, @Nullable String manager, int people, List<Branch> below) {}

    /** The tree of units. */
    public record UnitsPage(List<Branch> top, List<Unit> closed) {}

    /** Which role may what. */
    public record MatrixPage(
            List<Permission> permissions, List<Role> roles, Map<Role, Integer> holders) {
        public Set<Role> of(Permission permission) {
            return permission.roles();
        }

        public List<Role> excluding() {
            return roles.stream().filter(role -> !role.excludes().isEmpty()).toList();
        }
    }
}
