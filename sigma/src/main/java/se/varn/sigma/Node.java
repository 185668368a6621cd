package se.varn.sigma;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        private final int slot;
        private final Check.Equals check;
        private final byte @Nullable [] digits;

        Digits(int slot, Check.Equals check) {
            this.slot = slot;
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
            int first = event.first(slot);
            int end = first + event.count(slot);
            for (int atom = first; atom < end; atom++) {
                if (event.isText(atom) && isThat(event, atom)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isThat(Scratch event, int atom) {
            byte[] wanted = digits;
            if (wanted == null || event.kind(atom) == EventSlices.DECIMAL) {
                return check.test(event.value(atom));
            }
            return event.is(atom, wanted);
        }

        @Override
        public int cost() {
            return 5;
        }
    }

    /**
     * A field, or any value if it has no slot, matches a regular expression; what every match
     * contains is sought first.
     */
    final class Found implements Node {
        private static final int ANYWHERE = -1;

        private final int slot;
        private final Check.Regex check;
        private final Needle[][] required;
        private final int least;
        private final @Nullable RegexMachine machine;

        /** An expression that is sought in all values. */
        static Found anywhere(Check.Regex check) {
            return new Found(ANYWHERE, check);
        }

        Found(int slot, Check.Regex check) {
            this.slot = slot;
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
            int first = slot == ANYWHERE ? event.firstOfAll() : event.first(slot);
            int count = slot == ANYWHERE ? event.countOfAll() : event.count(slot);
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
            return slot == ANYWHERE ? 5_000 : 300;
        }
    }

    /** A field is an address in one of some networks. */
    final class Networks implements Node {
        private final int slot;
        private final Cidr[] networks;

        Networks(int slot, List<Cidr> networks) {
            this.slot = slot;
            this.networks = networks.toArray(Cidr[]::new);
        }

        @Override
        public boolean holds(Scratch event) {
            int first = event.first(slot);
            int end = first + event.count(slot);
            for (int atom = first; atom < end; atom++) {
                if (event.isText(atom) && event.isAddress(atom, event.address)) {
                    for (Cidr network : networks) {
                        if (network.contains(event.address)) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        @Override
        public int cost() {
            return 40;
        }
    }

    /** A field is a number above or below another. */
    final class Ordered implements Node {
        private final int slot;
        private final Check.Compare check;
        private final boolean whole;
        private final long number;

        Ordered(int slot, Check.Compare check) {
            this.slot = slot;
            this.check = check;
            String digits = check.number().toString();
            byte[] text = digits.getBytes(StandardCharsets.ISO_8859_1);
            this.whole = Numbers.isWhole(text, 0, text.length);
            this.number = whole ? Numbers.whole(text, 0, text.length) : 0;
        }

        @Override
        public boolean holds(Scratch event) {
            int first = event.first(slot);
            int end = first + event.count(slot);
            for (int atom = first; atom < end; atom++) {
                if (event.isText(atom) && holds(event, atom)) {
                    return true;
                }
            }
            return false;
        }

        private boolean holds(Scratch event, int atom) {
            if (whole && event.isWhole(atom)) {
                return check.order().holds(Long.compare(event.whole(atom), number));
            }
            return !event.isNoNumber(atom) && check.test(event.value(atom));
        }

        @Override
        public int cost() {
            return 20;
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
