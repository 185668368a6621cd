package se.varn.foundation.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.varn.foundation.access.Role;
import se.varn.foundation.access.RolesByGroups;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/** Words of the page of roles by groups, and of what people are told of theirs. */
public enum GroupsText implements Message {
    TITLE("Roller genom grupper", "Roles by groups"),
    HELP(
            "En grupp hos myndighetens inloggning kan ge en roll i Värn. Rollerna rättas vid varje"
                    + " inloggning: den som har gruppen får rollen, den som inte har den kvar förlorar den"
                    + " genast. Roller som någon här har gett rörs aldrig.",
            "A group at the agency's sign-in can give a role in Värn. Roles are set right at each"
                    + " sign-in: whoever has the group gets the role, whoever has it no longer loses it at"
                    + " once. Roles that somebody here granted are never touched."),
    OFF(
            "Myndighetens inloggning är inte påslagen, så ingen får roller så här än.",
            "The agency's sign-in is not turned on, so nobody gets roles this way yet."),
    GROUP("Grupp", "Group"),
    GROUP_HELP(
            "Precis så som inloggningstjänsten skriver den, med stora och små bokstäver.",
            "Exactly as the identity provider writes it, capitals and all."),
    NONE("Ingen grupp ger någon roll.", "No group gives a role."),
    ADD("Låt en grupp ge en roll", "Let a group give a role"),
    ADD_SUBMIT("Låt gruppen ge rollen", "Let the group give the role"),
    ADDED(
            "Gruppen ger rollen från medlemmarnas nästa inloggning.",
            "The group gives the role from its members' next sign-in."),
    REMOVE("Sluta ge en roll", "Stop giving a role"),
    REMOVE_HELP(
            "Den som har rollen genom gruppen förlorar den genast.",
            "Whoever has the role by the group loses it at once."),
    REMOVE_WHICH("Vilken", "Which"),
    REMOVE_WHICH_MISSING("Välj vilken grupp och roll.", "Choose which group and role."),
    REMOVED(
            "Gruppen ger inte rollen längre. Avslutade roller: {0}.",
            "The group gives the role no" + " longer. Roles ended: {0}."),
    BY_GROUP("genom gruppen {0}", "by the group {0}"),
    NO_GROUPS(
            "Myndighetens inloggning lämnade inga grupper, så du har inga roller genom dem. Säg till"
                    + " den som sköter inloggningen.",
            "The agency's sign-in named no groups, so you have no roles by them. Tell whoever runs the"
                    + " sign-in."),
    GRANTED("Dina grupper har gett dig: {0}.", "Your groups have given you: {0}."),
    ENDED("Slutat genom dina grupper: {0}.", "Ended by your groups: {0}.");

    private final String sv;
    private final String en;

    GroupsText(String sv, String en) {
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

    /** What a person is told of what the groups of today changed. */
    static Message notice(RolesByGroups changes) {
        return Message.of(
                words(changes, Language.SV, Message::sv), words(changes, Language.EN, Message::en));
    }

    private static String words(
            RolesByGroups changes, Language language, Function<Message, String> name) {
        List<String> said = new ArrayList<>();
        if (changes.unknown()) {
            said.add(NO_GROUPS.in(language));
        }
        if (!changes.granted().isEmpty()) {
            said.add(GRANTED.in(language, names(changes.granted(), name)));
        }
        if (!changes.ended().isEmpty()) {
            said.add(ENDED.in(language, names(changes.ended(), name)));
        }
        changes.refused().forEach(r -> said.add(r.why().in(language, name.apply(r.role()))));
        return String.join(" ", said);
    }

    private static String names(List<Role> roles, Function<Message, String> name) {
        return roles.stream().map(name).collect(Collectors.joining(", "));
    }
}
