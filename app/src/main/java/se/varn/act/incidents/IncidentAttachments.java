package se.varn.act.incidents;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.varn.act.incidents.jooq.tables.records.IncidentRecord;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.attachments.Attachable;

/**
 * The files of incidents. Who reads the incident reads them all; a reporter, who does not, meets
 * those that came with the own report.
 */
@Component
class IncidentAttachments implements Attachable {
    private final IncidentStore store;
    private final IncidentBook book;

    IncidentAttachments(IncidentStore store, IncidentBook book) {
        this.store = store;
        this.book = book;
    }

    @Override
    public String kind() {
        return IncidentId.KIND;
    }

    @Override
    public Optional<Rights> rights(Actor actor, UUID record) {
        return store.find(new IncidentId(record)).flatMap(i -> rights(actor, i));
    }

    private static Optional<Rights> rights(Actor actor, IncidentRecord i) {
        if (actor.may(Permission.INCIDENT_READ) && actor.sees(i.getCircle())) {
            return Optional.of(
                    new Rights(
                            Sees.ALL,
                            actor.may(Permission.INCIDENT_WORK),
                            actor.may(Permission.INCIDENT_LEAD),
                            i.getCircle(),
                            i.getNumber(),
                            "/incidents/" + i.getId()));
        }
        if (actor.may(Permission.INCIDENT_REPORT) && actor.is(i.getReporter())) {
            return Optional.of(
                    new Rights(
                            Sees.OWN,
                            Stage.valueOf(i.getStage()).open(),
                            false,
                            null,
                            i.getNumber(),
                            "/reports/" + i.getId()));
        }
        return Optional.empty();
    }

    @Override
    public void hold(UUID record) {
        store.hold(new IncidentId(record));
    }

    @Override
    public void changed(Actor actor, UUID record, Change change) {
        EntryType type = change.added() ? EntryType.FILE_ADDED : EntryType.FILE_REMOVED;
        String names = String.join(", ", change.names());
        String text = change.added() ? names : names + ". " + change.why();
        book.write(actor, record, IncidentBook.Line.of(type, text));
    }
}
