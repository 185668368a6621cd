package se.varn.account.assignments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An assignment in full: its points, and who decides, presents and takes part in the answer. */
public record AssignmentDetail(
        AssignmentRow row,
        @Nullable String decisionMaker,
        @Nullable String rapporteur,
        @Nullable String participants,
        @Nullable String dissent,
        int version,
        List<Point> points) {}
