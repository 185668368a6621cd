package se.varn.sigma;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.varn.logs.EventSlices;

/** A compiled condition: the same answers as its {@link Condition}, from an event's bytes. */
sealed interface Node {
    boolean holds(Scratch event);

    /** How long it takes, roughly in nanoseconds. */
    int cost();

    /** All parts hold. */
    final class And implements Node {
        private final Node[] parts;

        And(Node[] parts) {
            this.parts = parts;
        }

        @Override
        public boolean holds(Scratch event) {
            for (Node part : parts) {
                if (!part.holds(event)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int cost() {
            return parts[0].cost() + parts.length;
        }
    }

    /** At least one part holds. */
    final class Or implements Node {
        private final Node[] parts;

        Or(Node[] parts) {
            this.parts = parts;
        }

        @Override
        public boolean holds(Scratch event) {
            for (Node part : parts) {
                if (part.holds(event)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public int cost() {
            int sum = 0;
            for (Node part : parts) {
                sum += part.cost();
            }
            return sum;
        }
    }

    /** The part does not hold. */
    record Not(Node part) implements Node {
        @Override
        public boolean holds(Scratch event) {
            return !part.holds(event);
        }

        @Override
        public int cost() {
            return part.cost();
        }
    }

    /** A field's value is like that. */
    record Like(int slot, ByteGlob glob) implements Node {
        @Override
        public boolean holds(Scratch event) {
            int first = event.first(slot);
            for (int atom = first + event.count(slot) - 1; atom >= first; atom--) {
                if (event.isText(atom) && event.matches(atom, glob)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public int cost() {
            return glob.cost();
        }
    }

    /** A field's value has one of many literals. */
    final class OneOf implements Node, LiteralIndex.Found {
        private final int slot;
        private final LiteralIndex literals;

        OneOf(int slot, LiteralIndex literals) {
            this.slot = slot;
            this.literals = literals;
        }

        @Override
        public boolean found(int[] outputs) {
            return true;
        }

        @Override
        public boolean holds(Scratch event) {
            int first = event.first(slot);
            for (int atom = first + event.count(slot) - 1; atom >= first; atom--) {
                if (event.isText(atom) && event.search(atom, literals, this)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public int cost() {
            return 35;
        }
    }

    /** A field's value is that number. */
    final class Digits implements Node {
        private final FieldKey key;
        private final Check.Equals check;
        private final byte @Nullable [] digits;

        Digits(FieldKey key, Check.Equals check) {
            this.key = key;
            this.check = check;
            this.digits = digits(check);
        }

        private static byte @Nullable [] digits(Check.Equals check) {
            BigDecimal number = check.number();
            boolean whole = number.scale() == 0 && number.toString().equals(check.pattern());
            return whole ? check.pattern().getBytes(StandardCharsets.ISO_8859_1) : null;
        }

        @Override
        public boolean holds(Scratch event) {
            byte[] wanted = digits;
            int first = event.first(key.slot());
            if (event.count(key.slot()) == 1 && wanted != null) {
                byte kind = event.kind(first);
                if (kind == EventSlices.TEXT || kind == EventSlices.INTEGER) {
                    return event.is(first, wanted);
                }
            }
            return check.holds(event.values(key), event);
        }

        @Override
        public int cost() {
            return 5;
        }
    }

    /** A field matches a regular expression; what every match contains is sought first. */
    final class Found implements Node {
        private final FieldKey key;
        private final Check.Regex check;
        private final Needle[][] required;
        private final int least;
        private final @Nullable RegexMachine machine;

        Found(FieldKey key, Check.Regex check) {
            this.key = key;
            this.check = check;
            Regex tree = check.tree();
            this.machine = tree == null ? null : RegexMachine.of(tree);
            this.least = tree == null ? 0 : Regex.least(tree);
            this.required =
                    tree == null
                            ? new Needle[0][]
                            : Regex.required(tree).stream()
                                    .map(Found::needles)
                                    .toArray(Needle[][]::new);
        }

        private static Needle[] needles(Set<String> texts) {
            return texts.stream()
                    .map(text -> new Needle(text.getBytes(StandardCharsets.UTF_8)))
                    .toArray(Needle[]::new);
        }

        @Override
        public boolean holds(Scratch event) {
            int first = event.first(key.slot());
            int count = event.count(key.slot());
            for (int atom = first; atom < first + count; atom++) {
                if (event.isText(atom) && couldHold(event, atom) && holds(event, atom)) {
                    return true;
                }
            }
            return false;
        }

        private boolean couldHold(Scratch event, int atom) {
            if (event.isShorter(atom, least)) {
                return false;
            }
            for (Needle[] oneOf : required) {
                if (!hasOne(event, atom, oneOf)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean hasOne(Scratch event, int atom, Needle[] oneOf) {
            for (Needle needle : oneOf) {
                if (event.contains(atom, needle)) {
                    return true;
                }
            }
            return false;
        }

        private boolean holds(Scratch event, int atom) {
            return machine == null ? check.test(event.value(atom)) : event.finds(atom, machine);
        }

        @Override
        public int cost() {
            return 300;
        }
    }

    /** A field compares with another field of the event. */
    record Same(int slot, Check.SameAs check) implements Node {
        @Override
        public boolean holds(Scratch event) {
            int other = check.other().slot();
            int first = event.first(slot);
            int end = first + event.count(slot);
            int otherFirst = event.first(other);
            int otherEnd = otherFirst + event.count(other);
            for (int atom = first; atom < end; atom++) {
                for (int wanted = otherFirst; wanted < otherEnd; wanted++) {
                    if (event.isText(atom)
                            && event.isText(wanted)
                            && event.compares(atom, wanted, check)) {
                        return true;
                    }
                }
            }
            return false;
        }

        @Override
        public int cost() {
            return 50;
        }
    }

    /** A field is there, or is not, or is null. */
    record Presence(int slot, Check check) implements Node {
        @Override
        public boolean holds(Scratch event) {
            int first = event.first(slot);
            int count = event.count(slot);
            if (check instanceof Check.Exists exists) {
                return (count >= 0) == exists.wanted();
            }
            if (event.isObject(slot)) {
                return false;
            }
            for (int atom = first; atom < first + count; atom++) {
                if (event.isText(atom)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int cost() {
            return 3;
        }
    }

    /** Any other check of a field, by its decoded values. */
    record Other(FieldKey key, Check check) implements Node {
        @Override
        public boolean holds(Scratch event) {
            return event.count(key.slot()) >= 0 && check.holds(event.values(key), event);
        }

        @Override
        public int cost() {
            return 400;
        }
    }

    /** Some value of the event is like that. */
    record Keyword(ByteGlob glob) implements Node {
        @Override
        public boolean holds(Scratch event) {
            return event.anywhere(glob);
        }

        @Override
        public int cost() {
            return 1000;
        }
    }

    /** Any other check of all values. */
    record OtherKeyword(Check.OfValue check) implements Node {
        @Override
        public boolean holds(Scratch event) {
            return check.holds(event.everything(), event);
        }

        @Override
        public int cost() {
            return 10_000;
        }
    }
}
