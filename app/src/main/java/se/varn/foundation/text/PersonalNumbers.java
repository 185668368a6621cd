package se.varn.foundation.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Swedish personal identity numbers and coordination numbers in free text: ten or twelve digits
 * whose date exists (day + 60 in a coordination number) and whose check digit fits. A number that
 * merely looks like one, such as a case number, mostly fails the check digit.
 */
public final class PersonalNumbers {
    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?<![0-9])(?<century>(?:18|19|20)?)(?<date>[0-9]{6}) ?[-+–]? ?(?<last>[0-9]{4})(?![0-9])");

    private PersonalNumbers() {}

    /** A number found: where it begins and ends in the text. */
    public record Found(int start, int end) {}

    /** Every number in a text, from its beginning. */
    public static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = SHAPE.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            if (genuine(matcher.group("century"), matcher.group("date"), matcher.group("last"))) {
                found.add(new Found(matcher.start(), matcher.end()));
                from = matcher.end();
            } else {
                from = matcher.start() + 1;
            }
        }
        return found;
    }

    public static boolean any(String text) {
        return !in(text).isEmpty();
    }

    /** The text with each number replaced by a word. */
    public static String without(String text, String instead) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Found found : in(text)) {
            out.append(text, from, found.start()).append(instead);
            from = found.end();
        }
        return out.append(text, from, text.length()).toString();
    }

    private static boolean genuine(String century, String date, String last) {
        int day = Integer.parseInt(date.substring(4));
        int month = Integer.parseInt(date.substring(2, 4));
        int year = Integer.parseInt(date.substring(0, 2));
        int birthday = day > 60 ? day - 60 : day;
        boolean dated =
                exists(century.isEmpty() ? "20" : century, year, month, birthday)
                        || (century.isEmpty() && exists("19", year, month, birthday));
        return dated && checks(date + last);
    }

    private static boolean exists(String century, int year, int month, int day) {
        try {
            LocalDate _ = LocalDate.of(Integer.parseInt(century) * 100 + year, month, day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The check digit of the last ten digits (Luhn's algorithm). */
    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int n = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += n > 9 ? n - 9 : n;
        }
        return sum % 10 == 0;
    }
}
