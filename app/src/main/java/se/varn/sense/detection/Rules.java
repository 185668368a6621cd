package se.varn.sense.detection;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.sigma.Limits;
import se.varn.sigma.RuleSet;

/** Detection rules: importing collections, switching rules off and on, reading them. */
@Service
public class Rules {
    /** What the audit chain calls a rule. */
    public static final String KIND = "rule";

    private final RuleStore store;
    private final RuleImporter importer;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    Rules(
            RuleStore store,
            RuleImporter importer,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.importer = importer;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many rules run, are switched off, left with their collection, or were not understood. */
    public record Counts(int running, int off, int removed, int refused) {}

    /**
     * What importing a folder, ZIP archive or file as this collection would do. Changes nothing.
     */
    public Outcome<RulesPreview> preview(Actor actor, Path path, String fileName, String origin) {
        if (!actor.may(Permission.RULE_IMPORT)) {
            return new Outcome.Forbidden<>();
        }
        Outcome<RuleSet> loaded = load(path, fileName, origin);
        return switch (loaded) {
            case Outcome.Done<RuleSet>(var rules) ->
                    new Outcome.Done<>(importer.compare(rules, origin.strip(), path, fileName));
            case Outcome.Invalid<RuleSet>(var errors) -> new Outcome.Invalid<>(errors);
            case Outcome.Conflict<RuleSet> _,
                    Outcome.Forbidden<RuleSet> _,
                    Outcome.Confirm<RuleSet> _ ->
                    throw new IllegalStateException("loading answered " + loaded);
        };
    }

    /**
     * Imports a folder, ZIP archive or file as this collection: what is new comes in, what has
     * changed is replaced, what the collection no longer has stops running. Rules keep being
     * switched off.
     */
    public Outcome<RulesPreview> importRules(
            Actor actor, Path path, String fileName, String origin) {
        Outcome<RulesPreview> preview = preview(actor, path, fileName, origin);
        if (!(preview instanceof Outcome.Done<RulesPreview>)) {
            return preview;
        }
        Outcome<RuleSet> loaded = load(path, fileName, origin);
        if (!(loaded instanceof Outcome.Done<RuleSet>(var rules))) {
            return preview;
        }
        return new Outcome.Done<>(
                java.util.Objects.requireNonNull(
                        transaction.execute(_ ->
                                importer.write(actor, rules, origin.strip(), path, fileName))));
    }

    private static Outcome<RuleSet> load(Path path, String fileName, String origin) {
        List<FieldError> errors = new ArrayList<>();
        if (origin.isBlank() || origin.length() > 100) {
            errors.add(new FieldError("origin", RulesText.ORIGIN_MISSING));
        }
        if (path.toString().isEmpty()) {
            errors.add(new FieldError("file", RulesText.FILE_MISSING));
        }
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        try {
            RuleSet rules = RuleSet.load(List.of(path), Limits.DEFAULT);
            return rules.rules().isEmpty() && rules.refused().isEmpty()
                    ? new Outcome.Invalid<>("file", RulesText.NO_RULES, fileName)
                    : new Outcome.Done<>(rules);
        } catch (IOException e) {
            String why = RuleImporter.shown(String.valueOf(e.getMessage()), path, fileName);
            return new Outcome.Invalid<>("file", RulesText.UNREADABLE, fileName, why);
        }
    }

    /** Switches a rule off or on, with the reason. */
    @Transactional
    public Outcome<Boolean> switchTo(
            Actor actor, UUID rule, boolean active, String reason, int version) {
        Optional<RuleRow> found = store.find(rule);
        if (!actor.may(Permission.RULE_IMPORT) || found.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        if (reason.isBlank() || reason.length() > 2_000) {
            return new Outcome.Invalid<>("reason", RulesText.REASON_MISSING);
        }
        Instant now = clock.instant();
        if (found.get().active() == active
                || !store.switchTo(rule, active, reason.strip(), version, actor.person(), now)) {
            return new Outcome.Conflict<>();
        }
        store.nextGeneration();
        audit.append(
                actor.person(),
                active ? "detection.rule-on" : "detection.rule-off",
                new RecordRef(KIND, rule),
                reason.strip(),
                Map.of("rule", found.get().ruleId(), "title", found.get().title()));
        return new Outcome.Done<>(active);
    }

    /**
     * A list; filters: {@code q}, {@code level}, {@code origin}, {@code show} ("off", "removed",
     * "all"; else those that run).
     */
    public Listing<RuleRow> list(Actor actor, ListQuery query, int most) {
        return reads(actor) ? store.list(query, most) : new Listing<>(List.of(), 0, query);
    }

    /** What was not understood, of all collections. */
    public List<RefusedRule> refused(Actor actor) {
        return reads(actor) ? store.refused() : List.of();
    }

    /** Names of the collections. */
    public List<String> origins(Actor actor) {
        return reads(actor) ? store.origins() : List.of();
    }

    public Counts counts(Actor actor) {
        if (!reads(actor)) {
            return new Counts(0, 0, 0, 0);
        }
        int[] counts = store.counts();
        return new Counts(counts[0], counts[1], counts[2], counts[3]);
    }

    public Optional<RuleRow> find(Actor actor, UUID rule) {
        return reads(actor) ? store.find(rule) : Optional.empty();
    }

    /** The id of a rule's page, from the id that its author gave it. */
    public Optional<UUID> pageOf(Actor actor, String ruleId) {
        return reads(actor) ? store.idOf(ruleId) : Optional.empty();
    }

    /** A rule's own text; empty for those who may not read rules. */
    public String source(Actor actor, RuleRow rule) {
        return reads(actor) ? store.text(rule.sha256()).orElse("") : "";
    }

    private static boolean reads(Actor actor) {
        return actor.may(Permission.RULE_READ) || actor.may(Permission.RULE_IMPORT);
    }
}
