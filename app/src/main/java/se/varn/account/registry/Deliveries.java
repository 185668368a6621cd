package se.varn.account.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.varn.account.registry.jooq.tables.records.DeliveryRecord;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.jobs.Jobs;
import se.varn.foundation.records.Cards;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/** Packages for preservation: ordering one, fetching it, noting that it has been handed over. */
@Service
public class Deliveries {
    /** What the audit chain calls one. */
    public static final String KIND = "delivery";

    private final DeliveryStore store;
    private final SeriesStore series;
    private final Cards cards;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;
    private final Path directory;

    Deliveries(
            DeliveryStore store,
            SeriesStore series,
            Cards cards,
            Jobs jobs,
            Audit audit,
            Clock clock,
            @Value("${varn.data}") Path data) {
        this.store = store;
        this.series = series;
        this.cards = cards;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
        this.directory = data.resolve("preservation");
    }

    Path file(UUID id) {
        return directory.resolve(id + ".zip");
    }

    /** Orders a package of a year's documents in a series; a job makes it. */
    @Transactional
    public Outcome<UUID> order(Actor actor, @Nullable UUID wanted, @Nullable Integer year) {
        if (!actor.may(Permission.REGISTRY_WRITE)) {
            return new Outcome.Forbidden<>();
        }
        if (wanted == null || series.find(wanted, 2000).isEmpty()) {
            return new Outcome.Invalid<>("series", RegistryText.SERIES_MISSING);
        }
        if (year == null || store.count(wanted, year) == 0) {
            return new Outcome.Invalid<>("year", RegistryText.DELIVERY_NOTHING);
        }
        UUID id = UUID.randomUUID();
        String number = cards.nextNumber("LEV", clock.instant());
        Message title =
                Message.of(
                        RegistryText.DELIVERY_JOB.in(Language.SV, number),
                        RegistryText.DELIVERY_JOB.in(Language.EN, number));
        UUID job = jobs.submit(actor, DeliveryJob.KIND, title, "\"" + id + "\"");
        store.insert(id, number, wanted, year, job, actor.person(), clock.instant());
        audit.append(
                actor.person(),
                "registry.order_delivery",
                new RecordRef(KIND, id),
                null,
                Map.of("number", number, "year", year));
        return new Outcome.Done<>(id);
    }

    /** Notes that a package has been handed over; its file goes. */
    @Transactional
    public Outcome<UUID> delivered(Actor actor, UUID id, int version, String receiver) {
        Optional<DeliveryRecord> found = store.find(id);
        if (!actor.may(Permission.REGISTRY_WRITE)
                || found.isEmpty()
                || !actor.is(found.get().getOrderedBy())) {
            return new Outcome.Forbidden<>();
        }
        if (receiver.isBlank() || receiver.length() > 200) {
            return new Outcome.Invalid<>("receiver", RegistryText.DELIVERY_RECEIVER_MISSING);
        }
        if (!store.delivered(id, version, receiver.strip(), actor.person(), clock.instant())) {
            return new Outcome.Conflict<>();
        }
        audit.append(
                actor.person(),
                "registry.deliver",
                new RecordRef(KIND, id),
                null,
                Map.of("receiver", receiver.strip()));
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        remove(id);
                    }
                });
        return new Outcome.Done<>(id);
    }

    private void remove(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException("the package cannot be removed", e);
        }
    }

    public List<DeliveryRow> all(Actor actor) {
        return actor.may(Permission.REGISTRY_READ) ? store.all() : List.of();
    }

    /** The file of a package, for whoever ordered it: it holds what that person may read. */
    public Optional<Path> open(Actor actor, UUID id) {
        return actor.may(Permission.REGISTRY_WRITE)
                ? store.find(id)
                        .filter(d -> actor.is(d.getOrderedBy()))
                        .filter(d -> d.getState().equals(DeliveryState.READY.name()))
                        .map(d -> file(d.getId()))
                        .filter(Files::isRegularFile)
                : Optional.empty();
    }
}
