package se.varn.account.registry;

import static se.varn.account.registry.jooq.Tables.COUNTER;
import static se.varn.account.registry.jooq.Tables.REGISTRATION;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.varn.account.registry.jooq.tables.records.RegistrationRecord;
import se.varn.foundation.access.Actor;
import se.varn.foundation.organisation.view.People;
import se.varn.foundation.records.Cards;
import se.varn.foundation.records.Filing;
import se.varn.foundation.records.view.RecordCards;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;

/*
 * Entries as rows. Date and number are for everyone who reads the register; sender, receiver and subject are null unless
 * the reader may see the record, and in the register for the public also where the registrar has left them out. A search
 * looks only at what the reader is shown.
 */
@Component
class RegistrationStore {
    private static final Map<String, List<Field<?>>> SORTS =
            Map.of(
                    "number",
                            List.of(
                                    REGISTRATION.SERIES,
                                    REGISTRATION.YEAR,
                                    REGISTRATION.CASE_NO,
                                    REGISTRATION.DOCUMENT_NO),
                    "dated", List.of(REGISTRATION.DATED_ON, REGISTRATION.REGISTERED_AT),
                    "registered", List.of(REGISTRATION.REGISTERED_AT));
    static final Set<String> SORT_NAMES = SORTS.keySet();

    private final DSLContext db;
    private final Cards cards;

    RegistrationStore(DSLContext db, Cards cards) {
        this.db = db;
        this.cards = cards;
    }

    /** Which particulars a reader is shown. */
    private record Shown(Field<Boolean> open, Field<String> counterpart, Field<String> subject) {
        Field<Boolean> leftOut() {
            return DSL.field(
                            counterpart
                                    .isNull()
                                    .and(REGISTRATION.COUNTERPART.ne(""))
                                    .or(subject.isNull()))
                    .as("left_out");
        }
    }

    private Shown shown(Actor reader, boolean toPublic) {
        Actor seen = toPublic ? reader.outsider() : reader;
        Condition open =
                seen.sees(REGISTRATION.CIRCLE).and(cards.notHidden(seen, REGISTRATION.RECORD));
        Condition counterpart = toPublic ? open.andNot(REGISTRATION.COUNTERPART_OMITTED) : open;
        Condition subject = toPublic ? open.andNot(REGISTRATION.SUBJECT_OMITTED) : open;
        return new Shown(
                DSL.field(open),
                DSL.when(counterpart, REGISTRATION.COUNTERPART),
                DSL.when(subject, REGISTRATION.SUBJECT));
    }

    Listing<RegistrationRow> list(Actor reader, ListQuery query, int most) {
        boolean toPublic = !query.filter("public").isEmpty();
        Shown shown = shown(reader, toPublic);
        Condition where = where(query, shown);
        int total =
                Objects.requireNonNull(
                        db.selectCount()
                                .from(REGISTRATION)
                                .where(where)
                                .fetchOne(0, Integer.class));
        List<Field<?>> sort = SORTS.getOrDefault(query.sort(), List.of(REGISTRATION.REGISTERED_AT));
        List<RegistrationRow> rows =
                rows(shown)
                        .where(where)
                        .orderBy(
                                sort.stream()
                                        .map(f -> query.descending() ? f.desc() : f.asc())
                                        .toList())
                        .limit(most)
                        .offset(most == query.size() ? query.offset() : 0)
                        .fetch(RegistrationStore::row);
        return new Listing<>(rows, total, query);
    }

    private static Condition where(ListQuery query, Shown shown) {
        Condition where = DSL.noCondition();
        String q = query.filter("q");
        if (!q.isEmpty()) {
            where =
                    where.and(
                            REGISTRATION
                                    .NUMBER
                                    .containsIgnoreCase(q)
                                    .or(shown.subject().containsIgnoreCase(q))
                                    .or(shown.counterpart().containsIgnoreCase(q)));
        }
        if (query.filter("year").matches("[0-9]{4}")) {
            where = where.and(REGISTRATION.YEAR.eq(Integer.valueOf(query.filter("year"))));
        }
        if (!query.filter("way").isEmpty()) {
            where = where.and(REGISTRATION.WAY.eq(query.filter("way")));
        }
        if (!query.filter("series").isEmpty()) {
            where = where.and(REGISTRATION.NUMBER.startsWith(query.filter("series") + " "));
        }
        return where;
    }

