package se.varn.foundation.administration.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.access.Grant;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Role;
import se.varn.foundation.administration.PersonRow;
import se.varn.foundation.organisation.Unit;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Listing;

/** What the pages of people, units and roles show. */
public final class PeoplePages {
    private PeoplePages() {}

    /** The list of people. */
    public record PeoplePage(Listing<PersonRow> listing, List<Choice> units, List<Choice> roles) {}

    /** One person; grants are empty for those who may not read them. */
    public record PersonPage(
            PersonRow person,
            List<Grant> grants,
            Map<UUID, String> unitNames,
            List<Choice> roles,
            List<Choice> units,
            List<Choice> endable,
            Form form,
            @Nullable String link) {}

    /** A unit with those below it. */
    public record Branch(Unit unit, @Nullable String manager, int people, List<Branch> below) {}

    /** The tree of units. */
    public record UnitsPage(List<Branch> top) {}

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
