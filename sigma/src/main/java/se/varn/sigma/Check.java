package se.varn.sigma;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.varn.logs.Timestamps;

/** What is asked of a field. */
sealed interface Check {
    /** The answer for a field's values as {@link View#values} gives them. */
    boolean holds(Value @Nullable [] values, View event);

    /** What is done, such as {@code contains}. */
    String operator();

    /** What it is done with, as the rule writes it. */
    String pattern();

    /** A check that some value must pass; missing and null fields do not. */
    sealed interface OfValue extends Check {
        boolean test(Value value);

        @Override
        default boolean holds(Value @Nullable [] values, View event) {
            if (values != null) {
                for (Value value : values) {
                    if (value.isPlain() && test(value)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** Text with wildcards. */
    record Like(Glob glob, String operator, String pattern) implements OfValue {
        @Override
        public boolean test(Value value) {
            return glob.matches(value);
        }
    }

    /** A number, by value against numbers and by digits against text. */
    record Equals(BigDecimal number, String pattern) implements OfValue {
        @Override
        public boolean test(Value value) {
            BigDecimal own = value.ownNumber();
            return own != null ? own.compareTo(number) == 0 : value.text().equals(pattern);
        }

        @Override
        public String operator() {
            return "equals";
        }
    }

    /**
     * A regular expression found anywhere in the value.
     *
     * @param tree the same in a form of our own; null if only RE2 understands it
     */
    record Regex(Pattern compiled, se.varn.sigma.@Nullable Regex tree, String pattern)
            implements OfValue {
        @Override
        public boolean test(Value value) {
            return compiled.matcher(value.text()).find();
        }

        @Override
        public String operator() {
            return "matches";
        }
    }

    /** An address in a network. */
    record InNetwork(Cidr network, String pattern) implements OfValue {
        @Override
        public boolean test(Value value) {
            return network.contains(value.text());
        }

        @Override
        public String operator() {
            return "in network";
        }
    }

    /** A number above or below another. */
    record Compare(Order order, BigDecimal number, String pattern) implements OfValue {
        /** Which way. */
        enum Order {
            LT("<"),
            LTE("≤"),
            GT(">"),
            GTE("≥");

            final String sign;

            Order(String sign) {
                this.sign = sign;
            }

            /** Whether it is so, by what a comparison answered. */
            boolean holds(int compared) {
                return switch (this) {
                    case LT -> compared < 0;
                    case LTE -> compared <= 0;
                    case GT -> compared > 0;
                    case GTE -> compared >= 0;
                };
            }
        }

        @Override
        public boolean test(Value value) {
            BigDecimal own = value.number();
            if (own == null) {
                return false;
            }
            return order.holds(own.compareTo(number));
        }

        @Override
        public String operator() {
            return order.sign;
        }
    }

    /** A part of a timestamp, in UTC. */
    record TimePart(Unit unit, BigDecimal number, String pattern) implements OfValue {
        /** Which part. */
        enum Unit {
            MINUTE,
            HOUR,
            DAY,
            WEEK,
            MONTH,
            YEAR
        }

        @Override
        public boolean test(Value value) {
            Object object = value.object();
            Optional<Instant> instant =
                    object == null ? Optional.empty() : Timestamps.parse(object);
            return instant.isPresent()
                    && number.compareTo(BigDecimal.valueOf(part(instant.get()))) == 0;
        }

        private int part(Instant instant) {
            ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
            return switch (unit) {
                case MINUTE -> time.getMinute();
                case HOUR -> time.getHour();
                case DAY -> time.getDayOfMonth();
                case WEEK -> time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
                case MONTH -> time.getMonthValue();
                case YEAR -> time.getYear();
            };
        }

        @Override
        public String operator() {
            return unit.name().toLowerCase(Locale.ROOT) + " is";
        }
    }

    /** The field is missing or null. */
    record IsNull() implements Check {
        @Override
        public boolean holds(Value @Nullable [] values, View event) {
            if (values != null) {
                for (Value value : values) {
                    if (!value.isNull()) {
                        return false;
                    }
                }
            }
            return true;
        }

        @Override
        public String operator() {
            return "is";
        }

        @Override
        public String pattern() {
            return "null";
        }
    }

    /** The field is there, or is not. */
    record Exists(boolean wanted) implements Check {
        @Override
        public boolean holds(Value @Nullable [] values, View event) {
            return (values != null) == wanted;
        }

        @Override
        public String operator() {
            return "exists";
        }

        @Override
        public String pattern() {
            return Boolean.toString(wanted);
        }
    }

    /** The field compares with another field of the same event. */
    record SameAs(FieldKey other, Place place, boolean cased) implements Check {
        /** Where in this field the other field's value must stand. */
        enum Place {
            WHOLE("equals field"),
            START("starts with field"),
            END("ends with field"),
            ANYWHERE("contains field");

            final String words;

            Place(String words) {
                this.words = words;
            }
        }

        @Override
        public boolean holds(Value @Nullable [] values, View event) {
            Value[] others = event.values(other);
            if (values == null || others == null) {
                return false;
            }
            for (Value value : values) {
                for (Value wanted : others) {
                    if (value.isPlain() && wanted.isPlain() && same(value, wanted)) {
                        return true;
                    }
                }
            }
            return false;
        }

        boolean same(Value value, Value wanted) {
            String here = cased ? value.text() : value.folded();
            String there = cased ? wanted.text() : wanted.folded();
            return switch (place) {
                case WHOLE -> here.equals(there);
                case START -> here.startsWith(there);
                case END -> here.endsWith(there);
                case ANYWHERE -> here.contains(there);
            };
        }

        SameAs with(FieldKey key) {
            return new SameAs(key, place, cased);
        }

        @Override
        public String operator() {
            return place.words;
        }

        @Override
        public String pattern() {
            return other.name();
        }
    }
}
