package se.varn.foundation.shell;

import se.varn.foundation.access.AgencyRefusal;
import se.varn.foundation.text.Message;

/** Words of sign-in by the agency's identity provider, and why nobody came in by it. */
public enum AgencyText implements Message {
    TITLE("Du är inte inloggad", "You are not signed in"),
    SIGN_IN("Logga in med {0}", "Sign in with {0}"),
    AGAIN("Försök igen", "Try again"),
    LOCAL("Lokalt konto", "Local account"),
    LOCAL_HELP(
            "För den som har ett lösenord i Värn, och för när myndighetens inloggning ligger nere.",
            "For whoever has a password in Värn, and for when the agency's sign-in is down."),
    SIGNED_OUT("Du är utloggad ur Värn", "You are signed out of Värn"),
    SIGNED_OUT_HELP(
            "Du leds vidare för att loggas ut även ur myndighetens inloggning.",
            "You are led on to be signed out of the agency's sign-in too."),
    SIGN_OUT_THERE("Logga ut där också", "Sign out there too"),
    DOWN(
            "Myndighetens inloggning svarar inte. Försök igen om en stund. Den som har ett lokalt"
                    + " konto kan logga in med det.",
            "The agency's sign-in does not answer. Try again in a while. Whoever has a local account"
                    + " can sign in by that."),
    NOT_BEGUN(
            "Inloggningen är för gammal, har redan använts eller började i en annan webbläsare. Börja"
                    + " om här.",
            "The sign-in is too old, was used already, or began in another browser. Begin again"
                    + " here."),
    DENIED(
            "Myndighetens inloggning avbröts eller sade nej. Försök igen, eller fråga dem som sköter"
                    + " den.",
            "The agency's sign-in was called off, or said no. Try again, or ask those who run it."),
    NOT_PROVED(
            "Svaret från myndighetens inloggning godtogs inte: det var inte utfärdat för Värn, eller"
                    + " dess tid stämmer inte. Försök igen; händer det på nytt, säg till den som sköter"
                    + " Värn.",
            "The answer from the agency's sign-in was not accepted: it was not made for Värn, or its"
                    + " time is wrong. Try again; if it happens anew, tell whoever runs Värn."),
    NOT_ANEW(
            "Myndighetens inloggning bevisade inte på nytt att det är du. Det du ville göra är inte"
                    + " gjort. Logga ut där och försök igen.",
            "The agency's sign-in did not prove anew that it is you. What you wanted to do is not done."
                    + " Sign out there and try again."),
    UNKNOWN(
            "Myndighetens inloggning vet vem du är, men du finns inte i Värn eller har inte längre"
                    + " tillträde. Be en administratör lägga till dig.",
            "The agency's sign-in knows who you are, but you are not in Värn, or have access no longer."
                    + " Ask an administrator to add you."),
    UNVERIFIED(
            "Din e-postadress är inte bekräftad hos myndighetens inloggning, så Värn kan inte veta att"
                    + " det är du. Bekräfta den där och försök igen.",
            "Your mail address is not verified at the agency's sign-in, so Värn cannot know that it is"
                    + " you. Verify it there and try again."),
    BOUND_ELSEWHERE(
            "Du är redan kopplad till ett annat konto hos myndighetens inloggning. Har du fått ett"
                    + " nytt, be en administratör ta bort kopplingen till det gamla.",
            "You are bound to another account at the agency's sign-in. If you have got a new one, ask"
                    + " an administrator to remove the tie to the old."),
    NO_GROUPS(
            "Myndighetens inloggning lämnade inga grupper, och Värn är inställt på att kräva dem. Säg"
                    + " till den som sköter inloggningen.",
            "The agency's sign-in named no groups, and Värn is set to demand them. Tell whoever runs"
                    + " the sign-in.");

    private final String sv;
    private final String en;

    AgencyText(String sv, String en) {
        this.sv = sv;
        this.en = en;
    }

    static AgencyText of(AgencyRefusal why) {
        return switch (why) {
            case PROVIDER_DOWN -> DOWN;
            case NOT_BEGUN -> NOT_BEGUN;
            case DENIED -> DENIED;
            case NOT_PROVED -> NOT_PROVED;
            case NOT_ANEW -> NOT_ANEW;
            case UNKNOWN -> UNKNOWN;
            case UNVERIFIED -> UNVERIFIED;
            case BOUND_ELSEWHERE -> BOUND_ELSEWHERE;
            case NO_GROUPS -> NO_GROUPS;
        };
    }

    @Override
    public String sv() {
        return sv;
    }

    @Override
    public String en() {
        return en;
    }
}
