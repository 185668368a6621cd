package se.varn.account.registry;

/**
 * What an entry of the register says after a correction; date and number stay.
 *
 * @param why what was wrong
 */
public record CorrectRegistration(
        RegistrationId registration,
        int version,
        String counterpart,
        String subject,
        boolean omitCounterpart,
        boolean omitSubject,
        String omittedBecause,
        String why) {}
