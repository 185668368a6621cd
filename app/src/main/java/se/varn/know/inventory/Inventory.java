package se.varn.know.inventory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;

/** The agency's information systems. */
@Service
public class Inventory {
    private final SystemStore store;
    private final Cards cards;
    private final Organisation organisation;
    private final Audit audit;
    private final Clock clock;

    Inventory(SystemStore store, Cards cards, Organisation organisation, Audit audit, Clock clock) {
        this.store = store;
        this.cards = cards;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every system, by name. */
    public List<SystemRow> systems() {
        return store.all();
    }

    /** These systems, by name; one query. */
    public List<SystemRow> systems(List<UUID> ids) {
        return store.rows(ids);
    }

    public Optional<SystemDetail> find(SystemId id) {
        return store.find(id);
    }

    /** A list; filters: {@code q}, {@code owner} ("me" is the reader). */
    public Listing<SystemRow> list(Actor actor, ListQuery query) {
        return store.list(actor, query, query.size());
    }

    /** Every row of the same list, for its export. */
    public List<SystemRow> all(Actor actor, ListQuery query, int most) {
        return store.list(actor, query, most).rows();
    }

    /** Adds a system, or changes one. */
    @Transactional
    public Outcome<SystemId> save(Actor actor, SaveSystem command) {
        if (!actor.maySomewhere(Permission.INVENTORY_WRITE)
                || (command.system() != null && !mayChange(actor, command.system()))) {
            return new Outcome.Forbidden<>();
        }
        List<FieldError> errors = check(command);
        Optional<Person> owner = person(command.owner());
        if (owner.isEmpty()) {
            errors.add(new FieldError("owner", InventoryText.OWNER_MISSING));
        } else if (!actor.may(Permission.INVENTORY_WRITE, owner.get().unit())) {
            errors.add(new FieldError("owner", InventoryText.OWNER_ELSEWHERE));
        }
        if (command.manager() != null && person(command.manager()).isEmpty()) {
            errors.add(new FieldError("manager", InventoryText.OWNER_MISSING));
        }
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        Instant now = clock.instant();
        SystemId id = command.system();
        if (id == null) {
            id = new SystemId(UUID.randomUUID());
            String number = cards.nextNumber("SYS", now);
            store.insert(id, number, command, owner.orElseThrow(), actor.person(), now);
        } else if (!store.update(id, command, owner.orElseThrow())) {
            return new Outcome.Conflict<>();
        }
        putCard(id);
        audit.append(
                actor.person(), "inventory.save", id.ref(), null, Map.of("name", command.name()));
        return new Outcome.Done<>(id);
    }

    /** Whether this actor may change that system; no when it is not there. */
    public boolean mayChange(Actor actor, SystemId id) {
        return store.unit(id)
                .filter(unit -> actor.may(Permission.INVENTORY_WRITE, unit))
                .isPresent();
    }

    private Optional<Person> person(@Nullable UUID id) {
        return Optional.ofNullable(id).flatMap(organisation::person).filter(Person::active);
    }

    private List<FieldError> check(SaveSystem command) {
        List<FieldError> errors = new ArrayList<>();
        if (command.name().isBlank() || command.name().length() > 120) {
            errors.add(new FieldError("name", InventoryText.NAME_MISSING));
        } else if (store.taken(command.name(), command.system())) {
            errors.add(new FieldError("name", InventoryText.NAME_TAKEN));
        }
        if (command.description().length() > 20_000) {
            errors.add(new FieldError("description", InventoryText.TOO_LONG));
        }
        checkClass(errors, "confidentiality", command.confidentiality());
        checkClass(errors, "integrity", command.integrity());
        checkClass(errors, "availability", command.availability());
        return errors;
    }

    private static void checkClass(List<FieldError> errors, String field, @Nullable Integer level) {
        if (level == null || level < 0 || level > 3) {
            errors.add(new FieldError(field, InventoryText.KLASS_MISSING));
        }
    }

    private void putCard(SystemId id) {
        SystemDetail s = store.find(id).orElseThrow();
        cards.put(
                new Card(
                        id.ref(),
                        s.row().number(),
                        s.row().name(),
                        InventoryText.IN_USE.name(),
                        s.row().address(),
                        null,
                        null,
                        s.createdAt()),
                s.description());
    }
}
