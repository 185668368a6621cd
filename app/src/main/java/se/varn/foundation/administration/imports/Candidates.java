package se.varn.foundation.administration.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.organisation.Roll;

/** The people of the register who may be meant by some rows. */
final class Candidates {
    private final Map<String, Roll.Entry> byNumber = new HashMap<>();
    private final Map<String, List<Roll.Entry>> byEmail = new HashMap<>();
    private final Map<String, Roll.Entry> byUsername = new HashMap<>();

    /** Of these rows; one query. */
    Candidates(Roll roll, List<RawRow> rows) {
        Set<String> numbers = new HashSet<>();
        Set<String> emails = new HashSet<>();
        Set<String> usernames = new HashSet<>();
        for (RawRow row : rows) {
            numbers.add(low(row.value(ImportField.EMPLOYEE_NO)));
            emails.add(low(row.value(ImportField.EMAIL)));
            usernames.add(username(row));
        }
        numbers.remove("");
        for (Roll.Entry entry : roll.having(numbers, emails, usernames)) {
            if (entry.person().employeeNo() != null) {
                byNumber.put(low(Objects.requireNonNull(entry.person().employeeNo())), entry);
            }
            byEmail.computeIfAbsent(low(entry.person().email()), _ -> new ArrayList<>()).add(entry);
            byUsername.put(low(entry.person().username()), entry);
        }
    }

    static String low(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The user name that the row gives a new person: its own, else what stands before the @. */
    static String username(RawRow row) {
        String own = row.value(ImportField.USERNAME);
        if (!own.isEmpty()) {
            return low(own);
        }
        String email = low(row.value(ImportField.EMAIL));
        String local = email.substring(0, Math.max(0, email.indexOf('@')));
        String plain =
                local.replace('å', 'a')
                        .replace('ä', 'a')
                        .replace('ö', 'o')
                        .replace('é', 'e')
                        .replaceAll("[^a-z0-9._-]", "");
        return plain.substring(0, Math.min(40, plain.length()));
    }

    Roll.@Nullable Entry number(String number) {
        return number.isEmpty() ? null : byNumber.get(low(number));
    }

    List<Roll.Entry> email(String email) {
        return email.isEmpty() ? List.of() : byEmail.getOrDefault(low(email), List.of());
    }

    Roll.@Nullable Entry username(String username) {
        return byUsername.get(username);
    }

    /**
     * Whom a row is about, by its key and then by the other thing that only one person has; null
     * for somebody new. What stands in the way is noted on the row.
     */
    Found match(RawRow row, ImportField key) {
        String number = row.value(ImportField.EMPLOYEE_NO);
        String email = row.value(ImportField.EMAIL);
        Roll.Entry named = number(number);
        List<Roll.Entry> addressed = email(email);
        if (row.value(key).isEmpty()) {
            row.fault(key, FaultText.KEY_EMPTY);
            return Found.NOBODY;
        }
        if (named != null && key == ImportField.EMPLOYEE_NO) {
            return new Found(named, true);
        }
        if (addressed.size() > 1 && !(named != null && addressed.contains(named))) {
            row.fault(ImportField.EMAIL, FaultText.SEVERAL_HAVE, email);
            return Found.NOBODY;
        }
        if (addressed.isEmpty() || (named != null && addressed.contains(named))) {
            return new Found(named, true);
        }
        Roll.Entry one = addressed.getFirst();
        String its = Objects.requireNonNullElse(one.person().employeeNo(), "");
        boolean another = !number.isEmpty() && !its.isEmpty() && !its.equalsIgnoreCase(number);
        if (key == ImportField.EMPLOYEE_NO && another) {
            row.fault(ImportField.EMAIL, FaultText.SOMEBODY_ELSES, email, one.person().name());
            return Found.NOBODY;
        }
        if (named != null) {
            row.fault(
                    ImportField.EMPLOYEE_NO,
                    FaultText.SOMEBODY_ELSES,
                    number,
                    named.person().name());
        }
        return new Found(one, true);
    }

    /**
     * Whom a row is about.
     *
     * @param entry null for nobody in the register
     * @param known false when there is no knowing
     */
    record Found(Roll.@Nullable Entry entry, boolean known) {
        static final Found NOBODY = new Found(null, false);
    }
}
