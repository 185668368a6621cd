package se.varn.account.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.records.RecordKind;
import se.varn.foundation.text.Times;

/** Number series, and standing orders to keep kinds of documents in order without numbers. */
@Service
public class RegistrySeries {
    /** What the audit chain calls a series. */
    public static final String SERIES = "registry_series";

    /** What the audit chain calls a standing order. */
    public static final String ORDER = "standing_order";

    private final SeriesStore store;
    private final PendingStore pending;
    private final Audit audit;
    private final Clock clock;

    RegistrySeries(SeriesStore store, PendingStore pending, Audit audit, Clock clock) {
        this.store = store;
        this.pending = pending;
        this.audit = audit;
        this.clock = clock;
    }

    private LocalDate today() {
        return Times.day(clock.instant());
    }

    public List<Series> all(Actor actor) {
        return actor.may(Permission.REGISTRY_READ) ? store.all(today().getYear()) : List.of();
    }

    /** Series that new cases may be opened in. */
    public List<Series> open(Actor actor) {
        return actor.may(Permission.REGISTRY_READ) ? store.open(today().getYear()) : List.of();
    }

    public List<StandingOrder> orders(Actor actor) {
        return actor.may(Permission.REGISTRY_READ) ? store.orders() : List.of();
    }

    /** Kinds of documents that are registered or kept in order. */
    public List<RecordKind> kinds() {
        return pending.kinds().values().stream()
                .sorted(java.util.Comparator.comparing(k -> k.title().sv()))
                .toList();
    }

    @Transactional
    public Outcome<UUID> open(Actor actor, String code, String title) {
        if (!actor.may(Permission.REGISTRY_WRITE)) {
            return new Outcome.Forbidden<>();
        }
        List<FieldError> errors = new ArrayList<>();
        if (!code.strip().matches("[A-ZÅÄÖ0-9]{1,12}")) {
            errors.add(new FieldError("code", RegistryText.CODE_WRONG));
        } else if (store.taken(code.strip())) {
            errors.add(new FieldError("code", RegistryText.CODE_TAKEN));
        }
        if (title.isBlank() || title.length() > 200) {
            errors.add(new FieldError("title", RegistryText.TITLE_MISSING));
        }
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        UUID id = UUID.randomUUID();
        store.insert(id, code.strip(), title.strip(), today());
        audit.append(
                actor.person(),
                "registry.open_series",
                new RecordRef(SERIES, id),
                null,
                Map.of("code", code.strip(), "title", title.strip()));
        return new Outcome.Done<>(id);
    }

    /** No new cases are opened in it; documents may still be added to its cases. */
    @Transactional
    public Outcome<UUID> close(Actor actor, UUID series, int version) {
        if (!actor.may(Permission.REGISTRY_WRITE)
                || store.find(series, today().getYear()).isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        if (!store.close(series, version, today())) {
            return new Outcome.Conflict<>();
        }
        audit.append(
                actor.person(),
                "registry.close_series",
                new RecordRef(SERIES, series),
                null,
                Map.of());
        return new Outcome.Done<>(series);
    }

    @Transactional
    public Outcome<UUID> order(Actor actor, MakeOrder command) {
        if (!actor.may(Permission.REGISTRY_WRITE)) {
            return new Outcome.Forbidden<>();
        }
        List<FieldError> errors = new ArrayList<>();
        LocalDate first = command.firstDay();
        if (!pending.kinds().containsKey(command.kind())) {
            errors.add(new FieldError("kind", RegistryText.KIND_MISSING));
        }
        if (first == null) {
            errors.add(new FieldError("firstDay", RegistryText.DATE_MISSING));
        }
        if (command.reason().isBlank() || command.reason().length() > 500) {
            errors.add(new FieldError("orderReason", RegistryText.REASON_MISSING));
        }
        if (command.decision().isBlank() || command.decision().length() > 200) {
            errors.add(new FieldError("decision", RegistryText.DECISION_MISSING));
        }
        boolean taken =
                store.orders().stream()
                        .anyMatch(o -> o.kind().equals(command.kind()) && o.lastDay() == null);
        if (taken) {
            errors.add(new FieldError("kind", RegistryText.KIND_TAKEN));
        }
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        UUID id = store.insert(command, actor.person(), clock.instant());
        audit.append(
                actor.person(),
                "registry.order",
                new RecordRef(ORDER, id),
                command.decision(),
                Map.of("kind", command.kind(), "reason", command.reason()));
        return new Outcome.Done<>(id);
    }

    @Transactional
    public Outcome<UUID> endOrder(Actor actor, UUID order, int version) {
        if (!actor.may(Permission.REGISTRY_WRITE)
                || store.orders().stream().noneMatch(o -> o.id().equals(order))) {
            return new Outcome.Forbidden<>();
        }
        if (!store.end(order, version, today())) {
            return new Outcome.Conflict<>();
        }
        audit.append(
                actor.person(), "registry.end_order", new RecordRef(ORDER, order), null, Map.of());
        return new Outcome.Done<>(order);
    }
}
