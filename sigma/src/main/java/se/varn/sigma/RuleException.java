package se.varn.sigma;

import org.snakeyaml.engine.v2.nodes.Node;

/** A rule that cannot be taken, and where. */
final class RuleException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final int line;

    RuleException(Node at, String reason) {
        this(Yaml.line(at), reason);
    }

    RuleException(int line, String reason) {
        super(reason, null, false, false);
        this.reason = reason;
        this.line = line;
    }

    String reason() {
        return reason;
    }

    /** Line of the fault, from 1. */
    int line() {
        return line;
    }
}
