package se.varn.sigma;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** A rule that cannot be taken, and where. */
final class RuleException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_DETAIL = 200;

    private final RefusalKind kind;
    private final ArrayList<String> details = new ArrayList<>();
    private final int line;

    RuleException(Node at, RefusalKind kind, Object... details) {
        this(Yaml.line(at), kind, details);
    }

    RuleException(int line, RefusalKind kind, Object... details) {
        super(kind.name(), null, false, false);
        this.kind = kind;
        this.line = line;
        for (Object detail : details) {
            this.details.add(shown(String.valueOf(detail)));
        }
    }

    /** On one line, and not longer than anyone reads. */
    private static String shown(String detail) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < detail.length(); i++) {
            char c = detail.charAt(i);
            if (i == LONGEST_DETAIL) {
                return shown.append('…').toString();
            }
            shown.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? '·' : c);
        }
        return shown.toString();
    }

    RefusalKind kind() {
        return kind;
    }

    List<String> details() {
        return List.copyOf(details);
    }

    /** Line of the fault, from 1. */
    int line() {
        return line;
    }

    Refusal in(String file, @Nullable String id) {
        return new Refusal(file, line, id, kind, details);
    }
}
