package se.varn.act.clocks.web;

import java.util.List;
import se.varn.act.clocks.ClockCounts;
import se.varn.act.clocks.ClockFace;
import se.varn.act.clocks.ClockRow;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Listing;

/** The list of clocks; {@code faces} are its rows as drawn. */
public record ClocksPage(
        Listing<ClockRow> listing,
        List<ClockFace> faces,
        ClockCounts counts,
        List<Choice> tracks) {}
