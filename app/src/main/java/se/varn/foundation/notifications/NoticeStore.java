package se.varn.foundation.notifications;

import static se.varn.foundation.notifications.jooq.Tables.NOTICE;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Actor;
import se.varn.foundation.notifications.jooq.tables.records.NoticeRecord;
import se.varn.foundation.organisation.view.People;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

@Component
class NoticeStore {
    private static final int MOST_DELIVERIES = 200;
    private final DSLContext db;
    private final Cards cards;
    private final Clock clock;
    private final boolean mails;

    NoticeStore(
            DSLContext db, Cards cards, Clock clock, @Value("${spring.mail.host:}") String host) {
        this.db = db;
        this.cards = cards;
        this.clock = clock;
        this.mails = !host.isBlank();
    }

    void insert(UUID person, Message what, Card about, boolean urgent) {
        Instant now = clock.instant();
        db.insertInto(NOTICE)
                .set(NOTICE.ID, UUID.randomUUID())
                .set(NOTICE.PERSON, person)
                .set(NOTICE.TEXT_SV, what.in(Language.SV, about.number()))
                .set(NOTICE.TEXT_EN, what.in(Language.EN, about.number()))
                .set(NOTICE.RECORD_KIND, about.ref().kind())
                .set(NOTICE.RECORD_ID, about.ref().id())
                .set(NOTICE.NUMBER, about.number())
                .set(NOTICE.STATE, about.state())
                .set(NOTICE.ADDRESS, about.address())
                .set(NOTICE.CIRCLE, about.circle())
                .set(NOTICE.URGENT, urgent)
                .set(NOTICE.CREATED_AT, now)
                .set(NOTICE.MAIL, (mails ? MailState.WAITING : MailState.NONE).name())
                .set(NOTICE.NEXT_ATTEMPT_AT, now)
                .execute();
    }

    /** A record that was restricted after the notice was sent takes its notices with it. */
    private Condition of(Actor reader) {
        return NOTICE.PERSON
                .eq(reader.person())
                .and(reader.sees(NOTICE.CIRCLE))
                .and(cards.notHidden(reader, NOTICE.RECORD_ID));
    }

    Listing<Notice> list(Actor reader, ListQuery query) {
        Condition where = of(reader);
        if (!query.filter("unread").isEmpty()) {
            where = where.and(NOTICE.READ_AT.isNull());
        }
        int total = db.fetchCount(NOTICE, where);
        List<NoticeRecord> rows =
                db.selectFrom(NOTICE)
                        .where(where)
                        .orderBy(NOTICE.CREATED_AT.desc(), NOTICE.ID)
                        .limit(ListQuery.PAGE_SIZE)
                        .offset(query.offset())
                        .fetch();
        Map<UUID, Card> about =
                cards.of(reader, rows.stream().map(NoticeRecord::getRecordId).toList());
        return new Listing<>(
                rows.stream().map(r -> notice(r, about.get(r.getRecordId()))).toList(),
                total,
                query);
    }

    private static Notice notice(NoticeRecord r, @Nullable Card about) {
        return new Notice(
                r.getId(),
                Message.of(r.getTextSv(), r.getTextEn()),
                r.getNumber(),
                about == null ? null : about.title(),
                r.getAddress(),
                r.getUrgent(),
                r.getCreatedAt(),
                r.getReadAt());
    }

    int unread(Actor reader) {
        return db.fetchCount(NOTICE, of(reader).and(NOTICE.READ_AT.isNull()));
    }

    Optional<String> markRead(Actor reader, UUID notice) {
        return db.update(NOTICE)
                .set(NOTICE.READ_AT, DSL.coalesce(NOTICE.READ_AT, DSL.val(clock.instant())))
                .where(NOTICE.ID.eq(notice).and(of(reader)))
                .returning(NOTICE.ADDRESS)
                .fetchOptional(NOTICE.ADDRESS);
    }

    void markAllRead(Actor reader) {
        db.update(NOTICE)
                .set(NOTICE.READ_AT, clock.instant())
                .where(of(reader).and(NOTICE.READ_AT.isNull()))
                .execute();
    }

    List<Delivery> deliveries(Actor reader) {
        return db.select(NOTICE.asterisk(), People.fullName("to_"))
                .from(NOTICE)
                .join(People.as("to_"))
                .on(People.id("to_").eq(NOTICE.PERSON))
                .where(NOTICE.MAIL.ne(MailState.NONE.name()))
                .and(reader.sees(NOTICE.CIRCLE))
                .and(cards.notHidden(reader, NOTICE.RECORD_ID))
                .orderBy(NOTICE.MAIL.eq(MailState.SENT.name()), NOTICE.CREATED_AT.desc())
                .limit(MOST_DELIVERIES)
                .fetch(r -> {
                    MailState state = MailState.valueOf(r.get(NOTICE.MAIL));
                    return new Delivery(
                            r.get(NOTICE.ID),
                            r.get(NOTICE.NUMBER),
                            r.get(People.fullName("to_")),
                            state,
                            r.get(NOTICE.ATTEMPTS),
                            r.get(NOTICE.CREATED_AT),
                            state == MailState.WAITING ? r.get(NOTICE.NEXT_ATTEMPT_AT) : null,
                            r.get(NOTICE.SENT_AT),
                            r.get(NOTICE.LAST_ERROR));
                });
    }

    /** Locks the mail that is due first; null when none is. */
    @Nullable NoticeRecord claimDue() {
        return db.selectFrom(NOTICE)
                .where(NOTICE.MAIL.eq(MailState.WAITING.name()))
                .and(NOTICE.NEXT_ATTEMPT_AT.le(clock.instant()))
                .orderBy(NOTICE.URGENT.desc(), NOTICE.NEXT_ATTEMPT_AT)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOne();
    }

    boolean isFor(Actor reader, UUID notice) {
        return db.fetchExists(NOTICE, NOTICE.ID.eq(notice).and(of(reader)));
    }

    int tryAgain() {
        return db.update(NOTICE)
                .set(NOTICE.MAIL, MailState.WAITING.name())
                .set(NOTICE.ATTEMPTS, 0)
                .set(NOTICE.NEXT_ATTEMPT_AT, clock.instant())
                .where(NOTICE.MAIL.eq(MailState.FAILED.name()))
                .execute();
    }

    void forget(UUID record) {
        db.deleteFrom(NOTICE).where(NOTICE.RECORD_ID.eq(record)).execute();
    }
}
