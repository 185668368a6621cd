package se.varn.act.clocks.web;

import java.util.List;
import se.varn.act.clocks.LawRow;

/** The rules: those that count as law, and those that do not. */
public record LawPage(List<LawRow> confirmed, List<LawRow> unconfirmed) {}
