package se.varn.know.inventory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.shell.Boxes;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Colleagues;
import se.varn.foundation.shell.Column;
import se.varn.foundation.shell.Exports;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;
import se.varn.know.inventory.Inventory;
import se.varn.know.inventory.InventoryText;
import se.varn.know.inventory.SaveSystem;
import se.varn.know.inventory.SystemDetail;
import se.varn.know.inventory.SystemId;
import se.varn.know.inventory.SystemRow;

@Controller
@RequestMapping("/systems")
@Requires(Permission.INVENTORY_READ)
class SystemsController {
    private static final Set<String> SORTS = Set.of("number", "name", "owner", "unit", "klass");
    private static final List<Column<SystemRow>> COLUMNS =
            List.of(
                    new Column<>(InventoryText.SYSTEM, SystemRow::number),
                    new Column<>(InventoryText.NAME, SystemRow::name),
                    new Column<>(InventoryText.KLASS, SystemRow::klass),
                    new Column<>(InventoryText.OWNER, SystemRow::ownerName),
                    new Column<>(InventoryText.UNIT, SystemRow::unitShort));

    private final Inventory inventory;
    private final Colleagues colleagues;
    private final Boxes boxes;
    private final Pages pages;

    SystemsController(Inventory inventory, Colleagues colleagues, Boxes boxes, Pages pages) {
        this.inventory = inventory;
        this.colleagues = colleagues;
        this.boxes = boxes;
        this.pages = pages;
    }

    @GetMapping
    View list(HttpServletRequest request, Actor actor) {
        return pages.page(
                "inventory/list.jte",
                InventoryText.SYSTEMS,
                new SystemsPage(
                        inventory.list(actor, ListQuery.of(request, SORTS, "name", false))));
    }

    @GetMapping(".{type:csv|xlsx}")
    ResponseEntity<byte[]> export(
            HttpServletRequest request, Actor actor, Language language, @PathVariable String type) {
        List<SystemRow> rows =
                inventory.all(actor, ListQuery.of(request, SORTS, "name", false), Exports.MOST);
        return Exports.file(type, "informationssystem", COLUMNS, rows, language);
    }

    @GetMapping("/new")
    @Requires(Permission.INVENTORY_WRITE)
    View create(Language language, Form form) {
        return form(HttpStatus.OK, language, form, null);
    }

    @PostMapping("/new")
    @Requires(Permission.INVENTORY_WRITE)
    View created(Actor actor, Language language, Form form) {
        return save(actor, language, form, null, 0);
    }

    @GetMapping("/{id}")
    View show(Actor actor, Language language, @PathVariable UUID id) {
        Optional<SystemDetail> found = inventory.find(new SystemId(id));
        return found.isEmpty()
                ? pages.refusal()
                : pages.page(
                        "inventory/show.jte",
                        found.get().row().number(),
                        new SystemPage(
                                found.get(),
                                inventory.mayChange(actor, new SystemId(id)),
                                boxes.on(new SystemId(id).ref(), actor, language)));
    }

    @GetMapping("/{id}/edit")
    @Requires(Permission.INVENTORY_WRITE)
    View edit(Actor actor, Language language, @PathVariable UUID id) {
        Optional<SystemDetail> found = inventory.find(new SystemId(id));
        return found.isEmpty() || !inventory.mayChange(actor, new SystemId(id))
                ? pages.refusal()
                : form(HttpStatus.OK, language, filled(found.get()), found.get());
    }

    @PostMapping("/{id}/edit")
    @Requires(Permission.INVENTORY_WRITE)
    View edited(
            Actor actor,
            Language language,
            @PathVariable UUID id,
            @RequestParam int version,
            Form form) {
        Optional<SystemDetail> found = inventory.find(new SystemId(id));
        return found.isEmpty()
                ? pages.refusal()
                : save(actor, language, form, found.get(), version);
    }

    private View save(
            Actor actor, Language language, Form form, @Nullable SystemDetail system, int version) {
        SaveSystem command =
                new SaveSystem(
                        system == null ? null : new SystemId(system.row().id()),
                        version,
                        form.value("name"),
                        form.value("description"),
                        uuid(form.value("owner")),
                        uuid(form.value("manager")),
                        level(form.value("confidentiality")),
                        level(form.value("integrity")),
                        level(form.value("availability")));
        return switch (inventory.save(actor, command)) {
            case Outcome.Done<SystemId>(var id) ->
                    pages.redirect("/systems/" + id.value(), InventoryText.SAVED);
            case Outcome.Invalid<SystemId>(var errors) ->
                    form(HttpStatus.UNPROCESSABLE_CONTENT, language, form.with(errors), system);
            case Outcome.Conflict<SystemId> _ ->
                    pages.conflict(system == null ? "/systems" : system.row().address());
            case Outcome.Confirm<SystemId> _, Outcome.Forbidden<SystemId> _ -> pages.refusal();
        };
    }

    private View form(
            HttpStatus status, Language language, Form form, @Nullable SystemDetail system) {
        return pages.page(
                status,
                "inventory/form.jte",
                system == null ? InventoryText.NEW : InventoryText.EDIT,
                new SystemFormPage(
                        form,
                        system,
                        colleagues.offer(form, "owner", "manager"),
                        IntStream.rangeClosed(0, 3)
                                .mapToObj(n ->
                                        new Choice(
                                                String.valueOf(n),
                                                InventoryText.valueOf("LEVEL_" + n).in(language)))
                                .toList()));
    }

    private static Form filled(SystemDetail s) {
        Map<String, String> values = new HashMap<>();
        values.put("name", s.row().name());
        values.put("description", s.description());
        values.put("owner", s.row().owner().toString());
        UUID manager = s.manager();
        values.put("manager", manager == null ? "" : manager.toString());
        values.put("confidentiality", String.valueOf(s.confidentiality()));
        values.put("integrity", String.valueOf(s.integrity()));
        values.put("availability", String.valueOf(s.availability()));
        return Form.of(values);
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Integer level(String text) {
        return text.matches("[0-3]") ? Integer.valueOf(text) : null;
    }
}
