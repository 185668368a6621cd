package se.varn.sense.detection.web;

import java.util.List;
import se.varn.sigma.Explanation;

/** What of a rule's tree is shown: of long lists what holds, else a few. */
public final class WhyView {
    private static final int FEW = 3;
    private static final int LONGEST = 160;

    private WhyView() {}

    /** The parts worth showing. */
    public static List<Explanation> shown(Explanation node) {
        boolean wrapped =
                node.kind() == Explanation.Kind.SELECTION
                        && node.children().size() == 1
                        && node.children().getFirst().kind() == Explanation.Kind.AND;
        if (wrapped) {
            // That all fields of a selection must hold goes without saying.
            return node.children().getFirst().children();
        }
        if (node.kind() != Explanation.Kind.OR || node.children().size() <= FEW) {
            return node.children();
        }
        List<Explanation> holding = node.children().stream().filter(Explanation::holds).toList();
        return holding.isEmpty() ? node.children().subList(0, FEW) : holding;
    }

    /** The event's value where it says more than the pattern; else empty. */
    public static String actual(Explanation test) {
        String actual = test.actual();
        if (actual == null || actual.equalsIgnoreCase(test.pattern())) {
            return "";
        }
        return actual.length() <= LONGEST ? actual : actual.substring(0, LONGEST) + "…";
    }
}
