package se.varn.foundation.api;

import static se.varn.foundation.api.jooq.Tables.SERVICE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.AnswersFor;

/** Who answers for the open service accounts. */
@Component
class Responsibles implements AnswersFor {
    private final DSLContext db;

    Responsibles(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<UUID> responsible(UUID program) {
        return db.select(SERVICE.RESPONSIBLE)
                .from(SERVICE)
                .where(SERVICE.ID.eq(program))
                .fetchOptional(SERVICE.RESPONSIBLE);
    }

    @Override
    public List<UUID> programs(UUID person) {
        return db.select(SERVICE.ID)
                .from(SERVICE)
                .where(SERVICE.RESPONSIBLE.eq(person).and(SERVICE.CLOSED_AT.isNull()))
                .fetch(SERVICE.ID);
    }
}
