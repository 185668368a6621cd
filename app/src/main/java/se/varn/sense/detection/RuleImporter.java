package se.varn.sense.detection;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.act.incidents.Severity;
import se.varn.foundation.access.Actor;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.sense.detection.jooq.tables.records.RuleRecord;
import se.varn.sigma.Level;
import se.varn.sigma.Logsource;
import se.varn.sigma.Rule;
import se.varn.sigma.RuleSet;

/** Compares a loaded collection with what is there, and writes the difference. */
@Component
class RuleImporter {
    private final RuleStore store;
    private final Audit audit;
    private final Clock clock;

    RuleImporter(RuleStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    RulesPreview compare(RuleSet rules, String origin, Path path, String fileName) {
        Map<String, RuleRecord> there = store.byRuleId();
        List<RulesPreview.Line> fresh = new ArrayList<>();
        List<RulesPreview.Line> changed = new ArrayList<>();
        List<RulesPreview.Line> elsewhere = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        int same = 0;
        for (Rule rule : rules.rules()) {
            RuleRecord old = there.get(rule.id());
            RulesPreview.Line line =
                    new RulesPreview.Line(
                            rule.id(),
                            rule.title(),
                            level(rule.level()),
                            shown(rule.file(), path, fileName));
            kept.add(rule.id());
            if (old == null) {
                fresh.add(line);
            } else if (!old.getOrigin().equals(origin)) {
                elsewhere.add(line);
            } else if (!old.getSha256().equals(rule.sha256()) || old.getRemovedAt() != null) {
                changed.add(line);
            } else {
                same++;
            }
        }
        List<RulesPreview.Line> removed =
                there.values().stream()
                        .filter(r ->
                                r.getOrigin().equals(origin)
                                        && r.getRemovedAt() == null
                                        && !kept.contains(r.getRuleId()))
                        .map(r ->
                                new RulesPreview.Line(
                                        r.getRuleId(),
                                        r.getTitle(),
                                        Severity.valueOf(r.getLevel()),
                                        r.getFile()))
                        .toList();
        List<RefusedRule> refused =
                rules.refused().stream()
                        .map(r ->
                                new RefusedRule(
                                        origin,
                                        shown(r.file(), path, fileName),
                                        r.line(),
                                        r.id(),
                                        RefusalText.of(r.kind()),
                                        r.details().stream()
                                                .map(detail -> shown(detail, path, fileName))
                                                .toList()))
                        .toList();
        return new RulesPreview(origin, fresh, changed, removed, refused, elsewhere, same);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public RulesPreview write(
            Actor actor, RuleSet rules, String origin, Path path, String fileName) {
        store.nextGeneration();
        RulesPreview difference = compare(rules, origin, path, fileName);
        Instant now = clock.instant();
        Map<String, Rule> byId =
                rules.rules().stream().collect(Collectors.toMap(Rule::id, rule -> rule));
        Map<String, String> texts = new HashMap<>();
        Stream.concat(difference.fresh().stream(), difference.changed().stream())
                .map(line -> Objects.requireNonNull(byId.get(line.ruleId())))
                .forEach(rule -> texts.put(rule.sha256(), rule.source()));
        store.insertTexts(texts);
        Map<String, RuleRecord> there = store.byRuleId();
        List<RuleRecord> inserts = new ArrayList<>();
        for (RulesPreview.Line line : difference.fresh()) {
            RuleRecord row = store.fresh();
            row.setId(UUID.randomUUID());
            row.setRuleId(line.ruleId());
            row.setActive(true);
            row.setVersion(0);
            fill(row, Objects.requireNonNull(byId.get(line.ruleId())), line, origin);
            inserts.add(stamped(row, actor, now));
        }
        store.insert(inserts);
        List<RuleRecord> updates = new ArrayList<>();
        for (RulesPreview.Line line : difference.changed()) {
            RuleRecord row = Objects.requireNonNull(there.get(line.ruleId()));
            row.setRemovedAt(null);
            fill(row, Objects.requireNonNull(byId.get(line.ruleId())), line, origin);
            updates.add(stamped(row, actor, now));
        }
        for (RulesPreview.Line line : difference.removed()) {
            RuleRecord row = Objects.requireNonNull(there.get(line.ruleId()));
            row.setRemovedAt(now);
            updates.add(stamped(row, actor, now));
        }
        store.update(updates);
        store.replaceRefused(origin, difference.refused(), now);
        audit.append(
                actor.person(),
                "detection.rules-import",
                new RecordRef(
                        "rule-collection",
                        UUID.nameUUIDFromBytes(origin.getBytes(StandardCharsets.UTF_8))),
                null,
                Map.of(
                        "collection", origin,
                        "file", fileName,
                        "new", difference.fresh().size(),
                        "changed", difference.changed().size(),
                        "removed", difference.removed().size(),
                        "refused", difference.refused().size(),
                        "digest", digest(rules)));
        return difference;
    }

    private static void fill(RuleRecord row, Rule rule, RulesPreview.Line line, String origin) {
        row.setTitle(rule.title());
        row.setLevel(line.level().name());
        row.setStatus(rule.status());
        row.setOrigin(origin);
        row.setFile(line.file());
        row.setLogsource(words(rule.logsource()));
        row.setTags(String.join(", ", rule.tags()));
        row.setSha256(rule.sha256());
    }

    private static RuleRecord stamped(RuleRecord row, Actor actor, Instant now) {
        row.setChangedAt(now);
        row.setChangedBy(actor.person());
        row.setVersion(row.getVersion() + 1);
        return row;
    }

    private static String words(Logsource source) {
        return Stream.of(source.product(), source.category(), source.service())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** A rule whose author rated nothing may be anything, so it does not sink to the bottom. */
    static Severity level(Level level) {
        return switch (level) {
            case CRITICAL -> Severity.CRITICAL;
            case HIGH -> Severity.HIGH;
            case MEDIUM, UNRATED -> Severity.MEDIUM;
            case LOW -> Severity.LOW;
            case INFORMATIONAL -> Severity.INFO;
        };
    }

    /** Text that names the uploaded file by the name that its sender knows. */
    static String shown(String text, Path path, String fileName) {
        String inZip = path.getFileName() + "!";
        return text.replace(path + "/", "").replace(path.toString(), fileName).replace(inZip, "");
    }

    private static String digest(RuleSet rules) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            rules.rules().stream()
                    .map(rule -> rule.id() + rule.sha256())
                    .sorted()
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
