package se.varn.foundation.links;

import static se.varn.foundation.links.jooq.Tables.LINK;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.links.jooq.tables.records.LinkRecord;

/** Edges between records. Writing is part of a room's command, which audits it. */
@Service
public class Links {
    private final DSLContext db;
    private final Clock clock;

    Links(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Ties two records; a second time changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tie(@Nullable UUID by, RecordRef from, Relation relation, RecordRef to) {
        db.insertInto(LINK)
                .set(LINK.ID, UUID.randomUUID())
                .set(LINK.FROM_KIND, from.kind())
                .set(LINK.FROM_ID, from.id())
                .set(LINK.RELATION, relation.name())
                .set(LINK.TO_KIND, to.kind())
                .set(LINK.TO_ID, to.id())
                .set(LINK.BY, by)
                .set(LINK.AT, clock.instant())
                .onConflictDoNothing()
                .execute();
    }

    /** Unties two records. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void untie(RecordRef from, Relation relation, RecordRef to) {
        db.deleteFrom(LINK)
                .where(
                        LINK.FROM_ID
                                .eq(from.id())
                                .and(LINK.RELATION.eq(relation.name()))
                                .and(LINK.TO_ID.eq(to.id())))
                .execute();
    }

    /** Unties a record from all others: it is disposed of. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void untieAll(UUID record) {
        db.deleteFrom(LINK).where(LINK.FROM_ID.eq(record).or(LINK.TO_ID.eq(record))).execute();
    }

    /** Every edge at these records, either way, oldest first; one query. */
    public List<Link> at(Collection<UUID> records) {
        return db.selectFrom(LINK)
                .where(LINK.FROM_ID.in(records).or(LINK.TO_ID.in(records)))
                .orderBy(LINK.AT, LINK.ID)
                .fetch(Links::read);
    }

    private static Link read(LinkRecord r) {
        BigDecimal score = r.getScore();
        String certainty = r.getCertainty();
        return new Link(
                r.getId(),
                new RecordRef(r.getFromKind(), r.getFromId()),
                Relation.valueOf(r.getRelation()),
                new RecordRef(r.getToKind(), r.getToId()),
                r.getBy(),
                r.getAt(),
                certainty == null ? null : Link.Certainty.valueOf(certainty),
                score == null ? null : score.doubleValue(),
                r.getExplanation());
    }
}
