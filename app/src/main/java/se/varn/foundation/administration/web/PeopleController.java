package se.varn.foundation.administration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Grant;
import se.varn.foundation.access.Grave;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.access.Role;
import se.varn.foundation.administration.AdministrationText;
import se.varn.foundation.administration.Directory;
import se.varn.foundation.administration.OrganisationText;
import se.varn.foundation.administration.PeopleRegister;
import se.varn.foundation.administration.PersonRow;
import se.varn.foundation.administration.PersonSignIn;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Unit;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Column;
import se.varn.foundation.shell.Exports;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;
import se.varn.foundation.text.Times;

@Controller
@RequestMapping("/people")
@Requires(Permission.ORGANISATION_READ)
class PeopleController {
    private final Directory directory;
    private final Organisation organisation;
    private final Access access;
    private final PersonSignIn signIn;
    private final PeopleRegister register;
    private final History history;
    private final Pages pages;
    private final Clock clock;

    PeopleController(
            Directory directory,
            Organisation organisation,
            Access access,
            PersonSignIn signIn,
            PeopleRegister register,
            History history,
            Pages pages,
            Clock clock) {
        this.directory = directory;
        this.organisation = organisation;
        this.access = access;
        this.signIn = signIn;
        this.register = register;
        this.history = history;
        this.pages = pages;
        this.clock = clock;
    }

    private static List<Choice> grantable(Language language) {
        return Choice.of(Role.values(), language).stream()
                .filter(c -> !c.value().equals(Role.EMPLOYEE.name()))
                .toList();
    }

    private static List<Choice> choices(List<Unit> units) {
        return units.stream()
                .filter(Unit::open)
                .map(u -> new Choice(u.id().toString(), u.name()))
                .toList();
    }

    @GetMapping
    View list(HttpServletRequest request, Language language) {
        var query = ListQuery.of(request, Directory.sorts(), "name", false);
        return pages.page(
                "administration/people.jte",
                AdministrationText.PEOPLE,
                new PeoplePages.PeoplePage(
                        directory.list(query), choices(organisation.units()), grantable(language)));
    }

    @GetMapping(".{type:csv|xlsx}")
    ResponseEntity<byte[]> export(
            HttpServletRequest request, Language language, @PathVariable String type) {
        List<Column<PersonRow>> columns =
                List.of(
                        new Column<>(AdministrationText.NAME, PersonRow::name),
                        new Column<>(AdministrationText.TITLE, PersonRow::title),
                        new Column<>(AdministrationText.UNIT, PersonRow::unitName),
                        new Column<>(AdministrationText.USERNAME, PersonRow::username),
                        new Column<>(AdministrationText.EMAIL, PersonRow::email),
                        new Column<>(
                                AdministrationText.ROLES,
                                row ->
                                        row.roles().stream()
                                                .map(role -> role.in(language))
                                                .collect(Collectors.joining(", "))));
        var query = ListQuery.of(request, Directory.sorts(), "name", false);
        return Exports.file(
                type, "medarbetare", columns, directory.all(query, Exports.MOST), language);
    }

    @GetMapping("/{id}")
    View show(Actor actor, Language language, @PathVariable UUID id) {
        return show(HttpStatus.OK, actor, language, id, Form.empty());
    }

    private View show(HttpStatus status, Actor actor, Language language, UUID id, Form form) {
        Optional<PersonRow> person = directory.find(id);
        if (person.isEmpty()) {
            return pages.refusal();
        }
        List<Grant> grants =
                actor.may(Permission.ACCESS_READ) || actor.is(id) ? access.grants(id) : List.of();
        LocalDate today = Times.day(clock.instant());
        List<Choice> endable =
                grants.stream()
                        .filter(g -> g.lastDay() == null || !g.lastDay().isBefore(today))
                        .map(g -> new Choice(g.id().toString(), g.role().in(language)))
                        .toList();
        List<Unit> units = organisation.units();
        var unitNames = units.stream().collect(Collectors.toMap(Unit::id, Unit::name));
        return pages.page(
                status,
                "administration/person.jte",
                person.get().name(),
                new PeoplePages.PersonPage(
                        person.get(),
                        organisation.isProgram(id),
                        organisation.personVersion(id),
                        organisation.managerOf(id).orElse(null),
                        grants,
                        unitNames,
                        grantable(language),
                        choices(units),
                        endable,
                        history.of(actor, id),
                        signIn.of(actor, id),
                        form));
    }

