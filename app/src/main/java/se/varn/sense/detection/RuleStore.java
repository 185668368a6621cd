package se.varn.sense.detection;

import static se.varn.sense.detection.jooq.Tables.ALERT;
import static se.varn.sense.detection.jooq.Tables.REFUSED_RULE;
import static se.varn.sense.detection.jooq.Tables.RULE;
import static se.varn.sense.detection.jooq.Tables.RULES_STATE;
import static se.varn.sense.detection.jooq.Tables.RULE_TEXT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.varn.act.incidents.Severity;
import se.varn.foundation.organisation.view.People;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.sense.detection.jooq.tables.records.RefusedRuleRecord;
import se.varn.sense.detection.jooq.tables.records.RuleRecord;
import se.varn.sense.detection.jooq.tables.records.RuleTextRecord;

@Component
class RuleStore {
    private static final Table<?> HITS =
            DSL.select(
                            ALERT.RULE_ID.as("rule_id"),
                            DSL.sum(ALERT.COUNT).cast(Long.class).as("hits"),
                            DSL.max(ALERT.LAST_SEEN).as("last_hit"))
                    .from(ALERT)
                    .groupBy(ALERT.RULE_ID)
                    .asTable("h");
    private static final Field<Long> HIT_COUNT =
            DSL.coalesce(DSL.field(DSL.name("h", "hits"), Long.class), 0L);
    private static final Field<Instant> LAST_HIT =
            DSL.field(DSL.name("h", "last_hit"), ALERT.LAST_SEEN.getDataType());
    private static final Field<Integer> GRADE =
            DSL.case_(RULE.LEVEL)
                    .when("CRITICAL", 4)
                    .when("HIGH", 3)
                    .when("MEDIUM", 2)
                    .when("LOW", 1)
                    .otherwise(0);
    private static final Map<String, Field<?>> SORTS =
            Map.of(
                    "title",
                    RULE.TITLE.collate("sv-x-icu"),
                    "level",
                    GRADE,
                    "origin",
                    RULE.ORIGIN.collate("sv-x-icu"),
                    "hits",
                    HIT_COUNT,
                    "changed",
                    RULE.CHANGED_AT);

    private final DSLContext db;

    RuleStore(DSLContext db) {
        this.db = db;
    }

    /** Counts up with each change of the rules in force. */
    long generation() {
        Long found = db.select(RULES_STATE.GENERATION).from(RULES_STATE).fetchOne(0, Long.class);
        return found == null ? 0 : found;
    }

    /** One change of the rules at a time, until the transaction ends. */
    void nextGeneration() {
        db.update(RULES_STATE)
                .set(RULES_STATE.GENERATION, RULES_STATE.GENERATION.plus(1))
                .execute();
    }

    boolean starterLoaded() {
        return db.fetchExists(RULES_STATE, RULES_STATE.STARTER_LOADED.isTrue());
    }

    void starterIsLoaded() {
        db.update(RULES_STATE).set(RULES_STATE.STARTER_LOADED, true).execute();
    }

    /** Texts of the rules that run, by the file that they came in. */
    List<Map.Entry<String, String>> running() {
        return db.select(RULE.FILE, RULE_TEXT.SOURCE)
                .from(RULE)
                .join(RULE_TEXT)
                .on(RULE_TEXT.SHA256.eq(RULE.SHA256))
                .where(RULE.ACTIVE.isTrue().and(RULE.REMOVED_AT.isNull()))
                .orderBy(RULE.RULE_ID)
                .fetch(r -> Map.entry(r.value1(), r.value2()));
    }

    /** Every rule there is or was, by its author's id. */
    Map<String, RuleRecord> byRuleId() {
        return db.selectFrom(RULE).fetchMap(RULE.RULE_ID);
    }

    void insertTexts(Map<String, String> bySha256) {
        List<RuleTextRecord> rows = new ArrayList<>();
        var known =
                db.select(RULE_TEXT.SHA256)
                        .from(RULE_TEXT)
                        .where(
                                RULE_TEXT.SHA256.eq(
                                        DSL.any(bySha256.keySet().toArray(String[]::new))))
                        .fetchSet(RULE_TEXT.SHA256);
        bySha256.forEach((sha256, source) -> {
            if (!known.contains(sha256)) {
                rows.add(new RuleTextRecord(sha256, source));
            }
        });
        db.batchInsert(rows).execute();
    }

    RuleRecord fresh() {
        return db.newRecord(RULE);
    }

    void insert(Collection<RuleRecord> rows) {
        db.batchInsert(rows).execute();
    }

    void update(Collection<RuleRecord> rows) {
        db.batchUpdate(rows).execute();
    }

    void replaceRefused(String origin, List<RefusedRule> refused, Instant now) {
        db.deleteFrom(REFUSED_RULE).where(REFUSED_RULE.ORIGIN.eq(origin)).execute();
        List<RefusedRuleRecord> rows = new ArrayList<>();
        for (RefusedRule rule : refused) {
            rows.add(
                    new RefusedRuleRecord(
                            UUID.randomUUID(),
                            origin,
                            rule.file(),
                            rule.line(),
                            rule.ruleId(),
                            now,
                            rule.why().name(),
                            rule.details().stream()
                                    .map(detail -> detail.replace("\0", "·"))
                                    .toArray(String[]::new)));
        }
        db.batchInsert(rows).execute();
    }

    List<RefusedRule> refused() {
        return db.selectFrom(REFUSED_RULE)
                .orderBy(REFUSED_RULE.ORIGIN, REFUSED_RULE.FILE, REFUSED_RULE.LINE)
                .limit(5_000)
                .fetch(r ->
                        new RefusedRule(
                                r.getOrigin(),
                                r.getFile(),
                                r.getLine(),
                                r.getRuleId(),
                                RefusalText.valueOf(r.getKind()),
                                List.of(r.getDetails())));
    }

