package se.varn.know.inventory.rest;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.api.Answers;
import se.varn.foundation.api.Body;
import se.varn.foundation.api.Documented;
import se.varn.foundation.api.Lists;
import se.varn.foundation.api.Made;
import se.varn.foundation.api.Paged;
import se.varn.foundation.api.Refusal;
import se.varn.foundation.api.Versioned;
import se.varn.foundation.shell.ListQuery;
import se.varn.know.inventory.Inventory;
import se.varn.know.inventory.SystemDetail;
import se.varn.know.inventory.SystemId;

@RestController
@RequestMapping(SystemsResource.HOME)
@Requires(Permission.INVENTORY_READ)
class SystemsResource {
    static final String HOME = "/api/v1/systems";
    private final Inventory inventory;

    SystemsResource(Inventory inventory) {
        this.inventory = inventory;
    }

    @GetMapping
    @Documented("Lists information systems.")
    @Lists(
            filters = {"q", "owner"},
            sorts = {"number", "name", "owner", "unit", "klass"},
            sort = "name")
    ResponseEntity<Paged<SystemJson.Item>> list(Actor actor, ListQuery query) {
        return Paged.of(inventory.list(actor, query), SystemJson.Item::of);
    }

    @GetMapping("/{id}")
    @Documented("Reads an information system.")
    ResponseEntity<SystemJson> read(@PathVariable UUID id) {
        SystemDetail found = find(id);
        return Answers.versioned(found.version(), SystemJson.of(found));
    }

    @PostMapping
    @Requires(Permission.INVENTORY_WRITE)
    @Documented(value = "Adds an information system.", status = 201)
    ResponseEntity<Made> create(Actor actor, @Body SystemJson.Save body) {
        return Answers.made(
                HOME, Answers.done(inventory.save(actor, body.command(null, 0))).value());
    }

    @PutMapping("/{id}")
    @Requires(Permission.INVENTORY_WRITE)
    @Documented("Replaces what is known of an information system.")
    ResponseEntity<SystemJson> replace(
            Actor actor, @PathVariable UUID id, Versioned versioned, @Body SystemJson.Save body) {
        int version = versioned.check(find(id).version());
        Answers.done(inventory.save(actor, body.command(new SystemId(id), version)));
        return read(id);
    }

    private SystemDetail find(UUID id) {
        return inventory.find(new SystemId(id)).orElseThrow(Refusal::notFound);
    }
}
