package se.varn.sigma;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known about the fields of events beforehand, and what follows for conditions. */
interface Knowledge {
    /** Nothing is known. */
    Knowledge NONE =
            new Knowledge() {
                @Override
                public boolean knows(FieldKey field) {
                    return false;
                }

                @Override
                public Value @Nullable [] values(FieldKey field) {
                    return null;
                }
            };

    /** What a condition comes to. */
    enum Outcome {
        TRUE,
        FALSE,
        UNKNOWN
    }

    boolean knows(FieldKey field);

    /** The values of a field that is known, as {@link View#values} gives them. */
    Value @Nullable [] values(FieldKey field);

    /** What the condition comes to for every event of which this is known. */
    default Outcome of(Condition condition) {
        return switch (condition) {
            case Condition.And and -> all(and.parts(), Outcome.FALSE, Outcome.TRUE);
            case Condition.Or or -> all(or.parts(), Outcome.TRUE, Outcome.FALSE);
            case Condition.Named named -> of(named.part());
            case Condition.Not not ->
                    switch (of(not.part())) {
                        case TRUE -> Outcome.FALSE;
                        case FALSE -> Outcome.TRUE;
                        case UNKNOWN -> Outcome.UNKNOWN;
                    };
            case Condition.Test test -> knows(test.field()) ? of(test) : Outcome.UNKNOWN;
            case Condition.Keyword _ -> Outcome.UNKNOWN;
        };
    }

    private Outcome all(List<Condition> parts, Outcome decides, Outcome otherwise) {
        Outcome all = otherwise;
        for (Condition part : parts) {
            Outcome one = of(part);
            if (one == decides) {
                return decides;
            }
            all = one == Outcome.UNKNOWN ? one : all;
        }
        return all;
    }

    private Outcome of(Condition.Test test) {
        Value[] values = values(test.field());
        boolean plain =
                switch (test.check()) {
                    case Check.Like _, Check.Equals _, Check.IsNull _, Check.Exists _ -> true;
                    default -> values == null;
                };
        if (!plain) {
            return Outcome.UNKNOWN;
        }
        return test.check().holds(values, Condition.Nothing.VIEW) ? Outcome.TRUE : Outcome.FALSE;
    }
}
