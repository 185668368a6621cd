package se.varn.sigma;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A rule's condition as a tree. */
sealed interface Condition {
    boolean holds(View event);

    void fields(Consumer<FieldKey> found);

    /** The same with other field keys. */
    Condition with(UnaryOperator<FieldKey> keys);

    /** Whether only an event that has some field of the rule can make it hold. */
    default boolean needsItsFields() {
        return !holds(Nothing.VIEW) && !seeksKeywords();
    }

    boolean seeksKeywords();

    /** An event without fields. */
    enum Nothing implements View {
        VIEW;

        private static final Value[] NO_VALUES = {};

        @Override
        public Value @Nullable [] values(FieldKey field) {
            return null;
        }

        @Override
        public Value[] everything() {
            return NO_VALUES;
        }
    }

    /** All parts hold. */
    record And(List<Condition> parts) implements Condition {
        @Override
        public boolean seeksKeywords() {
            return parts.stream().anyMatch(Condition::seeksKeywords);
        }

        @Override
        public boolean holds(View event) {
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).holds(event)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void fields(Consumer<FieldKey> found) {
            parts.forEach(part -> part.fields(found));
        }

        @Override
        public Condition with(UnaryOperator<FieldKey> keys) {
            return new And(parts.stream().map(part -> part.with(keys)).toList());
        }
    }

    /** At least one part holds. */
    record Or(List<Condition> parts) implements Condition {
        @Override
        public boolean seeksKeywords() {
            return parts.stream().anyMatch(Condition::seeksKeywords);
        }

        @Override
        public boolean holds(View event) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).holds(event)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void fields(Consumer<FieldKey> found) {
            parts.forEach(part -> part.fields(found));
        }

        @Override
        public Condition with(UnaryOperator<FieldKey> keys) {
            return new Or(parts.stream().map(part -> part.with(keys)).toList());
        }
    }

    /** The part does not hold. */
    record Not(Condition part) implements Condition {
        @Override
        public boolean seeksKeywords() {
            return part.seeksKeywords();
        }

        @Override
        public boolean holds(View event) {
            return !part.holds(event);
        }

        @Override
        public void fields(Consumer<FieldKey> found) {
            part.fields(found);
        }

        @Override
        public Condition with(UnaryOperator<FieldKey> keys) {
            return new Not(part.with(keys));
        }
    }

    /** A named selection of the rule. */
    record Named(String name, Condition part) implements Condition {
        @Override
        public boolean seeksKeywords() {
            return part.seeksKeywords();
        }

        @Override
        public boolean holds(View event) {
            return part.holds(event);
        }

        @Override
        public void fields(Consumer<FieldKey> found) {
            part.fields(found);
        }

        @Override
        public Condition with(UnaryOperator<FieldKey> keys) {
            return new Named(name, part.with(keys));
        }
    }

    /** One test of one field. */
    record Test(FieldKey field, Check check) implements Condition {
        @Override
        public boolean seeksKeywords() {
            return false;
        }

        @Override
        public boolean holds(View event) {
            return check.holds(event.values(field), event);
        }

        @Override
        public void fields(Consumer<FieldKey> found) {
            found.accept(field);
            if (check instanceof Check.SameAs same) {
                found.accept(same.other());
            }
        }

        @Override
        public Condition with(UnaryOperator<FieldKey> keys) {
            return new Test(
                    keys.apply(field),
                    check instanceof Check.SameAs same
                            ? same.with(keys.apply(same.other()))
                            : check);
        }
    }

    /** A test of every value of the event. */
    record Keyword(Check.OfValue check) implements Condition {
        @Override
        public boolean seeksKeywords() {
            return true;
        }

        @Override
        public boolean holds(View event) {
            return check.holds(event.everything(), event);
        }

        @Override
        public void fields(Consumer<FieldKey> found) {}

        @Override
        public Condition with(UnaryOperator<FieldKey> keys) {
            return this;
        }
    }

    /** All of them; the only one itself. */
    static Condition and(List<Condition> parts) {
        return parts.size() == 1 ? parts.getFirst() : new And(List.copyOf(parts));
    }

    /** One of them; the only one itself. */
    static Condition or(List<Condition> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Or(List.copyOf(parts));
    }
}
