package se.varn.act.clocks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.text.Message;

/** A report as a clock's page shows it. */
public record ReportRow(
        UUID id,
        ReportKind kind,
        Message receiver,
        String receiverCase,
        Instant sentAt,
        Instant registeredAt,
        String registeredBy,
        String summary,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBecause) {}
