package se.varn.act.clocks.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.varn.act.clocks.ClockDetail;
import se.varn.act.clocks.ClockFace;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Panel;
import se.varn.foundation.shell.Form;

/** One clock. {@code subject} is null when its record has no card. */
public record ClockPage(
        ClockDetail clock,
        ClockFace face,
        @Nullable Card subject,
        Form form,
        List<Panel.Box> boxes) {}
