package se.varn.account.disclosures;

import static se.varn.account.disclosures.jooq.Tables.REQUEST;
import static se.varn.account.disclosures.jooq.Tables.SELECTED;
import static se.varn.account.disclosures.jooq.Tables.SENTENCE;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.varn.account.disclosures.jooq.tables.records.SentenceRecord;
import se.varn.foundation.access.Actor;
import se.varn.foundation.organisation.view.People;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;
import se.varn.foundation.records.Transcript;
import se.varn.foundation.records.view.RecordCards;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Sentences;

/*
 * Documents looked through for requests, sentence by sentence as they were when they were taken out. A reader sees those
 * whose record he or she may see now, and whose circle then; a record that is gone is judged by the circle it had.
 */
@Component
class SelectionStore {
    private static final Field<Integer> COUNT = DSL.count().as("n_");
    private static final Field<Integer> UNTESTED =
            DSL.count().filterWhere(SENTENCE.JUDGEMENT.isNull()).as("untested_");
    private static final Field<Integer> MASKED =
            DSL.count().filterWhere(SENTENCE.JUDGEMENT.eq("MASKED")).as("masked_");

    /** How long after it was sent an answer may be appealed, with the court's own time. */
    private static final Duration APPEALED = Duration.ofDays(90);

    private final DSLContext db;
    private final Cards cards;
    private final Clock clock;

    SelectionStore(DSLContext db, Cards cards, Clock clock) {
        this.db = db;
        this.cards = cards;
        this.clock = clock;
    }

    /** A sentence before it is tested. */
    record Line(String label, String text) {}

    /** A transcript sentence by sentence, names first. */
    static List<Line> lines(Transcript transcript, Language language) {
        List<Line> lines = new ArrayList<>();
        for (Transcript.Passage passage : transcript.passages()) {
            if (passage.who() != null) {
                lines.add(new Line(passage.label(), passage.who()));
            }
            Sentences.of(passage.text(), language)
                    .forEach(s -> lines.add(new Line(passage.label(), s)));
        }
        return lines;
    }

    private Condition visible(Actor reader) {
        return reader.sees(SELECTED.CIRCLE).and(cards.notHidden(reader, SELECTED.RECORD));
    }

    List<SelectedRow> of(Actor reader, UUID request) {
        return rows(visible(reader).and(SELECTED.REQUEST.eq(request)));
    }

    Optional<SelectedRow> find(Actor reader, UUID request, UUID selected) {
        return rows(visible(reader).and(SELECTED.REQUEST.eq(request)).and(SELECTED.ID.eq(selected)))
                .stream()
                .findFirst();
    }

    private List<SelectedRow> rows(Condition where) {
        var counts =
                db.select(SENTENCE.SELECTED, COUNT, UNTESTED, MASKED)
                        .from(SENTENCE)
                        .groupBy(SENTENCE.SELECTED)
                        .asTable("counts_");
        SelectConditionStep<Record> query =
                db.select(
                                List.of(
                                        SELECTED.asterisk(),
                                        counts.field(COUNT),
                                        counts.field(UNTESTED),
                                        counts.field(MASKED),
                                        RecordCards.ADDRESS.as("address_"),
                                        RecordCards.CIRCLE.as("circle_now"),
                                        People.fullName("tester_").as("tester_name")))
                        .from(SELECTED)
                        .leftJoin(counts)
                        .on(SELECTED.ID.eq(counts.field(SENTENCE.SELECTED)))
                        .leftJoin(RecordCards.CARDS)
                        .on(RecordCards.ID.eq(SELECTED.RECORD))
                        .leftJoin(People.as("tester_"))
                        .on(People.id("tester_").eq(SELECTED.TESTED_BY))
                        .where(where);
        return query.orderBy(SELECTED.ORDINAL).fetch(SelectionStore::row);
    }

    private static SelectedRow row(Record r) {
        return new SelectedRow(
                r.get(SELECTED.ID),
                r.get(SELECTED.KIND),
                r.get(SELECTED.RECORD),
                r.get(SELECTED.NUMBER),
                r.get("address_", String.class),
                r.get(SELECTED.CIRCLE) != null || r.get("circle_now", UUID.class) != null,
                count(r, "n_"),
                count(r, "untested_"),
                count(r, "masked_"),
                r.get(SELECTED.REASONING),
                r.get(SELECTED.TESTED_AT),
                r.get("tester_name", String.class),
                r.get(SELECTED.VERSION));
    }

    private static int count(Record r, String field) {
        return Objects.requireNonNullElse(r.get(field, Integer.class), 0);
    }

    /** How many documents the request has, whoever may see them. */
    int size(UUID request) {
        return db.fetchCount(SELECTED, SELECTED.REQUEST.eq(request));
    }

    List<SentenceRow> sentences(UUID selected) {
        return db.selectFrom(SENTENCE)
                .where(SENTENCE.SELECTED.eq(selected))
                .orderBy(SENTENCE.ORDINAL)
                .fetch(SelectionStore::sentence);
    }

    private static SentenceRow sentence(SentenceRecord r) {
        String judgement = r.getJudgement();
        return new SentenceRow(
                r.getId(),
                r.getLabel(),
                r.getText(),
                judgement == null ? null : (Boolean) judgement.equals("OPEN"),
                r.getProvision());
    }

