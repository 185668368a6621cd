package se.varn.foundation.administration.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.AgencyClient;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Grave;
import se.varn.foundation.access.GroupRole;
import se.varn.foundation.access.GroupRoles;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.access.Role;
import se.varn.foundation.administration.AdministrationText;
import se.varn.foundation.administration.GroupsText;
import se.varn.foundation.administration.OrganisationText;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Unit;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;

/** Which group at the identity provider gives which role. */
@Controller
@RequestMapping("/access/groups")
@Requires(Permission.ACCESS_READ)
class GroupsController {
    private static final String HOME = "/access/groups";
    private final GroupRoles groupRoles;
    private final Organisation organisation;
    private final AgencyClient agency;
    private final Pages pages;

    GroupsController(
            GroupRoles groupRoles, Organisation organisation, AgencyClient agency, Pages pages) {
        this.groupRoles = groupRoles;
        this.organisation = organisation;
        this.agency = agency;
        this.pages = pages;
    }

    @GetMapping
    View list(Language language) {
        return list(HttpStatus.OK, language, Form.empty());
    }

    private View list(HttpStatus status, Language language, Form form) {
        List<Unit> units = organisation.units();
        var names = units.stream().collect(Collectors.toMap(Unit::id, Unit::name));
        List<GroupPages.Row> rows =
                groupRoles.all().stream()
                        .map(row ->
                                new GroupPages.Row(
                                        row, row.unit() == null ? null : names.get(row.unit())))
                        .toList();
        List<Choice> which =
                rows.stream()
                        .map(r -> new Choice(r.row().id().toString(), r.named(language)))
                        .toList();
        return pages.page(
                status,
                "administration/groups.jte",
                GroupsText.TITLE,
                new GroupPages.GroupsPage(
                        agency.on(),
                        rows,
                        Choice.of(Role.values(), language).stream()
                                .filter(c -> !c.value().equals(Role.EMPLOYEE.name()))
                                .toList(),
                        units.stream()
                                .filter(Unit::open)
                                .map(u -> new Choice(u.id().toString(), u.name()))
                                .toList(),
                        which,
                        form));
    }

    @PostMapping
    @Requires(Permission.ACCESS_GRANT)
    @Grave
    View add(Actor actor, Language language, Form form) {
        List<FieldError> errors = new ArrayList<>();
        Role role =
                Arrays.stream(Role.values())
                        .filter(r -> r.name().equals(form.value("role")) && r != Role.EMPLOYEE)
                        .findFirst()
                        .orElse(null);
        Optional<UUID> unit = Typed.uuid(form.value("unit"));
        if (unit.isEmpty() && !form.value("unit").isBlank()) {
            errors.add(new FieldError("unit", OrganisationText.UNIT_MISSING));
        }
        if (role == null) {
            errors.add(new FieldError("role", AdministrationText.ROLE_MISSING));
        }
        if (role == null || !errors.isEmpty()) {
            return invalid(language, form, errors);
        }
        var row =
                new GroupRole(
                        UUID.randomUUID(), form.value("group").strip(), role, unit.orElse(null));
        return switch (groupRoles.add(actor, row, form.value("reason").strip())) {
            case Outcome.Done<UUID> _ -> pages.redirect(HOME, GroupsText.ADDED);
            case Outcome.Invalid<UUID>(var found) -> invalid(language, form, found);
            case Outcome.Conflict<UUID> _ -> pages.conflict(HOME);
            case Outcome.Forbidden<UUID> _, Outcome.Confirm<UUID> _ -> pages.refusal();
        };
    }

    private View invalid(Language language, Form form, List<FieldError> errors) {
        return list(HttpStatus.UNPROCESSABLE_CONTENT, language, form.with(errors));
    }

    @PostMapping("/remove")
    @Requires(Permission.ACCESS_GRANT)
    @Grave
    View remove(Actor actor, Language language, Form form) {
        Optional<UUID> row = Typed.uuid(form.value("row"));
        if (row.isEmpty()) {
            return invalid(
                    language,
                    form,
                    List.of(new FieldError("row", GroupsText.REMOVE_WHICH_MISSING)));
        }
        return switch (groupRoles.remove(actor, row.get(), form.value("remove-reason").strip())) {
            case Outcome.Done<Integer>(var ended) ->
                    pages.redirect(HOME, GroupsText.REMOVED, ended);
            case Outcome.Invalid<Integer>(var found) -> invalid(language, form, found);
            case Outcome.Conflict<Integer> _ -> pages.conflict(HOME);
            case Outcome.Forbidden<Integer> _, Outcome.Confirm<Integer> _ -> pages.refusal();
        };
    }
}