    List<String> origins() {
        return db.selectDistinct(RULE.ORIGIN).from(RULE).orderBy(RULE.ORIGIN).fetch(RULE.ORIGIN);
    }

    Optional<String> text(String sha256) {
        return db.select(RULE_TEXT.SOURCE)
                .from(RULE_TEXT)
                .where(RULE_TEXT.SHA256.eq(sha256))
                .fetchOptional(RULE_TEXT.SOURCE);
    }

    boolean switchTo(UUID rule, boolean active, String reason, int version, UUID by, Instant now) {
        return db.update(RULE)
                        .set(RULE.ACTIVE, active)
                        .set(RULE.REASON, reason)
                        .set(RULE.CHANGED_AT, now)
                        .set(RULE.CHANGED_BY, by)
                        .set(RULE.VERSION, version + 1)
                        .where(RULE.ID.eq(rule).and(RULE.VERSION.eq(version)))
                        .execute()
                == 1;
    }

    Optional<RuleRow> find(UUID rule) {
        return rows().where(RULE.ID.eq(rule)).fetchOptional(RuleStore::row);
    }

    Optional<UUID> idOf(String ruleId) {
        return db.select(RULE.ID).from(RULE).where(RULE.RULE_ID.eq(ruleId)).fetchOptional(RULE.ID);
    }

    Listing<RuleRow> list(ListQuery query, int most) {
        Condition where = where(query);
        int total = db.fetchCount(RULE, where);
        Field<?> sort = SORTS.getOrDefault(query.sort(), GRADE);
        List<RuleRow> rows =
                rows().where(where)
                        .orderBy(
                                query.descending() ? sort.desc() : sort.asc(),
                                RULE.TITLE.collate("sv-x-icu"))
                        .limit(most)
                        .offset(most == query.size() ? query.offset() : 0)
                        .fetch(RuleStore::row);
        return new Listing<>(rows, total, query);
    }

    private static Condition where(ListQuery query) {
        Condition where = DSL.noCondition();
        if (!query.filter("q").isEmpty()) {
            where =
                    where.and(
                            RULE.TITLE
                                    .containsIgnoreCase(query.filter("q"))
                                    .or(RULE.RULE_ID.eq(query.filter("q")))
                                    .or(RULE.TAGS.containsIgnoreCase(query.filter("q")))
                                    .or(RULE.LOGSOURCE.containsIgnoreCase(query.filter("q"))));
        }
        if (!query.filter("level").isEmpty()) {
            where = where.and(RULE.LEVEL.eq(query.filter("level")));
        }
        if (!query.filter("origin").isEmpty()) {
            where = where.and(RULE.ORIGIN.eq(query.filter("origin")));
        }
        return switch (query.filter("show")) {
            case "off" -> where.and(RULE.REMOVED_AT.isNull()).and(RULE.ACTIVE.isFalse());
            case "removed" -> where.and(RULE.REMOVED_AT.isNotNull());
            case "all" -> where;
            default -> where.and(RULE.REMOVED_AT.isNull()).and(RULE.ACTIVE.isTrue());
        };
    }

    /** How many run, are switched off, are gone, were refused. */
    int[] counts() {
        Record r =
                java.util.Objects.requireNonNull(
                        db.select(
                                        DSL.count()
                                                .filterWhere(
                                                        RULE.ACTIVE
                                                                .isTrue()
                                                                .and(RULE.REMOVED_AT.isNull())),
                                        DSL.count()
                                                .filterWhere(
                                                        RULE.ACTIVE
                                                                .isFalse()
                                                                .and(RULE.REMOVED_AT.isNull())),
                                        DSL.count().filterWhere(RULE.REMOVED_AT.isNotNull()),
                                        DSL.field(DSL.selectCount().from(REFUSED_RULE)))
                                .from(RULE)
                                .fetchOne());
        return new int[] {
            r.get(0, Integer.class),
            r.get(1, Integer.class),
            r.get(2, Integer.class),
            r.get(3, Integer.class)
        };
    }

    private SelectJoinStep<Record> rows() {
        return db.select(
                        List.of(
                                RULE.asterisk(),
                                People.fullName("by_").as("by_name"),
                                HIT_COUNT.as("hit_count"),
                                LAST_HIT.as("hit_last")))
                .from(RULE)
                .leftJoin(HITS)
                .on(DSL.field(DSL.name("h", "rule_id"), String.class).eq(RULE.RULE_ID))
                .leftJoin(People.as("by_"))
                .on(People.id("by_").eq(RULE.CHANGED_BY));
    }

    private static RuleRow row(Record r) {
        @Nullable String by = r.get("by_name", String.class);
        return new RuleRow(
                r.get(RULE.ID),
                r.get(RULE.RULE_ID),
                r.get(RULE.TITLE),
                Severity.valueOf(r.get(RULE.LEVEL)),
                r.get(RULE.STATUS),
                r.get(RULE.ORIGIN),
                r.get(RULE.LOGSOURCE),
                r.get(RULE.TAGS),
                r.get(RULE.ACTIVE),
                r.get(RULE.REASON),
                r.get(RULE.REMOVED_AT),
                r.get(RULE.CHANGED_AT),
                by == null ? "Värn" : by,
                r.get(RULE.SHA256),
                r.get(RULE.FILE),
                r.get(RULE.VERSION),
                r.get("hit_count", Long.class),
                r.get("hit_last", Instant.class));
    }
}