    private SelectOnConditionStep<Record> rows(Shown shown) {
        Field<Boolean> open = shown.open();
        return db.select(
                        List.of(
                                REGISTRATION.ID,
                                REGISTRATION.NUMBER,
                                REGISTRATION.WAY,
                                REGISTRATION.DATED_ON,
                                REGISTRATION.REGISTERED_AT,
                                shown.counterpart().as("counterpart_"),
                                shown.subject().as("subject_"),
                                shown.leftOut(),
                                DSL.when(open, RecordCards.NUMBER).as("card_number"),
                                DSL.when(open, RecordCards.ADDRESS).as("card_address"),
                                People.fullName("by_").as("by_name")))
                .from(REGISTRATION)
                .leftJoin(RecordCards.CARDS)
                .on(RecordCards.ID.eq(REGISTRATION.RECORD))
                .leftJoin(People.as("by_"))
                .on(People.id("by_").eq(REGISTRATION.REGISTERED_BY));
    }

    private static RegistrationRow row(Record r) {
        String counterpart = r.get("counterpart_", String.class);
        return new RegistrationRow(
                r.get(REGISTRATION.ID),
                r.get(REGISTRATION.NUMBER),
                Filing.Way.valueOf(r.get(REGISTRATION.WAY)),
                r.get(REGISTRATION.DATED_ON),
                counterpart == null || counterpart.isEmpty() ? null : counterpart,
                r.get("subject_", String.class),
                r.get("card_number", String.class),
                r.get("card_address", String.class),
                Boolean.TRUE.equals(r.get("left_out", Boolean.class)),
                r.get(REGISTRATION.REGISTERED_AT),
                Objects.requireNonNullElse(r.get("by_name", String.class), "Värn"));
    }

    Optional<RegistrationDetail> find(Actor reader, RegistrationId id) {
        Shown shown = shown(reader, false);
        return entry(id)
                .flatMap(e ->
                        rows(shown)
                                .where(REGISTRATION.ID.eq(id.value()))
                                .fetchOptional(r -> detail(shown, e, row(r), open(shown, id))));
    }

    private boolean open(Shown shown, RegistrationId id) {
        return Boolean.TRUE.equals(
                db.select(shown.open())
                        .from(REGISTRATION)
                        .where(REGISTRATION.ID.eq(id.value()))
                        .fetchOne(0, Boolean.class));
    }

    private RegistrationDetail detail(
            Shown shown, RegistrationRecord e, RegistrationRow row, boolean open) {
        List<RegistrationRow> others =
                rows(shown)
                        .where(
                                REGISTRATION
                                        .SERIES
                                        .eq(e.getSeries())
                                        .and(REGISTRATION.YEAR.eq(e.getYear()))
                                        .and(REGISTRATION.CASE_NO.eq(e.getCaseNo()))
                                        .and(REGISTRATION.ID.ne(e.getId())))
                        .orderBy(REGISTRATION.DOCUMENT_NO)
                        .fetch(RegistrationStore::row);
        return new RegistrationDetail(
                row,
                e.getKind(),
                e.getRecord(),
                open,
                e.getCounterpartOmitted(),
                e.getSubjectOmitted(),
                e.getOmittedBecause(),
                others,
                e.getVersion());
    }

    Optional<RegistrationRecord> entry(RegistrationId id) {
        return db.selectFrom(REGISTRATION).where(REGISTRATION.ID.eq(id.value())).fetchOptional();
    }

    Optional<RegistrationRecord> ofRecord(UUID record) {
        return db.selectFrom(REGISTRATION).where(REGISTRATION.RECORD.eq(record)).fetchOptional();
    }

    Optional<RegistrationRecord> numbered(String number) {
        return db.selectFrom(REGISTRATION).where(REGISTRATION.NUMBER.eq(number)).fetchOptional();
    }

