package se.varn.foundation.administration.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.administration.OrganisationText;
import se.varn.foundation.administration.TypedUnit;
import se.varn.foundation.administration.UnitRegister;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Unit;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Colleagues;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Message;

/** A unit's page, and the forms by which units are added and changed. */
@Controller
@RequestMapping("/units")
@Requires(Permission.ORGANISATION_WRITE)
class UnitFormsController {
    private final UnitRegister register;
    private final Organisation organisation;
    private final Colleagues colleagues;
    private final History history;
    private final Pages pages;

    UnitFormsController(
            UnitRegister register,
            Organisation organisation,
            Colleagues colleagues,
            History history,
            Pages pages) {
        this.register = register;
        this.organisation = organisation;
        this.colleagues = colleagues;
        this.history = history;
        this.pages = pages;
    }

    @GetMapping("/new")
    View empty(Actor actor, Form form) {
        return form(HttpStatus.OK, actor, null, form);
    }

    @PostMapping("/new")
    View add(Actor actor, Form form) {
        Outcome<UUID> outcome = register.add(actor, typed(form));
        return after(outcome, actor, null, form, OrganisationText.UNIT_ADDED);
    }

    @GetMapping("/{id}")
    View filled(Actor actor, @PathVariable UUID id) {
        Unit unit = organisation.unit(id).orElse(null);
        if (unit == null) {
            return pages.refusal();
        }
        Map<String, String> values = new HashMap<>();
        values.put("name", unit.name());
        values.put("shortName", unit.shortName());
        values.put("code", unit.code() == null ? "" : unit.code());
        values.put("parent", unit.parent() == null ? "" : unit.parent().toString());
        values.put("manager", unit.manager() == null ? "" : unit.manager().toString());
        return form(HttpStatus.OK, actor, unit, Form.of(values));
    }

    @PostMapping("/{id}")
    View change(Actor actor, @PathVariable UUID id, Form form) {
        Outcome<UUID> outcome = register.change(actor, id, Typed.version(form), typed(form));
        return after(outcome, actor, id, form, OrganisationText.UNIT_CHANGED);
    }

    @PostMapping("/{id}/close")
    View close(Actor actor, @PathVariable UUID id, Form form) {
        Outcome<UUID> outcome =
                register.close(actor, id, Typed.version(form), form.value("reason").strip());
        return after(outcome, actor, id, form, OrganisationText.UNIT_WAS_CLOSED);
    }

    @PostMapping("/{id}/open")
    View open(Actor actor, @PathVariable UUID id, Form form) {
        Outcome<UUID> outcome =
                register.open(actor, id, Typed.version(form), form.value("reason").strip());
        return after(outcome, actor, id, form, OrganisationText.OPENED);
    }

    private static TypedUnit typed(Form form) {
        return new TypedUnit(
                form.value("name"),
                form.value("shortName"),
                Typed.uuid(form.value("parent")).orElse(null),
                Typed.uuid(form.value("manager")).orElse(null),
                form.value("code"));
    }

    private View after(
            Outcome<UUID> outcome, Actor actor, @Nullable UUID id, Form form, Message notice) {
        return switch (outcome) {
            case Outcome.Done<UUID>(var unit) -> pages.redirect("/units/" + unit, notice);
            case Outcome.Invalid<UUID>(var errors) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            actor,
                            id == null ? null : organisation.unit(id).orElse(null),
                            form.with(errors));
            case Outcome.Conflict<UUID> _ -> pages.conflict("/units/" + id);
            case Outcome.Forbidden<UUID> _, Outcome.Confirm<UUID> _ -> pages.refusal();
        };
    }

    private View form(HttpStatus status, Actor actor, @Nullable Unit unit, Form form) {
        List<Unit> units = organisation.units();
        List<Choice> parents =
                units.stream()
                        .filter(u -> unit == null || !u.id().equals(unit.id()))
                        .filter(u -> u.open() || (unit != null && u.id().equals(unit.parent())))
                        .map(u -> new Choice(u.id().toString(), u.name()))
                        .toList();
        PeoplePages.UnitFacts facts =
                unit == null
                        ? null
                        : new PeoplePages.UnitFacts(
                                unit,
                                organisation.unitVersion(unit.id()),
                                organisation.peopleByUnit().getOrDefault(unit.id(), 0),
                                units.stream().filter(u -> unit.id().equals(u.parent())).toList(),
                                history.of(actor, unit.id()));
        return pages.page(
                status,
                "administration/unit-form.jte",
                unit == null ? OrganisationText.UNIT_NEW : unit.name(),
                new PeoplePages.UnitFormPage(
                        facts, parents, colleagues.offer(form, "manager"), form));
    }
}
