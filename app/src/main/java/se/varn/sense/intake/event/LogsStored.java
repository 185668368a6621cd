package se.varn.sense.intake.event;

import java.util.UUID;

/** The events of an import are durable; told inside the transaction that gives the receipt. */
public record LogsStored(UUID importId, long events) {}
