package se.varn.foundation.administration.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.administration.Change;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.AuditEntry;
import se.varn.foundation.organisation.Organisation;

/** What was done to a person or a unit, for those who read roles. */
@Component
class History {
    private static final int MOST = 30;
    private final Audit audit;
    private final Organisation organisation;

    History(Audit audit, Organisation organisation) {
        this.audit = audit;
        this.organisation = organisation;
    }

    List<PeoplePages.Changed> of(Actor reader, UUID record) {
        if (!reader.may(Permission.ACCESS_READ)) {
            return List.of();
        }
        List<AuditEntry> entries = audit.of(record, Change.commands(), MOST);
        Map<UUID, String> names = organisation.names(AuditPages.people(entries));
        return entries.stream()
                .map(e ->
                        new PeoplePages.Changed(
                                e.at(),
                                Change.of(e.command()).orElseThrow(),
                                e.actor() == null ? null : names.get(e.actor()),
                                e.reason() == null ? "" : e.reason()))
                .toList();
    }
}
