package se.varn.sense.intake.event;

import java.util.UUID;

/**
 * The events of an import are durable; told inside the transaction that gives the receipt.
 *
 * @param by who sent them
 */
public record LogsStored(UUID importId, long events, UUID by) {}
