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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Accounts;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Grant;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.access.Role;
import se.varn.foundation.administration.AdministrationText;
import se.varn.foundation.administration.Directory;
import se.varn.foundation.administration.PersonRow;
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
    private final Accounts accounts;
    private final Pages pages;
    private final Clock clock;

    @Value("${varn.address:http://localhost:8080}")
    private String home = "";

    PeopleController(
            Directory directory,
            Organisation organisation,
            Access access,
            Accounts accounts,
            Pages pages,
            Clock clock) {
        this.directory = directory;
        this.organisation = organisation;
        this.access = access;
        this.accounts = accounts;
        this.pages = pages;
        this.clock = clock;
    }

    private static List<Choice> grantable(Language language) {
        return Choice.of(Role.values(), language).stream()
                .filter(c -> !c.value().equals(Role.EMPLOYEE.name()))
                .toList();
    }

    private List<Choice> units() {
        return organisation.units().stream()
                .map(u -> new Choice(u.id().toString(), u.name()))
                .toList();
    }

    @GetMapping
    View list(HttpServletRequest request, Language language) {
        var query = ListQuery.of(request, Directory.sorts(), "name", false);
        return pages.page(
                "administration/people.jte",
                AdministrationText.PEOPLE,
                new PeoplePages.PeoplePage(directory.list(query), units(), grantable(language)));
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
        return show(HttpStatus.OK, actor, language, id, Form.empty(), null);
    }

    private View show(
            HttpStatus status,
            Actor actor,
            Language language,
            UUID id,
            Form form,
            @Nullable String link) {
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
        var unitNames =
                organisation.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
        return pages.page(
                status,
                "administration/person.jte",
                person.get().name(),
                new PeoplePages.PersonPage(
                        person.get(),
                        grants,
                        unitNames,
                        grantable(language),
                        units(),
                        endable,
                        form,
                        link));
    }

    @PostMapping("/{id}/roles")
    @Requires(Permission.ACCESS_GRANT)
    View grant(Actor actor, Language language, @PathVariable UUID id, Form form) {
        List<FieldError> errors = new ArrayList<>();
        Role role =
                Arrays.stream(Role.values())
                        .filter(r -> r.name().equals(form.value("role")) && r != Role.EMPLOYEE)
                        .findFirst()
                        .orElse(null);
        LocalDate first = Times.typedDay(form.value("firstDay")).orElse(null);
        LocalDate last = Times.typedDay(form.value("lastDay")).orElse(null);
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
            return show(
                    HttpStatus.UNPROCESSABLE_CONTENT, actor, language, id, form.with(errors), null);
        }
        var grant =
                new Grant(
                        UUID.randomUUID(),
                        id,
                        role,
                        uuid(form.value("unit")),
                        first,
                        last,
                        form.value("reason").strip());
        return after(
                access.grant(actor, grant), actor, language, id, form, AdministrationText.GRANTED);
    }

    @PostMapping("/{id}/roles/end")
    @Requires(Permission.ACCESS_GRANT)
    View end(Actor actor, Language language, @PathVariable UUID id, Form form) {
        UUID grant = uuid(form.value("grant"));
        if (grant == null) {
            return show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    actor,
                    language,
                    id,
                    form.with(
                            List.of(new FieldError("grant", AdministrationText.END_WHICH_MISSING))),
                    null);
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
                            form.with(errors),
                            null);
            case Outcome.Conflict<UUID> _, Outcome.Forbidden<UUID> _, Outcome.Confirm<UUID> _ ->
                    pages.refusal();
        };
    }

    /** Shows a link for a new password, once. */
    @PostMapping("/{id}/password")
    @Requires(Permission.ACCESS_GRANT)
    View link(Actor actor, Language language, @PathVariable UUID id) {
        if (directory.find(id).filter(PersonRow::active).isEmpty()) {
            return pages.refusal();
        }
        String link = home.replaceFirst("/+$", "") + "/password/" + accounts.oneTimeLink(id);
        return show(HttpStatus.OK, actor, language, id, Form.empty(), link);
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
