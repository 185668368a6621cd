package se.varn.foundation.records;

import static se.varn.foundation.records.jooq.Tables.GONE;
import static se.varn.foundation.records.jooq.Tables.RECORD_CARD;
import static se.varn.foundation.records.jooq.Tables.SERIES;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Actor;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.records.jooq.tables.records.RecordCardRecord;
import se.varn.foundation.text.Times;

/**
 * The cards of all records: written with each command, read by search, neighbours and the thread.
 */
@Service
public class Cards {
    /** Words that tens of thousands of records have do not make a search slow. */
    private static final int MOST_RANKED = 1_000;

    private final DSLContext db;
    private final List<RecordKind> kinds;
    private final Clock clock;

    Cards(DSLContext db, List<RecordKind> kinds, Clock clock) {
        this.db = db;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** What the actor may read: no kind that is closed to it, no circle that it is not in. */
    private Condition readable(Actor actor) {
        return readable(actor, RECORD_CARD.KIND, RECORD_CARD.CIRCLE);
    }

    /** The same of a row with a record's kind and circle, for other rooms' lists. */
    public Condition readable(Actor actor, Field<String> kind, Field<UUID> circle) {
        List<String> closed =
                kinds.stream().filter(k -> !actor.may(k.permission())).map(RecordKind::id).toList();
        return actor.sees(circle).and(kind.notIn(closed));
    }

    /** The next number of a kind this year, without gaps: {@code INC-2026-0187}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String nextNumber(String prefix, java.time.Instant at) {
        return nextNumbers(prefix, at, 1).getFirst();
    }

    /** The next so many numbers of a kind this year, for records that come in bulk. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> nextNumbers(String prefix, java.time.Instant at, int count) {
        int year = Times.day(at).getYear();
        Integer last =
                db.insertInto(SERIES)
                        .values(prefix, year, count)
                        .onConflict(SERIES.KIND, SERIES.YEAR)
                        .doUpdate()
                        .set(SERIES.LAST, SERIES.LAST.plus(count))
                        .returning(SERIES.LAST)
                        .fetchOne(SERIES.LAST);
        int n = java.util.Objects.requireNonNull(last);
        return java.util.stream.IntStream.rangeClosed(n - count + 1, n)
                .mapToObj(i -> String.format(Locale.ROOT, "%s-%d-%04d", prefix, year, i))
                .toList();
    }

    /** Writes a record's card; {@code text} is further words to be found by. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Card card, String text) {
        putAll(Map.of(card, text));
    }

    /**
     * Writes the cards of records that come in bulk, each with its further words; one statement.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putAll(Map<Card, String> cards) {
        if (cards.isEmpty()) {
            return;
        }
        var insert =
                db.insertInto(
                        RECORD_CARD,
                        List.of(
                                RECORD_CARD.ID,
                                RECORD_CARD.KIND,
                                RECORD_CARD.NUMBER,
                                RECORD_CARD.TITLE,
                                RECORD_CARD.STATE,
                                RECORD_CARD.ADDRESS,
                                RECORD_CARD.UNIT,
                                RECORD_CARD.CIRCLE,
                                RECORD_CARD.AT,
                                RECORD_CARD.UPDATED_AT,
                                RECORD_CARD.WORDS));
        Instant now = clock.instant();
        for (Map.Entry<Card, String> entry : cards.entrySet()) {
            insert = insert.values(values(entry.getKey(), entry.getValue(), now));
        }
        insert.onConflict(RECORD_CARD.ID).doUpdate().setAllToExcluded().execute();
    }

    private static List<Field<?>> values(Card card, String text, Instant now) {
        return List.of(
                DSL.val(card.ref().id(), RECORD_CARD.ID),
                DSL.val(card.ref().kind(), RECORD_CARD.KIND),
                DSL.val(card.number(), RECORD_CARD.NUMBER),
                DSL.val(card.title(), RECORD_CARD.TITLE),
                DSL.val(card.state(), RECORD_CARD.STATE),
                DSL.val(card.address(), RECORD_CARD.ADDRESS),
                DSL.val(card.unit(), RECORD_CARD.UNIT),
                DSL.val(card.circle(), RECORD_CARD.CIRCLE),
                DSL.val(card.at(), RECORD_CARD.AT),
                DSL.val(now, RECORD_CARD.UPDATED_AT),
                DSL.field(
                        "setweight(to_tsvector('simple', {0}), 'A') || to_tsvector('swedish', {1})",
                        RECORD_CARD.WORDS.getDataType(),
                        DSL.val(card.number() + " " + card.title()),
                        DSL.val(card.title() + " " + text)));
    }

    /** Takes a record's card away: it is disposed of. Who might read it is remembered. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID id) {
        db.insertInto(GONE, GONE.ID, GONE.CIRCLE)
                .select(
                        db.select(RECORD_CARD.ID, RECORD_CARD.CIRCLE)
                                .from(RECORD_CARD)
                                .where(RECORD_CARD.ID.eq(id))
                                .and(RECORD_CARD.CIRCLE.isNotNull()))
                .onConflictDoNothing()
                .execute();
        db.deleteFrom(RECORD_CARD).where(RECORD_CARD.ID.eq(id)).execute();
    }

    /** Cards of these records that the actor may see; one query. */
    public Map<UUID, Card> of(Actor actor, Collection<UUID> ids) {
        Map<UUID, Card> cards = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            db.selectFrom(RECORD_CARD)
                    .where(RECORD_CARD.ID.in(ids).and(readable(actor)))
                    .orderBy(RECORD_CARD.AT)
                    .forEach(r -> cards.put(r.getId(), read(r)));
        }
        return cards;
    }

