package se.varn.sense.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Actor;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;
import se.varn.sense.intake.event.LogsStored;

/** Writes the rows by which an import counts, as one transaction. */
@Component
class Receipts {
    private final IntakeStore store;
    private final Cards cards;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Receipts(IntakeStore store, Cards cards, Audit audit, ApplicationEventPublisher events) {
        this.store = store;
        this.cards = cards;
        this.audit = audit;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public ImportId write(
            Actor actor,
            ImportFile command,
            String sha256,
            Instant now,
            Taken taken,
            List<SegmentWriter.Written> written) {
        ImportId id = new ImportId(UUID.randomUUID());
        String number = cards.nextNumber("IMP", now);
        UUID source = store.source(command.source(), actor.person(), now);
        long bytes = size(command);
        store.insert(id, number, source, command, sha256, bytes, taken, actor.person(), now);
        store.insertSegments(id, written);
        store.insertFrames(id, taken.frames());
        store.insertRefused(id, taken.shown());
        cards.put(
                new Card(
                        id.ref(),
                        number,
                        command.source() + ": " + command.fileName(),
                        "STORED",
                        "/logs/imports/" + id.value(),
                        null,
                        null,
                        now),
                "");
        events.publishEvent(new LogsStored(id.value(), taken.events(), actor.person()));
        audit.append(
                actor.person(),
                "intake.import",
                id.ref(),
                null,
                Map.of(
                        "number",
                        number,
                        "source",
                        command.source(),
                        "file",
                        command.fileName(),
                        "bytes",
                        bytes,
                        "sha256",
                        sha256,
                        "events",
                        taken.events(),
                        "refused",
                        taken.refused(),
                        "whole",
                        taken.failure() == null));
        return id;
    }

    private static long size(ImportFile command) {
        try {
            return Files.size(command.file());
        } catch (IOException e) {
            throw new UncheckedIOException("the size of " + command.file() + " is not known", e);
        }
    }
}
