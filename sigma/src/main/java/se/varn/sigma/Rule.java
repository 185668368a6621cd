package se.varn.sigma;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One Sigma rule that was understood. Immutable. */
public final class Rule {
    /**
     * The descriptive part of a rule.
     *
     * @param id the rule's id; if it has none, a UUID made from its text
     * @param status such as {@code test}; empty if not stated
     * @param source the rule's own YAML text
     * @param sha256 digest of the source text in UTF-8, hexadecimal
     * @param file the file, or archive and entry, it lies in
     * @param line line on which the rule begins, from 1
     */
    record Head(
            String id,
            String title,
            Level level,
            String status,
            String description,
            String author,
            List<String> tags,
            List<String> falsePositives,
            List<String> references,
            @Nullable String date,
            @Nullable String modified,
            String source,
            String sha256,
            String file,
            int line) {}

    private final Head head;
    private final Logsource logsource;
    private final Condition condition;

    Rule(Head head, Logsource logsource, Condition condition) {
        this.head = head;
        this.logsource = logsource;
        this.condition = condition;
    }

    /** The rule's id; if it states none, a UUID made from its text. */
    public String id() {
        return head.id();
    }

    /** The rule's title. */
    public String title() {
        return head.title();
    }

    /** How serious its alerts are. */
    public Level level() {
        return head.level();
    }

    /** Such as {@code stable}, {@code test} or {@code experimental}; empty if not stated. */
    public String status() {
        return head.status();
    }

    /** What it detects; empty if not stated. */
    public String description() {
        return head.description();
    }

    /** Who wrote it; empty if not stated. */
    public String author() {
        return head.author();
    }

    /** Such as {@code attack.t1059.001}. */
    public List<String> tags() {
        return head.tags();
    }

    /** Harmless things that are known to match. */
    public List<String> falsePositives() {
        return head.falsePositives();
    }

    /** Where to read more. */
    public List<String> references() {
        return head.references();
    }

    /** When it was written, as the rule states it. */
    public Optional<String> date() {
        return Optional.ofNullable(head.date());
    }

    /** When it was last changed, as the rule states it. */
    public Optional<String> modified() {
        return Optional.ofNullable(head.modified());
    }

    /** What logs it is for. */
    public Logsource logsource() {
        return logsource;
    }

    /** The rule's own YAML text. */
    public String source() {
        return head.source();
    }

    /** SHA-256 of the source text in UTF-8, hexadecimal. */
    public String sha256() {
        return head.sha256();
    }

    /** The file, or archive and entry, that it lies in. */
    public String file() {
        return head.file();
    }

    /** Line on which the rule begins in its file, from 1. */
    public int line() {
        return head.line();
    }

    /** The fields that it looks at, by name. */
    public SortedSet<String> fields() {
        SortedSet<String> fields = new TreeSet<>();
        condition.fields(key -> fields.add(key.name()));
        return fields;
    }

    Condition condition() {
        return condition;
    }

    @Override
    public String toString() {
        return id() + " " + title();
    }
}
