package se.varn.account.disclosures;

import static se.varn.account.disclosures.jooq.Tables.DOCUMENT;
import static se.varn.account.disclosures.jooq.Tables.REQUEST;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.varn.account.disclosures.jooq.tables.records.RequestRecord;
import se.varn.foundation.calendars.WorkingDays;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.text.Times;

/** Requests as rows, and the frozen documents of their decisions. */
@Component
class DisclosureStore {
    private static final Map<String, Field<?>> SORTS =
            Map.of(
                    "number",
                    REQUEST.NUMBER,
                    "received",
                    REQUEST.RECEIVED_AT,
                    "state",
                    REQUEST.STATE);
    static final Set<String> SORT_NAMES = SORTS.keySet();
    private static final List<String> OPEN =
            List.of(DisclosureState.OPEN.name(), DisclosureState.DECIDED.name());

    private final DSLContext db;
    private final Clock clock;

    DisclosureStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void insert(DisclosureId id, String number, AskDisclosure command, UUID by) {
        db.insertInto(REQUEST)
                .set(REQUEST.ID, id.value())
                .set(REQUEST.NUMBER, number)
                .set(REQUEST.RECEIVED_AT, Objects.requireNonNull(command.receivedAt()))
                .set(REQUEST.RECEIVED_BY, by)
                .set(REQUEST.CHANNEL, Objects.requireNonNull(command.channel()).name())
                .set(REQUEST.WORDING, command.wording().strip())
                .set(REQUEST.REPLY_TO, command.replyTo().strip())
                .set(REQUEST.FORM, Objects.requireNonNull(command.form()).name())
                .set(REQUEST.LANGUAGE, "sv")
                .set(REQUEST.STATE, DisclosureState.OPEN.name())
                .set(REQUEST.VERSION, 1)
                .execute();
    }

    Optional<RequestRecord> find(DisclosureId id) {
        return db.selectFrom(REQUEST).where(REQUEST.ID.eq(id.value())).fetchOptional();
    }

    /** The request, which nobody else works on until the transaction ends. */
    Optional<RequestRecord> hold(DisclosureId id) {
        return db.selectFrom(REQUEST).where(REQUEST.ID.eq(id.value())).forUpdate().fetchOptional();
    }

    DisclosureRow row(RequestRecord r) {
        String outcome = r.getOutcome();
        Instant closed = r.getClosedAt();
        return new DisclosureRow(
                r.getId(),
                r.getNumber(),
                r.getWording(),
                DisclosureState.valueOf(r.getState()),
                outcome == null ? null : DecisionKind.valueOf(outcome),
                r.getReceivedAt(),
                workingDays(r.getReceivedAt(), closed == null ? clock.instant() : closed));
    }

    /** Working days from the day after the one until the other, that one included. */
    static int workingDays(Instant from, Instant until) {
        int days = 0;
        LocalDate last = Times.day(until);
        for (LocalDate day = Times.day(from).plusDays(1);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            days += WorkingDays.isWorkingDay(day) ? 1 : 0;
        }
        return days;
    }

    Listing<DisclosureRow> list(ListQuery query, int most) {
        Condition where = where(query);
        int total = db.fetchCount(REQUEST, where);
        Field<?> sort = SORTS.getOrDefault(query.sort(), REQUEST.RECEIVED_AT);
        List<DisclosureRow> rows =
                db.selectFrom(REQUEST)
                        .where(where)
                        .orderBy(query.descending() ? sort.desc() : sort.asc(), REQUEST.NUMBER)
                        .limit(most)
                        .offset(most == query.size() ? query.offset() : 0)
                        .fetch(this::row);
        return new Listing<>(rows, total, query);
    }

    private static Condition where(ListQuery query) {
        Condition where = DSL.noCondition();
        String q = query.filter("q");
        if (!q.isEmpty()) {
            where =
                    where.and(
                            REQUEST.NUMBER
                                    .containsIgnoreCase(q)
                                    .or(REQUEST.WORDING.containsIgnoreCase(q)));
        }
        if (query.filter("state").equals("open")) {
            where = where.and(REQUEST.STATE.in(OPEN));
        } else if (!query.filter("state").isEmpty()) {
            where = where.and(REQUEST.STATE.eq(query.filter("state")));
        }
        return where;
    }

    List<DisclosureRow> open() {
        return db.selectFrom(REQUEST)
                .where(REQUEST.STATE.in(OPEN))
                .orderBy(REQUEST.RECEIVED_AT)
                .limit(50)
                .fetch(this::row);
    }

    /** Counts a change of what the request holds; whether it had the version on the page. */
    boolean touch(RequestRecord request, int version) {
        return db.update(REQUEST)
                        .set(REQUEST.VERSION, version + 1)
                        .where(REQUEST.ID.eq(request.getId()).and(REQUEST.VERSION.eq(version)))
                        .execute()
                == 1;
    }

    void decide(
            DisclosureId id,
            DecisionKind kind,
            String motive,
            UUID by,
            String decisionDigest,
            @Nullable String handoutDigest) {
        db.update(REQUEST)
                .set(REQUEST.STATE, DisclosureState.DECIDED.name())
                .set(REQUEST.OUTCOME, kind.name())
                .set(REQUEST.MOTIVE, motive.strip())
                .set(REQUEST.DECIDED_AT, clock.instant())
                .set(REQUEST.DECIDED_BY, by)
                .set(REQUEST.DECISION_DIGEST, decisionDigest)
                .set(REQUEST.HANDOUT_DIGEST, handoutDigest)
                .set(REQUEST.VERSION, REQUEST.VERSION.plus(1))
                .where(REQUEST.ID.eq(id.value()))
                .execute();
    }

    void close(DisclosureId id, DisclosureState state, String why, UUID by) {
        db.update(REQUEST)
                .set(REQUEST.STATE, state.name())
                .set(REQUEST.CLOSED_AT, clock.instant())
                .set(REQUEST.CLOSED_BY, by)
                .set(REQUEST.CLOSED_WHY, why.strip())
                .set(REQUEST.VERSION, REQUEST.VERSION.plus(1))
                .where(REQUEST.ID.eq(id.value()))
                .execute();
    }

    void keep(DisclosureId id, String kind, byte[] content, String sha256) {
        db.insertInto(DOCUMENT)
                .set(DOCUMENT.REQUEST, id.value())
                .set(DOCUMENT.KIND, kind)
                .set(DOCUMENT.CONTENT, content)
                .set(DOCUMENT.SHA256, sha256)
                .execute();
    }

    Optional<byte[]> document(DisclosureId id, String kind) {
        return db.select(DOCUMENT.CONTENT)
                .from(DOCUMENT)
                .where(DOCUMENT.REQUEST.eq(id.value()).and(DOCUMENT.KIND.eq(kind)))
                .fetchOptional(Record1::value1);
    }
}
