package se.varn.foundation.audit;

import static se.varn.foundation.audit.jooq.Tables.ENTRY;
import static se.varn.foundation.audit.jooq.Tables.PAYLOAD;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.audit.jooq.Routines;
import tools.jackson.databind.json.JsonMapper;

/**
 * The chain of entries. Every command calls {@link #append} as the last thing in its transaction; a
 * change of a row that keeps history cannot commit without it. The number returned is the order of
 * commits, and a data cut.
 */
@Service
public class Audit {
    private final DSLContext db;
    private final Clock clock;
    private final JsonMapper json;
    private final SentForms forms;

    Audit(DSLContext db, Clock clock, JsonMapper json, SentForms forms) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.forms = forms;
    }

    /**
     * Ends a command.
     *
     * @param command room and verb, such as {@code incidents.report}
     * @param typed what was typed and decided, as plain values; kept apart from the chain and
     *     erasable
     * @return the entry's number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long append(
            @Nullable UUID actor,
            String command,
            RecordRef record,
            @Nullable String reason,
            Map<String, ?> typed) {
        forms.done();
        Long seq =
                Routines.append(
                        db.configuration(),
                        clock.instant(),
                        actor,
                        command,
                        record.kind(),
                        record.id(),
                        reason,
                        json.writeValueAsString(typed));
        if (seq == null) {
            throw new IllegalStateException("the chain gave no number for " + command);
        }
        return seq;
    }

    /**
     * Erases what was typed in some entries, and row versions that newer ones have replaced. The
     * chain still holds, and the decision is an entry that names them.
     *
     * @param reason the decision that the erasure rests on
     * @param versions numbers of {@code audit.row_version}
     * @return the number of the erasure's own entry
     * @throws org.jooq.exception.DataAccessException when one of them is not there, is an erasure
     *     itself, or is a row as it stands now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long erase(
            UUID actor,
            RecordRef record,
            String reason,
            Collection<Long> entries,
            Collection<Long> versions) {
        Long seq =
                Routines.erase(
                        db.configuration(),
                        clock.instant(),
                        actor,
                        record.kind(),
                        record.id(),
                        reason,
                        entries.toArray(Long[]::new),
                        versions.toArray(Long[]::new));
        if (seq == null) {
            throw new IllegalStateException("the erasure has no number");
        }
        return seq;
    }

    /**
     * Ends a command that has deleted rows for good, by a rule of disposal: what those rows were,
     * and what was typed about these records, is erased. Two entries: what was done, with the
     * number of rows and the digest of what they were, and the erasure that names it all.
     *
     * @param reason the ground of the rule
     * @param records ids of all records that went
     * @return the number of the erasure
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long dispose(
            UUID actor,
            RecordRef record,
            String reason,
            Map<String, ?> what,
            Collection<UUID> records) {
        forms.done();
        Long erasure =
                db.fetchSingle(
                                "select erasure from audit.dispose({0}, {1}, {2}, {3}, {4}, {5}::jsonb, {6})",
                                DSL.val(clock.instant()),
                                DSL.val(actor),
                                DSL.val(record.kind()),
                                DSL.val(record.id()),
                                DSL.val(reason),
                                DSL.val(json.writeValueAsString(what)),
                                DSL.val(records.toArray(UUID[]::new)))
                        .get(0, Long.class);
        if (erasure == null) {
            throw new IllegalStateException("the disposal has no number");
        }
        return erasure;
    }

    /** The newest entry's number: everything committed up to now. 0 before the first. */
    public long cut() {
        Long last = db.select(DSL.max(ENTRY.SEQ)).from(ENTRY).fetchOne(0, Long.class);
        return last == null ? 0 : last;
    }

    /** When an entry was made; empty for a number that is not in the chain. */
    public java.util.Optional<java.time.Instant> at(long seq) {
        return db.select(ENTRY.AT).from(ENTRY).where(ENTRY.SEQ.eq(seq)).fetchOptional(ENTRY.AT);
    }

    /** What was done to a record, newest first. */
    public List<AuditEntry> of(UUID record, int limit) {
        return db.select(ENTRY.asterisk(), PAYLOAD.BODY, PAYLOAD.REASON)
                .from(ENTRY)
                .leftJoin(PAYLOAD)
                .on(PAYLOAD.SEQ.eq(ENTRY.SEQ))
                .where(ENTRY.RECORD_ID.eq(record))
                .orderBy(ENTRY.SEQ.desc())
                .limit(limit)
                .fetch(Audit::read);
    }

    /** What was done to a record by these commands, newest first. */
    public List<AuditEntry> of(UUID record, Collection<String> commands, int limit) {
        return db.select(ENTRY.asterisk(), PAYLOAD.BODY, PAYLOAD.REASON)
                .from(ENTRY)
                .leftJoin(PAYLOAD)
                .on(PAYLOAD.SEQ.eq(ENTRY.SEQ))
                .where(ENTRY.RECORD_ID.eq(record).and(ENTRY.COMMAND.in(commands)))
                .orderBy(ENTRY.SEQ.desc())
                .limit(limit)
                .fetch(Audit::read);
    }

    /** The newest entries before a number, newest first. */
    public List<AuditEntry> before(long seq, int limit) {
        return db.select(ENTRY.asterisk(), PAYLOAD.BODY, PAYLOAD.REASON)
                .from(ENTRY)
                .leftJoin(PAYLOAD)
                .on(PAYLOAD.SEQ.eq(ENTRY.SEQ))
                .where(ENTRY.SEQ.lt(seq))
                .orderBy(ENTRY.SEQ.desc())
                .limit(limit)
                .fetch(Audit::read);
    }

    /**
     * Entries, newest first.
     *
     * @param visible from the column of the record's id: whether the reader may see that record; of
     *     the others the entry is read without what it says
     */
    public List<AuditEntry> find(
            AuditFilter filter, Function<Field<UUID>, Condition> visible, int limit) {
        Field<Boolean> open = DSL.field(visible.apply(ENTRY.RECORD_ID)).as("open_");
        return db.select(ENTRY.asterisk(), PAYLOAD.BODY, PAYLOAD.REASON, open)
                .from(ENTRY)
                .leftJoin(PAYLOAD)
                .on(PAYLOAD.SEQ.eq(ENTRY.SEQ))
                .where(where(filter))
                .orderBy(ENTRY.SEQ.desc())
                .limit(limit)
                .fetch(r ->
                        Boolean.TRUE.equals(r.get(open))
                                ? read(r)
                                : AuditEntry.hidden(r.get(ENTRY.SEQ), r.get(ENTRY.AT)));
    }

    private static Condition where(AuditFilter filter) {
        Condition where = DSL.noCondition();
        if (filter.actor() != null) {
            where = where.and(ENTRY.ACTOR.eq(filter.actor()));
        }
        if (!filter.command().isEmpty()) {
            where = where.and(ENTRY.COMMAND.startsWith(filter.command()));
        }
        if (filter.record() != null) {
            where = where.and(ENTRY.RECORD_ID.eq(filter.record()));
        }
        if (filter.from() != null) {
            where = where.and(ENTRY.AT.ge(filter.from()));
        }
        if (filter.until() != null) {
            where = where.and(ENTRY.AT.lt(filter.until()));
        }
        return filter.before() > 0 ? where.and(ENTRY.SEQ.lt(filter.before())) : where;
    }

    private static AuditEntry read(Record r) {
        return new AuditEntry(
                r.get(ENTRY.SEQ),
                r.get(ENTRY.AT),
                r.get(ENTRY.ACTOR),
                r.get(ENTRY.COMMAND),
                new RecordRef(r.get(ENTRY.RECORD_KIND), r.get(ENTRY.RECORD_ID)),
                reason(r),
                r.get(PAYLOAD.BODY));
    }

    /** Why it was done: with what was typed; in entries from before disposal with the entry. */
    private static @Nullable String reason(Record r) {
        String reason = r.get(PAYLOAD.REASON);
        return reason == null ? r.get(ENTRY.REASON) : reason;
    }
}
