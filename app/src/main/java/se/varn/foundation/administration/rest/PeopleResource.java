package se.varn.foundation.administration.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.administration.Directory;
import se.varn.foundation.administration.PersonRow;
import se.varn.foundation.api.Documented;
import se.varn.foundation.api.Lists;
import se.varn.foundation.api.Paged;
import se.varn.foundation.api.Refusal;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Unit;
import se.varn.foundation.shell.ListQuery;

/** Names to choose among: no addresses, no roles. */
@RestController
@RequestMapping("/api/v1")
@Requires(Permission.ORGANISATION_READ)
class PeopleResource {
    private final Directory directory;
    private final Organisation organisation;

    PeopleResource(Directory directory, Organisation organisation) {
        this.directory = directory;
        this.organisation = organisation;
    }

    /** A person who works here. */
    record PersonJson(UUID id, String name, String title, UUID unit, String unitName) {
        static PersonJson of(PersonRow row) {
            return new PersonJson(row.id(), row.name(), row.title(), row.unit(), row.unitName());
        }
    }

    /** A unit that people can be in. */
    record UnitJson(UUID id, String name, String shortName, @Nullable UUID parent) {
        static UnitJson of(Unit unit) {
            return new UnitJson(unit.id(), unit.name(), unit.shortName(), unit.parent());
        }
    }

    @GetMapping("/people")
    @Documented("Lists people who work here.")
    @Lists(
            filters = {"q", "unit"},
            sorts = {"name", "title", "unit"},
            sort = "name")
    ResponseEntity<Paged<PersonJson>> people(ListQuery query) {
        return Paged.of(directory.list(query), PersonJson::of);
    }

    @GetMapping("/people/{id}")
    @Documented("Reads a person's name and unit.")
    PersonJson person(@PathVariable UUID id) {
        return directory.find(id).map(PersonJson::of).orElseThrow(Refusal::notFound);
    }

    @GetMapping("/units")
    @Documented("Lists the units that people can be in, by name.")
    List<UnitJson> units() {
        return organisation.openUnits().stream().map(UnitJson::of).toList();
    }
}
