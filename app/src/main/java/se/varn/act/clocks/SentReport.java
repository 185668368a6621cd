package se.varn.act.clocks;

import java.time.Instant;
import java.util.Optional;

/**
 * A report that has left the agency.
 *
 * @param reference what it is registered as
 * @param at when it was sent, by the receiver's receipt where there is one
 * @param lateBecause the reason that accompanied it, when late
 */
public record SentReport(
        String reference,
        RegimeId regime,
        ReportKind kind,
        Instant at,
        Optional<String> lateBecause) {}
