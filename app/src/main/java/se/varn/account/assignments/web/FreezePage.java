package se.varn.account.assignments.web;

import java.util.List;
import se.varn.account.assignments.Blocker;
import se.varn.account.assignments.ReportReading;
import se.varn.account.assignments.ReportView;
import se.varn.foundation.shell.Form;

/** What stands in the way of freezing, and every figure that would be kept. */
public record FreezePage(
        ReportView view,
        List<Blocker> blockers,
        List<ReportReading.FigureLine> figures,
        int next,
        Form form) {}
