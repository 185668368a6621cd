package se.varn.foundation.attachments;

import static se.varn.foundation.attachments.jooq.Tables.ATTACHMENT;
import static se.varn.foundation.attachments.jooq.Tables.CONTENT;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.attachments.jooq.tables.records.ContentRecord;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;
import se.varn.foundation.text.Language;

/** What the virus check has found, for those who watch over security. */
@Service
public class Quarantine {
    /** Where it is read. */
    public static final String ADDRESS = "/attachments/quarantine";

    private static final int MOST = 200;
    private final DSLContext db;
    private final Cards cards;

    Quarantine(DSLContext db, Cards cards) {
        this.db = db;
        this.cards = cards;
    }

    /**
     * A content in quarantine.
     *
     * @param records those with it that the reader may read
     * @param hidden how many more there are
     */
    public record Found(
            String sha256,
            @Nullable String name,
            @Nullable Instant at,
            FileKind kind,
            long bytes,
            List<Card> records,
            int hidden) {
        public String size(Language language) {
            return FileSize.in(bytes, language);
        }
    }

    /** The newest findings; names of files are not among them. */
    public List<Found> list(Actor reader) {
        if (!reader.may(Permission.ALERT_READ)) {
            return List.of();
        }
        List<ContentRecord> contents =
                db.selectFrom(CONTENT)
                        .where(CONTENT.STATE.eq(CheckState.INFECTED.name()))
                        .orderBy(CONTENT.CHECKED_AT.desc(), CONTENT.SHA256)
                        .limit(MOST)
                        .fetch();
        Map<String, List<UUID>> records =
                db.selectDistinct(ATTACHMENT.SHA256, ATTACHMENT.RECORD_ID)
                        .from(ATTACHMENT)
                        .where(
                                ATTACHMENT.SHA256.in(
                                        contents.stream().map(ContentRecord::getSha256).toList()))
                        .fetchGroups(ATTACHMENT.SHA256, ATTACHMENT.RECORD_ID);
        Set<UUID> all = new HashSet<>();
        records.values().forEach(all::addAll);
        Map<UUID, Card> seen = cards.of(reader, all);
        return contents.stream()
                .map(c -> found(c, records.getOrDefault(c.getSha256(), List.of()), seen))
                .toList();
    }

    private static Found found(ContentRecord c, List<UUID> records, Map<UUID, Card> seen) {
        List<Card> read = records.stream().filter(seen::containsKey).map(seen::get).toList();
        return new Found(
                c.getSha256(),
                c.getFound(),
                c.getCheckedAt(),
                FileKind.of(c.getType()),
                c.getBytes(),
                read,
                records.size() - read.size());
    }
}