    /**
     * The card of a record that the actor may see, which nobody restricts until the transaction
     * ends: what is written about it is never less restricted than the record itself. Asked before
     * anything is written.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Card> hold(Actor actor, UUID id) {
        return db.selectFrom(RECORD_CARD)
                .where(RECORD_CARD.ID.eq(id).and(readable(actor)))
                .forShare()
                .fetchOptional(Cards::read);
    }

    /**
     * Waits for those who write about a record, and keeps others from it until the transaction
     * ends. For a command that changes who may read the record, after it holds the record itself.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void closeOff(UUID id) {
        db.select(RECORD_CARD.ID)
                .from(RECORD_CARD)
                .where(RECORD_CARD.ID.eq(id))
                .forUpdate()
                .fetch();
    }

    /** The circle of a record, there or gone, whoever asks; empty when everybody reads it. */
    public Optional<UUID> circle(UUID id) {
        return db
                .select(RECORD_CARD.CIRCLE)
                .from(RECORD_CARD)
                .where(RECORD_CARD.ID.eq(id).and(RECORD_CARD.CIRCLE.isNotNull()))
                .unionAll(db.select(GONE.CIRCLE).from(GONE).where(GONE.ID.eq(id)))
                .fetch(RECORD_CARD.CIRCLE)
                .stream()
                .findFirst();
    }

    /**
     * As SQL: that a row is not about a record the actor may not see, nor about one that is gone
     * and that the actor might not see. Rows about other records without a card pass.
     *
     * @param record the row's column with the record's id
     */
    public Condition notHidden(Actor actor, Field<UUID> record) {
        return DSL.notExists(
                        DSL.selectOne()
                                .from(RECORD_CARD)
                                .where(RECORD_CARD.ID.eq(record))
                                .andNot(actor.sees(RECORD_CARD.CIRCLE)))
                .andNotExists(
                        DSL.selectOne()
                                .from(GONE)
                                .where(GONE.ID.eq(record))
                                .andNot(actor.sees(GONE.CIRCLE)));
    }

    /**
     * Records with these words, or whose number begins so; best first, of the newest that have
     * them. Kinds in {@code hidden} are left out.
     */
    public List<Card> search(Actor actor, String query, Collection<String> hidden, int limit) {
        String q = query.strip();
        if (q.isEmpty()) {
            return List.of();
        }
        String prefix = q.toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0");
        var matches =
                DSL.condition(
                        "(words @@ (websearch_to_tsquery('swedish', {0}) || websearch_to_tsquery('simple', {0}))"
                                + " or lower(number) like {1} or lower(title) like {2})",
                        DSL.val(q), DSL.val(prefix + "%"), DSL.val("%" + prefix + "%"));
        var rank =
                DSL.field(
                        "(case when lower(number) like {1} then 1 else 0 end) + ts_rank(words, websearch_to_tsquery('swedish', {0}))",
                        Double.class, DSL.val(q), DSL.val(prefix + "%"));
        var newest =
                db.select(RECORD_CARD.ID)
                        .from(RECORD_CARD)
                        .where(matches)
                        .and(readable(actor))
                        .and(RECORD_CARD.KIND.notIn(hidden))
                        .orderBy(RECORD_CARD.AT.desc())
                        .limit(MOST_RANKED);
        return db.selectFrom(RECORD_CARD)
                .where(RECORD_CARD.ID.in(newest))
                .orderBy(rank.desc(), RECORD_CARD.AT.desc())
                .limit(limit)
                .fetch(Cards::read);
    }

    private static Card read(RecordCardRecord r) {
        return new Card(
                new RecordRef(r.getKind(), r.getId()),
                r.getNumber(),
                r.getTitle(),
                r.getState(),
                r.getAddress(),
                r.getUnit(),
                r.getCircle(),
                r.getAt());
    }
}
