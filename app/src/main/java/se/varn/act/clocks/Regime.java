package se.varn.act.clocks;

import java.util.List;
import se.varn.foundation.text.Message;

/** A law or regulation with its duties to report, in the order they fall due. */
public record Regime(RegimeId id, Message name, List<Rule> rules) {}
