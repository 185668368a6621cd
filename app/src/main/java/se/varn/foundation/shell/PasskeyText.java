package se.varn.foundation.shell;

import se.varn.foundation.text.Message;

/** Words of passkeys. */
public enum PasskeyText implements Message {
    TITLE("Inloggningsnycklar", "Passkeys"),
    HELP(
            "En inloggningsnyckel (passkey) finns i din dator, telefon eller i en säkerhetsnyckel och"
                    + " öppnas med finger, ansikte eller PIN. Den går inte att lura av dig, och ersätter"
                    + " koden från appen.",
            "A passkey lies in your computer, your phone or a security key, and is opened by finger,"
                    + " face or PIN. It cannot be tricked out of you, and takes the place of the app's"
                    + " code."),
    NONE("Du har ingen.", "You have none."),
    ADD("Lägg till en nyckel", "Add a key"),
    ADD_HELP(
            "Ge nyckeln ett namn som du känner igen. Tryck sedan på knappen och följ webbläsaren.",
            "Give the key a name that you will know. Then press the button and follow the browser."),
    NAME("Namn", "Name"),
    ADD_GO("Skapa nyckeln", "Make the key"),
    ADDED("Nyckeln är tillagd.", "The key is added."),
    RENAME("Byt namn", "Rename"),
    RENAME_WHICH("Nytt namn på {0}", "New name for {0}"),
    RENAMED("Nyckeln har ett nytt namn.", "The key has a new name."),
    REMOVE("Ta bort", "Remove"),
    REMOVE_WHICH("Ta bort {0}", "Remove {0}"),
    REMOVED("Nyckeln är borttagen.", "The key is removed."),
    USED("Senast använd {0}", "Last used {0}"),
    NEVER("Aldrig använd", "Never used"),
    SINCE("Tillagd {0}", "Added {0}"),
    USE("Använd inloggningsnyckel", "Use a passkey"),
    FAILED(
            "Nyckelns svar godtogs inte. Försök igen.",
            "The key's answer was not accepted. Try again."),
    CALLED_OFF(
            "Webbläsaren fick inget svar från nyckeln. Försök igen.",
            "The browser got no answer from the key. Try again."),
    TOO_OLD(
            "Webbläsaren kan inte använda inloggningsnycklar här, eller kör inga skript.",
            "The browser cannot use passkeys here, or runs no scripts.");

    private final String sv;
    private final String en;

    PasskeyText(String sv, String en) {
        this.sv = sv;
        this.en = en;
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
