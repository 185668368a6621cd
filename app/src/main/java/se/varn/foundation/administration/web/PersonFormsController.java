package se.varn.foundation.administration.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Grave;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.administration.OrganisationText;
import se.varn.foundation.administration.PeopleRegister;
import se.varn.foundation.administration.TypedPerson;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.organisation.Unit;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Message;

/** The forms by which people are added and changed. */
@Controller
@RequestMapping("/people")
@Requires(Permission.ORGANISATION_WRITE)
class PersonFormsController {
    private final PeopleRegister register;
    private final Organisation organisation;
    private final Pages pages;

    PersonFormsController(PeopleRegister register, Organisation organisation, Pages pages) {
        this.register = register;
        this.organisation = organisation;
        this.pages = pages;
    }

    @GetMapping("/new")
    View empty(Form form) {
        return form(HttpStatus.OK, null, form);
    }

    @PostMapping("/new")
    View add(Actor actor, Form form) {
        return after(register.add(actor, typed(form)), null, form, OrganisationText.PERSON_ADDED);
    }

    @GetMapping("/{id}/edit")
    View filled(@PathVariable UUID id) {
        Person person = organisation.person(id).orElse(null);
        if (person == null || organisation.isProgram(id)) {
            return pages.refusal();
        }
        return form(
                HttpStatus.OK,
                person,
                Form.of(
                        Map.of(
                                "given", person.given(),
                                "family", person.family(),
                                "username", person.username(),
                                "email", person.email(),
                                "title", person.title(),
                                "unit", person.unit().toString(),
                                "employeeNo", Objects.requireNonNullElse(person.employeeNo(), ""),
                                "lastDay", Objects.toString(person.lastDay(), ""),
                                "version", String.valueOf(organisation.personVersion(id)))));
    }

    /** What people are known by decides who is who at a first sign-in by the provider. */
    @PostMapping("/{id}/edit")
    @Grave
    View change(Actor actor, @PathVariable UUID id, Form form) {
        return after(
                register.change(actor, id, Typed.version(form), typed(form)),
                id,
                form,
                OrganisationText.PERSON_CHANGED);
    }

    private static TypedPerson typed(Form form) {
        return new TypedPerson(
                form.value("given"),
                form.value("family"),
                form.value("username"),
                form.value("email"),
                form.value("title"),
                Typed.uuid(form.value("unit")).orElse(null),
                form.value("employeeNo"),
                form.value("lastDay"));
    }

    private View after(Outcome<UUID> outcome, @Nullable UUID person, Form form, Message notice) {
        return switch (outcome) {
            case Outcome.Done<UUID>(var id) -> pages.redirect("/people/" + id, notice);
            case Outcome.Invalid<UUID>(var errors) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            person == null ? null : organisation.person(person).orElse(null),
                            form.with(errors));
            case Outcome.Conflict<UUID> _ -> pages.conflict("/people/" + person);
            case Outcome.Forbidden<UUID> _, Outcome.Confirm<UUID> _ -> pages.refusal();
        };
    }

    private View form(HttpStatus status, @Nullable Person person, Form form) {
        List<Choice> units =
                organisation.units().stream()
                        .filter(u -> u.open() || (person != null && person.unit().equals(u.id())))
                        .map(PersonFormsController::choice)
                        .toList();
        return pages.page(
                status,
                "administration/person-form.jte",
                person == null ? OrganisationText.PERSON_NEW : person.name(),
                new PeoplePages.PersonFormPage(person, units, form));
    }

    private static Choice choice(Unit unit) {
        return new Choice(unit.id().toString(), unit.name());
    }
}
