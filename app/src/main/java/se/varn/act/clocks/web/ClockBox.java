package se.varn.act.clocks.web;

import java.util.List;
import se.varn.act.clocks.ClockCounts;
import se.varn.act.clocks.ClockFace;
import se.varn.act.clocks.Rule;

/** A box of clocks; {@code unconfirmed} are rules that would apply were they confirmed. */
public record ClockBox(List<ClockFace> faces, List<Rule> unconfirmed, ClockCounts counts) {}