    /** Takes a document out, or out anew: what reads as before keeps its judgement. */
    void take(UUID request, Card card, Transcript transcript, Language language, UUID by) {
        UUID record = card.ref().id();
        Map<Line, SentenceRow> tested = new HashMap<>();
        UUID before =
                db.select(SELECTED.ID)
                        .from(SELECTED)
                        .where(SELECTED.REQUEST.eq(request).and(SELECTED.RECORD.eq(record)))
                        .fetchOne(SELECTED.ID);
        UUID id = before == null ? UUID.randomUUID() : before;
        if (before == null) {
            insert(id, request, card, by);
        } else {
            sentences(id).forEach(s -> tested.put(new Line(s.label(), s.text()), s));
            db.deleteFrom(SENTENCE).where(SENTENCE.SELECTED.eq(id)).execute();
            db.update(SELECTED)
                    .set(SELECTED.CIRCLE, card.circle())
                    .set(SELECTED.TAKEN_AT, clock.instant())
                    .set(SELECTED.TAKEN_BY, by)
                    .set(SELECTED.VERSION, SELECTED.VERSION.plus(1))
                    .where(SELECTED.ID.eq(id))
                    .execute();
        }
        int ordinal = 0;
        List<SentenceRecord> rows = new ArrayList<>();
        for (Line line : lines(transcript, language)) {
            SentenceRow old = tested.get(line);
            SentenceRecord row = db.newRecord(SENTENCE);
            row.setId(UUID.randomUUID());
            row.setSelected(id);
            row.setOrdinal(++ordinal);
            row.setLabel(line.label());
            row.setText(line.text());
            row.setJudgement(old == null ? null : judged(old.judgement()));
            row.setProvision(old == null ? null : old.provision());
            rows.add(row);
        }
        db.batchInsert(rows).execute();
    }

    private void insert(UUID id, UUID request, Card card, UUID by) {
        Integer last =
                db.select(DSL.max(SELECTED.ORDINAL))
                        .from(SELECTED)
                        .where(SELECTED.REQUEST.eq(request))
                        .fetchOne(0, Integer.class);
        db.insertInto(SELECTED)
                .set(SELECTED.ID, id)
                .set(SELECTED.REQUEST, request)
                .set(SELECTED.ORDINAL, last == null ? 1 : last + 1)
                .set(SELECTED.KIND, card.ref().kind())
                .set(SELECTED.RECORD, card.ref().id())
                .set(SELECTED.NUMBER, card.number())
                .set(SELECTED.CIRCLE, card.circle())
                .set(SELECTED.TAKEN_AT, clock.instant())
                .set(SELECTED.TAKEN_BY, by)
                .set(SELECTED.VERSION, 1)
                .execute();
    }

    void remove(UUID selected) {
        db.deleteFrom(SENTENCE).where(SENTENCE.SELECTED.eq(selected)).execute();
        db.deleteFrom(SELECTED).where(SELECTED.ID.eq(selected)).execute();
    }

    private static @Nullable String judged(String judgement) {
        return judgement.isEmpty() ? null : judgement.equals("OPEN") ? "OPEN" : "MASKED";
    }

    /** Saves a test; whether the document still had the version that was on the page. */
    boolean test(TestRecord command, UUID by) {
        boolean current =
                db.update(SELECTED)
                                .set(SELECTED.REASONING, command.reasoning().strip())
                                .set(SELECTED.TESTED_AT, clock.instant())
                                .set(SELECTED.TESTED_BY, by)
                                .set(SELECTED.VERSION, command.version() + 1)
                                .where(
                                        SELECTED.ID
                                                .eq(command.selected())
                                                .and(SELECTED.VERSION.eq(command.version())))
                                .execute()
                        == 1;
        if (!current) {
            return false;
        }
        for (SentenceRow s : sentences(command.selected())) {
            String judgement = command.judgements().getOrDefault(s.id(), s.judgement());
            if (judgement.isEmpty() && command.restOpen()) {
                judgement = "OPEN";
            }
            if (!judgement.equals(s.judgement())) {
                String word = judged(judgement);
                db.update(SENTENCE)
                        .set(SENTENCE.JUDGEMENT, word)
                        .set(SENTENCE.PROVISION, "MASKED".equals(word) ? judgement : null)
                        .where(SENTENCE.ID.eq(s.id()))
                        .execute();
            }
        }
        return true;
    }

    /**
     * Requests that concern these records and still wait for an answer, or whose answer may still
     * be appealed: their numbers.
     */
    Map<UUID, String> waitingFor(Collection<UUID> records) {
        Map<UUID, String> numbers = new HashMap<>();
        if (!records.isEmpty()) {
            db.select(SELECTED.RECORD, REQUEST.NUMBER)
                    .from(SELECTED)
                    .join(REQUEST)
                    .on(REQUEST.ID.eq(SELECTED.REQUEST))
                    .where(SELECTED.RECORD.in(records))
                    .and(
                            REQUEST.STATE
                                    .in(DisclosureState.OPEN.name(), DisclosureState.DECIDED.name())
                                    .or(
                                            REQUEST.OUTCOME
                                                    .ne(DecisionKind.FULL.name())
                                                    .and(
                                                            REQUEST.CLOSED_AT.gt(
                                                                    clock.instant()
                                                                            .minus(APPEALED)))))
                    .forEach(r -> numbers.put(r.value1(), r.value2()));
        }
        return numbers;
    }

    /** Requests that concern a record, newest first. */
    List<UUID> requestsOf(UUID record) {
        return db.select(SELECTED.REQUEST)
                .from(SELECTED)
                .where(SELECTED.RECORD.eq(record))
                .orderBy(SELECTED.TAKEN_AT.desc())
                .fetch(SELECTED.REQUEST);
    }

    /** The card of a document by its number, when this reader may see it. */
    Optional<UUID> numbered(Actor reader, String number) {
        return db.select(RecordCards.ID)
                .from(RecordCards.CARDS)
                .where(RecordCards.NUMBER.equalIgnoreCase(number))
                .and(cards.readable(reader, RecordCards.KIND, RecordCards.CIRCLE))
                .fetchOptional(RecordCards.ID);
    }
}
