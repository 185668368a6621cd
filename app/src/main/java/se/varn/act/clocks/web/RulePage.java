package se.varn.act.clocks.web;

import java.util.List;
import se.varn.act.clocks.LawRow;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;

/** One rule, and the lawyer's form. */
public record RulePage(LawRow row, Form form, List<Choice> facts) {}
