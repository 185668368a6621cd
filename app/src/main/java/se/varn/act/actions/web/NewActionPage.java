package se.varn.act.actions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.records.Card;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Colleagues;
import se.varn.foundation.shell.Form;

/** The form for a new measure; {@code remedies} is the record it remedies. */
public record NewActionPage(
        Form form, Colleagues.Offer people, List<Choice> areas, @Nullable Card remedies) {}
