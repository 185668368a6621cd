package se.varn.foundation.administration;

import java.util.Locale;
import java.util.Optional;
import se.varn.foundation.text.PersonalNumbers;

/** What a name, an address, a number must look like, wherever it comes from. */
public final class Rules {
    private static final int LONGEST = 100;
    private static final int LONGEST_SHORT = 12;
    private static final int LONGEST_CODE = 40;

    private Rules() {}

    /** Whether a line of text is missing or too long. */
    public static boolean badLine(String text) {
        return text.isBlank() || text.strip().length() > LONGEST;
    }

    public static String username(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    public static Optional<OrganisationText> usernameFault(String username) {
        return fault(
                !username.matches("[a-z0-9][a-z0-9._-]{1,39}"), OrganisationText.USERNAME_WRONG);
    }

    public static Optional<OrganisationText> email(String typed) {
        String email = typed.strip();
        return fault(
                !email.matches("[^\\s@,;<>]+@[^\\s@,;<>]+") || email.length() > LONGEST,
                OrganisationText.EMAIL_WRONG);
    }

    /** What other systems know a person or a unit by; may be empty. */
    public static Optional<OrganisationText> code(String code) {
        if (PersonalNumbers.any(code)) {
            return Optional.of(OrganisationText.PERSONAL_NUMBER);
        }
        return fault(code.length() > LONGEST_CODE, OrganisationText.CODE_WRONG);
    }

    public static Optional<OrganisationText> shortName(String text) {
        return fault(text.isBlank() || text.length() > LONGEST_SHORT, OrganisationText.SHORT_WRONG);
    }

    public static int longestShort() {
        return LONGEST_SHORT;
    }

    private static Optional<OrganisationText> fault(boolean wrong, OrganisationText text) {
        return wrong ? Optional.of(text) : Optional.empty();
    }
}
