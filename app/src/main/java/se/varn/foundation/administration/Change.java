package se.varn.foundation.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.varn.foundation.text.Message;

/** The commands that a person's or a unit's page tells of, in words. */
public enum Change implements Message {
    ADD_PERSON("organisation.addPerson", "Tillagd", "Added"),
    CHANGE_PERSON("organisation.changePerson", "Uppgifter ändrade", "Details changed"),
    LEAVE("organisation.leavePerson", "Tillträdet borttaget", "Access taken away"),
    COME_BACK("organisation.returnPerson", "Tillbaka", "Back"),
    GRANT("access.grant", "Roll given", "Role granted"),
    END("access.end", "Roll avslutad", "Role ended"),
    BY_GROUPS("access.rolesByGroups", "Roller ändrade genom grupper", "Roles changed by groups"),
    BIND(
            "access.bindIdentity",
            "Kopplad till myndighetens inloggning",
            "Bound to the agency's sign-in"),
    RELEASE(
            "access.releaseIdentity",
            "Kopplingen till myndighetens inloggning borttagen",
            "Tie to the agency's sign-in removed"),
    END_SESSIONS("access.endSessions", "Inloggningar avslutade", "Sessions ended"),
    LINK("access.oneTimeLink", "Länk för lösenord skapad", "Link for a password made"),
    PASSWORD("access.setPassword", "Lösenord valt", "Password chosen"),
    ENROL("access.enrolSecondFactor", "Inloggning i två steg på", "Sign-in in two steps on"),
    ADD_KEY("access.addPasskey", "Inloggningsnyckel tillagd", "Passkey added"),
    REMOVE_KEY("access.removePasskey", "Inloggningsnyckel borttagen", "Passkey removed"),
    RESET_FACTOR(
            "access.resetSecondFactor",
            "Inloggning i två steg återställd",
            "Sign-in in two steps reset"),
    RECOVERY("access.recoveryCode", "Reservkod använd", "Recovery code used"),
    ADD_UNIT("organisation.addUnit", "Tillagd", "Added"),
    CHANGE_UNIT("organisation.changeUnit", "Ändrad", "Changed"),
    CLOSE_UNIT("organisation.closeUnit", "Stängd", "Closed"),
    OPEN_UNIT("organisation.openUnit", "Öppnad igen", "Opened again");

    private final String command;
    private final String sv;
    private final String en;

    Change(String command, String sv, String en) {
        this.command = command;
        this.sv = sv;
        this.en = en;
    }

    public static List<String> commands() {
        return Arrays.stream(values()).map(change -> change.command).toList();
    }

    public static Optional<Change> of(String command) {
        return Arrays.stream(values()).filter(c -> c.command.equals(command)).findFirst();
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
