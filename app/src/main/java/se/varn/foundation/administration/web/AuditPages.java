package se.varn.foundation.administration.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.audit.AuditEntry;
import se.varn.foundation.audit.Verdict;
import se.varn.foundation.records.Card;
import se.varn.foundation.shell.Colleagues;
import se.varn.foundation.shell.Form;

/** What the pages of the audit trail and of accessibility show. */
public final class AuditPages {
    private AuditPages() {}

    /** An entry with its person and record in words. */
    public record Line(
            AuditEntry entry,
            @Nullable String who,
            @Nullable Card card,
            List<Map.Entry<String, String>> typed) {}

    /** The audit trail; {@code older} is the address of the next hundred, null at the end. */
    public record AuditPage(
            Form filter, Colleagues.Offer people, List<Line> lines, @Nullable String older) {}

    /** What a verification found. */
    public record VerdictPage(Verdict verdict, int checkpoints) {}

    /** The accessibility statement. */
    public record AccessibilityPage(String agency, String contact) {}

    static List<UUID> people(List<AuditEntry> entries) {
        return entries.stream()
                .map(AuditEntry::actor)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }
}
