package se.varn.act.actions.web;

import java.time.LocalDate;
import java.util.List;
import se.varn.act.actions.ActionDetail;
import se.varn.foundation.records.Panel;
import se.varn.foundation.shell.Form;

/** One measure. */
public record ActionPage(ActionDetail action, Form form, LocalDate today, List<Panel.Box> boxes) {}