    @PostMapping("/{id}/roles")
    @Requires(Permission.ACCESS_GRANT)
    @Grave
    View grant(Actor actor, Language language, @PathVariable UUID id, Form form) {
        List<FieldError> errors = new ArrayList<>();
        Role role =
                Arrays.stream(Role.values())
                        .filter(r -> r.name().equals(form.value("role")) && r != Role.EMPLOYEE)
                        .findFirst()
                        .orElse(null);
        LocalDate first = Times.typedDay(form.value("firstDay")).orElse(null);
        LocalDate last = Times.typedDay(form.value("lastDay")).orElse(null);
        Optional<UUID> unit = Typed.uuid(form.value("unit"));
        if (unit.isEmpty() && !form.value("unit").isBlank()) {
            errors.add(new FieldError("unit", OrganisationText.UNIT_MISSING));
        }
        if (role == null) {
            errors.add(new FieldError("role", AdministrationText.ROLE_MISSING));
        }
        if (first == null) {
            errors.add(new FieldError("firstDay", AdministrationText.DAY_WRONG));
        }
        if (last == null && !form.value("lastDay").isBlank()) {
            errors.add(new FieldError("lastDay", AdministrationText.DAY_WRONG));
        }
        if (role == null || first == null || !errors.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, actor, language, id, form.with(errors));
        }
        var grant =
                new Grant(
                        UUID.randomUUID(),
                        id,
                        role,
                        unit.orElse(null),
                        first,
                        last,
                        form.value("reason").strip());
        return after(
                access.grant(actor, grant), actor, language, id, form, AdministrationText.GRANTED);
    }

    @PostMapping("/{id}/roles/end")
    @Requires(Permission.ACCESS_GRANT)
    @Grave
    View end(Actor actor, Language language, @PathVariable UUID id, Form form) {
        UUID grant = Typed.uuid(form.value("grant")).orElse(null);
        if (grant == null) {
            return show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    actor,
                    language,
                    id,
                    form.with(
                            List.of(
                                    new FieldError(
                                            "grant", AdministrationText.END_WHICH_MISSING))));
        }
        LocalDate last = Times.typedDay(form.value("endDay")).orElse(null);
        return after(
                access.end(actor, grant, last, form.value("endReason").strip()),
                actor,
                language,
                id,
                form,
                AdministrationText.ENDED);
    }

    @PostMapping("/{id}/leave")
    @Requires(Permission.ORGANISATION_WRITE)
    @Grave
    View leave(Actor actor, Language language, @PathVariable UUID id, Form form) {
        return after(
                register.leave(actor, id, Typed.version(form), form.value("leave-reason").strip()),
                actor,
                language,
                id,
                form,
                OrganisationText.LEFT);
    }

    @PostMapping("/{id}/second-factor")
    @Requires(Permission.ACCESS_GRANT)
    @Grave
    View resetFactor(Actor actor, Language language, @PathVariable UUID id, Form form) {
        return after(
                signIn.resetFactor(actor, id, form.value("factor-reason").strip()),
                actor,
                language,
                id,
                form,
                OrganisationText.FACTOR_WAS_RESET);
    }

    @PostMapping("/{id}/sessions")
    @Requires(Permission.SESSION_END)
    View endSessions(Actor actor, Language language, @PathVariable UUID id, Form form) {
        return after(
                signIn.endSessions(actor, id, form.value("sessions-reason").strip()),
                actor,
                language,
                id,
                form,
                OrganisationText.SESSIONS_WERE_ENDED);
    }

    @PostMapping("/{id}/identity")
    @Requires(Permission.ACCESS_GRANT)
    @Grave
    View releaseIdentity(Actor actor, Language language, @PathVariable UUID id, Form form) {
        return after(
                signIn.releaseIdentity(actor, id, form.value("identity-reason").strip()),
                actor,
                language,
                id,
                form,
                OrganisationText.IDENTITY_RELEASED);
    }

    @PostMapping("/{id}/return")
    @Requires(Permission.ORGANISATION_WRITE)
    View comeBack(Actor actor, Language language, @PathVariable UUID id, Form form) {
        return after(
                register.comeBack(
                        actor, id, Typed.version(form), form.value("leave-reason").strip()),
                actor,
                language,
                id,
                form,
                OrganisationText.RETURNED);
    }

    private View after(
            Outcome<UUID> outcome,
            Actor actor,
            Language language,
            UUID person,
            Form form,
            Message notice) {
        return switch (outcome) {
            case Outcome.Done<UUID> _ -> pages.redirect("/people/" + person, notice);
            case Outcome.Invalid<UUID>(var errors) ->
                    show(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            actor,
                            language,
                            person,
                            form.with(errors));
            case Outcome.Conflict<UUID> _ -> pages.conflict("/people/" + person);
            case Outcome.Forbidden<UUID> _, Outcome.Confirm<UUID> _ -> pages.refusal();
        };
    }
}
