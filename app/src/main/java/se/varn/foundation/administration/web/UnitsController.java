package se.varn.foundation.administration.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.access.Role;
import se.varn.foundation.administration.AdministrationText;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Unit;
import se.varn.foundation.shell.Pages;

/** The tree of units, and which role may what. */
@Controller
class UnitsController {
    private static final int DEEPEST = 20;
    private final Organisation organisation;
    private final Access access;
    private final Pages pages;

    UnitsController(Organisation organisation, Access access, Pages pages) {
        this.organisation = organisation;
        this.access = access;
        this.pages = pages;
    }

    @GetMapping("/units")
    @Requires(Permission.ORGANISATION_READ)
    View units() {
        List<Unit> units = organisation.openUnits();
        List<Unit> closed = organisation.units().stream().filter(u -> !u.open()).toList();
        Map<UUID, String> names =
                organisation.names(
                        units.stream().map(Unit::manager).filter(Objects::nonNull).toList());
        Map<UUID, Integer> counts = organisation.peopleByUnit();
        return pages.page(
                "administration/units.jte",
                AdministrationText.UNITS,
                new PeoplePages.UnitsPage(below(null, units, names, counts, 0), closed));
    }

    private static List<PeoplePages.Branch> below(
            @Nullable UUID parent,
            List<Unit> units,
            Map<UUID, String> names,
            Map<UUID, Integer> counts,
            int depth) {
        return depth > DEEPEST
                ? List.of()
                : units.stream()
                        .filter(unit -> Objects.equals(unit.parent(), parent))
                        .map(unit ->
                                new PeoplePages.Branch(
                                        unit,
                                        unit.manager() == null ? null : names.get(unit.manager()),
                                        counts.getOrDefault(unit.id(), 0),
                                        below(unit.id(), units, names, counts, depth + 1)))
                        .toList();
    }

    @GetMapping("/access/roles")
    @Requires(Permission.ACCESS_READ)
    View matrix() {
        Map<Role, Integer> holders = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            holders.put(
                    role,
                    role == Role.EMPLOYEE
                            ? organisation.peopleByUnit().values().stream().mapToInt(n -> n).sum()
                            : access.holdersAnywhere(role).size());
        }
        return pages.page(
                "administration/roles.jte",
                AdministrationText.ROLES,
                new PeoplePages.MatrixPage(
                        List.of(Permission.values()), List.of(Role.values()), holders));
    }
}
