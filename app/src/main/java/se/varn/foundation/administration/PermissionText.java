package se.varn.foundation.administration;

import java.util.Arrays;
import se.varn.foundation.access.Permission;
import se.varn.foundation.text.Message;

/** What each {@link Permission} of the same name lets one do, in words. */
public enum PermissionText implements Message {
    SIGNED_IN("Logga in, se sin startsida och söka", "Sign in, see one's start page and search"),
    INCIDENT_REPORT("Rapportera händelser", "Report events"),
    INCIDENT_READ("Läsa incidenter", "Read incidents"),
    INCIDENT_WORK("Arbeta med incidenter", "Work on incidents"),
    INCIDENT_LEAD(
            "Leda incidenter: nivå, allvar, skydd", "Lead incidents: level, severity, restriction"),
    INCIDENT_CRISIS("Besluta om krisläge", "Decide on crisis level"),
    INCIDENT_VERIFY("Verifiera att en incident är avhjälpt", "Verify that an incident is remedied"),
    CLOCK_READ("Läsa lagstadgade tidsfrister", "Read legal clocks"),
    CLOCK_DECIDE("Besluta om anmälningsplikt", "Decide whether an event is reportable"),
    LAW_CONFIRM("Bekräfta vad lagen säger", "Confirm what the law says"),
    ACTION_READ("Läsa åtgärder", "Read measures"),
    ACTION_WORK("Utföra sina åtgärder", "Carry out one's measures"),
    ACTION_CREATE("Skapa åtgärder", "Create measures"),
    ACTION_VERIFY("Verifiera åtgärders effekt", "Verify the effect of measures"),
    INVENTORY_READ(
            "Läsa förteckningen över system och information",
            "Read the inventory of systems and information"),
    INVENTORY_WRITE("Ändra förteckningen", "Change the inventory"),
    ALERT_READ("Läsa larm", "Read alerts"),
    ALERT_TRIAGE("Bedöma larm", "Triage alerts"),
    LOG_READ("Läsa loggar", "Read logs"),
    LOG_IMPORT("Läsa in loggar", "Import logs"),
    RULE_READ("Läsa regler", "Read rules"),
    RULE_IMPORT("Läsa in och ändra regler", "Import and change rules"),
    ASSIGNMENT_READ("Läsa uppdrag och återrapporter", "Read assignments and reports back"),
    ASSIGNMENT_WRITE("Skriva återrapporter", "Write reports back"),
    REGISTRY_READ("Läsa diariet", "Read the register of documents"),
    REGISTRY_WRITE(
            "Registrera handlingar och hålla dem ordnade",
            "Register documents and keep them in order"),
    DISCLOSURE_READ("Läsa begäranden om utlämnande", "Read requests for disclosure"),
    DISCLOSURE_PREPARE(
            "Registrera begäranden och ta fram handlingar",
            "Register requests and take documents out"),
    DISCLOSURE_TEST("Pröva skada mening för mening", "Test harm sentence by sentence"),
    DISCLOSURE_DECIDE("Besluta om utlämnande", "Decide on disclosure"),
    DISPOSAL_READ("Läsa om gallring", "Read about disposal"),
    DISPOSAL_PREPARE(
            "Införa gallringsregler och förbereda gallring",
            "Make rules of disposal and prepare it"),
    DISPOSAL_APPROVE("Godkänna gallring", "Approve disposal"),
    ASSIGNMENT_FREEZE(
            "Frysa underlag och lämna återrapport", "Freeze evidence and hand in a report"),
    ORGANISATION_READ("Läsa medarbetare och enheter", "Read people and units"),
    ORGANISATION_WRITE("Ändra medarbetare och enheter", "Change people and units"),
    ACCESS_READ("Läsa roller och behörigheter", "Read roles and permissions"),
    ACCESS_GRANT("Ge och avsluta roller", "Grant and end roles"),
    SESSION_END("Se och avsluta andras inloggningar", "See and end others' sessions"),
    AUDIT_READ("Läsa spårloggen", "Read the audit trail"),
    JOB_READ("Läsa allas jobb", "Read everybody's jobs"),
    SYSTEM_ADMIN("Sköta systemet", "Administer the system");

    private final String sv;
    private final String en;

    PermissionText(String sv, String en) {
        this.sv = sv;
        this.en = en;
    }

    /** The words for a permission; its name while nobody has written any. */
    public static Message of(Permission permission) {
        return Arrays.stream(values())
                .filter(text -> text.name().equals(permission.name()))
                .findFirst()
                .<Message>map(text -> text)
                .orElse(Message.of(permission.name(), permission.name()));
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
