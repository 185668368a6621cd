package se.varn.foundation.shell;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.access.OpenSession;
import se.varn.foundation.access.Passkey;
import se.varn.foundation.access.SecondFactors;

/** What the pages of the second factor show. */
public final class SecondFactorPages {
    private SecondFactorPages() {}

    /**
     * Where the second proof is asked for at sign-in.
     *
     * @param byApp whether a code is one
     * @param key what the browser is told so that a passkey answers; null when there is none
     */
    public record Code(Form form, String back, boolean byApp, @Nullable String key) {}

    /** Where a passkey is named and made. */
    public record AddKey(String key, Form form) {}

    /**
     * The square code and the field for its first code.
     *
     * @param action where the code goes
     * @param demanded whether a role demands it, so that there is no way around
     */
    public record Enrol(
            SecondFactors.Enrolment enrolment,
            Square square,
            String action,
            String back,
            boolean demanded,
            Form form) {}

    /** Recovery codes, which are shown this once. */
    public record Codes(List<String> codes, String onwards) {}

    /**
     * What the reader has.
     *
     * @param here the session that the page is read in
     */
    public record Own(
            SecondFactors.State state,
            boolean demanded,
            List<OpenSession> sessions,
            @Nullable UUID here,
            List<Passkey> keys) {}

    /**
     * Asks for a proof before a grave act.
     *
     * @param by what is written as a proof: a code, a password, or nothing when there is neither
     * @param agency whether the identity provider may prove it, in another tab
     * @param key what the browser is told so that a passkey answers; null when there is none
     * @param fields what was sent, to be sent again with the proof
     */
    public record Again(
            String address,
            By by,
            boolean agency,
            @Nullable String key,
            boolean failed,
            List<Field> fields,
            String back) {}

    /** What a person proves it by. */
    public enum By {
        CODE,
        PASSWORD,
        NOTHING
    }

    /** A field of a form that waits for a proof. */
    public record Field(String name, String value) {}
}