    /** The next case of a series this year: the counter's row is held until the commit. */
    int nextCase(UUID series, int year) {
        return Objects.requireNonNull(
                db.insertInto(COUNTER)
                        .values(series, year, 1)
                        .onConflict(COUNTER.SERIES, COUNTER.YEAR)
                        .doUpdate()
                        .set(COUNTER.LAST, COUNTER.LAST.plus(1))
                        .returning(COUNTER.LAST)
                        .fetchOne(COUNTER.LAST));
    }

    /** The next document of a case: its first document is held until the commit. */
    int nextDocument(UUID series, int year, int caseNo) {
        Condition ofCase =
                REGISTRATION
                        .SERIES
                        .eq(series)
                        .and(REGISTRATION.YEAR.eq(year))
                        .and(REGISTRATION.CASE_NO.eq(caseNo));
        db.select(REGISTRATION.ID)
                .from(REGISTRATION)
                .where(ofCase.and(REGISTRATION.DOCUMENT_NO.eq(1)))
                .forUpdate()
                .fetch();
        Integer last =
                db.select(DSL.max(REGISTRATION.DOCUMENT_NO))
                        .from(REGISTRATION)
                        .where(ofCase)
                        .fetchOne(0, Integer.class);
        return Objects.requireNonNull(last) + 1;
    }

    static String number(String code, int year, int caseNo, int documentNo) {
        return String.format(Locale.ROOT, "%s %d/%05d-%d", code, year, caseNo, documentNo);
    }

    /** A place in a series. */
    record Place(UUID series, int year, int caseNo, int documentNo, String number) {}

    RegistrationId insert(Place place, String kind, RegisterRecord command, UUID by, Instant now) {
        RegistrationId id = new RegistrationId(UUID.randomUUID());
        boolean omits = command.omitCounterpart() || command.omitSubject();
        db.insertInto(REGISTRATION)
                .set(REGISTRATION.ID, id.value())
                .set(REGISTRATION.NUMBER, place.number())
                .set(REGISTRATION.SERIES, place.series())
                .set(REGISTRATION.YEAR, place.year())
                .set(REGISTRATION.CASE_NO, place.caseNo())
                .set(REGISTRATION.DOCUMENT_NO, place.documentNo())
                .set(REGISTRATION.WAY, Objects.requireNonNull(command.way()).name())
                .set(REGISTRATION.DATED_ON, command.datedOn())
                .set(REGISTRATION.KIND, kind)
                .set(REGISTRATION.RECORD, command.record())
                .set(REGISTRATION.COUNTERPART, command.counterpart().strip())
                .set(REGISTRATION.SUBJECT, command.subject().strip())
                .set(REGISTRATION.COUNTERPART_OMITTED, command.omitCounterpart())
                .set(REGISTRATION.SUBJECT_OMITTED, command.omitSubject())
                .set(REGISTRATION.OMITTED_BECAUSE, because(omits, command.omittedBecause()))
                .set(REGISTRATION.REGISTERED_AT, now)
                .set(REGISTRATION.REGISTERED_BY, by)
                .set(REGISTRATION.VERSION, 1)
                .execute();
        return id;
    }

    /** Whether the entry still had the version that was on the page. */
    boolean correct(CorrectRegistration command) {
        boolean omits = command.omitCounterpart() || command.omitSubject();
        return db.update(REGISTRATION)
                        .set(REGISTRATION.COUNTERPART, command.counterpart().strip())
                        .set(REGISTRATION.SUBJECT, command.subject().strip())
                        .set(REGISTRATION.COUNTERPART_OMITTED, command.omitCounterpart())
                        .set(REGISTRATION.SUBJECT_OMITTED, command.omitSubject())
                        .set(REGISTRATION.OMITTED_BECAUSE, because(omits, command.omittedBecause()))
                        .set(REGISTRATION.VERSION, command.version() + 1)
                        .where(
                                REGISTRATION
                                        .ID
                                        .eq(command.registration().value())
                                        .and(REGISTRATION.VERSION.eq(command.version())))
                        .execute()
                == 1;
    }

    /** From now on the entry is read as its record was, which is disposed of. */
    void close(UUID record, UUID circle) {
        db.update(REGISTRATION)
                .set(REGISTRATION.CIRCLE, circle)
                .where(REGISTRATION.RECORD.eq(record))
                .execute();
    }

    private static @Nullable String because(boolean omits, String because) {
        return omits ? because.strip() : null;
    }
}
