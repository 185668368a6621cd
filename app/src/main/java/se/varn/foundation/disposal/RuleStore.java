package se.varn.foundation.disposal;

import static se.varn.foundation.disposal.jooq.Tables.RULE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import se.varn.foundation.disposal.jooq.tables.records.RuleRecord;
import se.varn.foundation.records.RecordKind;
import se.varn.foundation.text.Message;

@Component
class RuleStore {
    private final DSLContext db;
    private final Map<String, RecordKind> kinds;

    RuleStore(DSLContext db, List<RecordKind> kinds) {
        this.db = db;
        this.kinds = kinds.stream().collect(Collectors.toMap(RecordKind::id, Function.identity()));
    }

    Message title(String kind) {
        RecordKind known = kinds.get(kind);
        return known == null ? Message.of(kind, kind) : known.title();
    }

    void insert(RuleId id, String number, MakeRule command, UUID by, Instant now) {
        db.insertInto(RULE)
                .set(RULE.ID, id.value())
                .set(RULE.NUMBER, number)
                .set(RULE.TITLE, command.title().strip())
                .set(RULE.KIND, command.kind())
                .set(RULE.MONTHS, Objects.requireNonNull(command.months()))
                .set(RULE.GROUND_KIND, Objects.requireNonNull(command.groundKind()).name())
                .set(RULE.GROUND, command.ground().strip())
                .set(RULE.DECIDED_BY, command.decidedBy().strip())
                .set(RULE.DECIDED_ON, Objects.requireNonNull(command.decidedOn()))
                .set(RULE.MADE_AT, now)
                .set(RULE.MADE_BY, by)
                .set(RULE.VERSION, 1)
                .execute();
    }

    boolean end(RuleId id, int version, LocalDate today) {
        return db.update(RULE)
                        .set(RULE.ENDED_ON, today)
                        .set(RULE.VERSION, version + 1)
                        .where(
                                RULE.ID
                                        .eq(id.value())
                                        .and(RULE.VERSION.eq(version))
                                        .and(RULE.ENDED_ON.isNull()))
                        .execute()
                == 1;
    }

    List<Rule> all() {
        return db.selectFrom(RULE)
                .orderBy(RULE.ENDED_ON.isNotNull(), RULE.NUMBER.desc())
                .fetch(this::read);
    }

    Optional<Rule> find(RuleId id) {
        return db.selectFrom(RULE).where(RULE.ID.eq(id.value())).fetchOptional(this::read);
    }

    /** The rule while it holds, which nobody ends until the transaction does. */
    Optional<Rule> hold(RuleId id) {
        return db.selectFrom(RULE)
                .where(RULE.ID.eq(id.value()).and(RULE.ENDED_ON.isNull()))
                .forUpdate()
                .fetchOptional(this::read);
    }

    private Rule read(RuleRecord r) {
        return new Rule(
                r.getId(),
                r.getNumber(),
                r.getTitle(),
                r.getKind(),
                title(r.getKind()),
                r.getMonths(),
                GroundKind.valueOf(r.getGroundKind()),
                r.getGround(),
                r.getDecidedBy(),
                r.getDecidedOn(),
                r.getEndedOn(),
                r.getVersion());
    }
}
