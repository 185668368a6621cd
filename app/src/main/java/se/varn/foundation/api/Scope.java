package se.varn.foundation.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.text.Message;

/**
 * What a key may be used for. A scope never gives anything: it says how much of what the person's
 * roles allow the key may use. One that lets change also lets read, since a change needs the
 * record's version.
 */
public enum Scope implements Message {
    INCIDENTS_REPORT(
            "Rapportera händelser och följa egna rapporter",
            "Report events and follow one's own reports",
            Permission.INCIDENT_REPORT),
    INCIDENTS_READ("Läsa incidenter", "Read incidents", Permission.INCIDENT_READ),
    INCIDENTS_WRITE(
            "Öppna och arbeta med incidenter",
            "Open and work on incidents",
            Permission.INCIDENT_READ,
            Permission.INCIDENT_WORK,
            Permission.INCIDENT_LEAD,
            Permission.INCIDENT_VERIFY),
    CLOCKS_READ("Läsa lagstadgade tidsfrister", "Read legal clocks", Permission.CLOCK_READ),
    ACTIONS_READ("Läsa åtgärder", "Read measures", Permission.ACTION_READ),
    ACTIONS_WRITE(
            "Skapa, utföra och verifiera åtgärder",
            "Create, carry out and verify measures",
            Permission.ACTION_READ,
            Permission.ACTION_CREATE,
            Permission.ACTION_WORK,
            Permission.ACTION_VERIFY),
    ALERTS_READ("Läsa larm", "Read alerts", Permission.ALERT_READ),
    ALERTS_WRITE("Bedöma larm", "Triage alerts", Permission.ALERT_READ, Permission.ALERT_TRIAGE),
    SYSTEMS_READ(
            "Läsa förteckningen över system",
            "Read the inventory of systems",
            Permission.INVENTORY_READ),
    SYSTEMS_WRITE(
            "Ändra förteckningen över system",
            "Change the inventory of systems",
            Permission.INVENTORY_READ,
            Permission.INVENTORY_WRITE),
    LOGS_IMPORT("Läsa in loggar", "Import logs", Permission.LOG_IMPORT),
    REGISTRY_READ("Läsa diariet", "Read the register of documents", Permission.REGISTRY_READ),
    REGISTRY_WRITE(
            "Registrera handlingar",
            "Register documents",
            Permission.REGISTRY_READ,
            Permission.REGISTRY_WRITE),
    JOBS_READ("Läsa jobb", "Read jobs", Permission.JOB_READ),
    PEOPLE_READ(
            "Läsa namn på medarbetare och enheter",
            "Read names of people and units",
            Permission.ORGANISATION_READ),
    PEOPLE_WRITE(
            "Läsa in medarbetare och enheter ur filer",
            "Take in people and units from files",
            Permission.ORGANISATION_READ,
            Permission.ORGANISATION_WRITE),
    SESSIONS_WRITE(
            "Se och avsluta andras inloggningar",
            "See and end others' sessions",
            Permission.SESSION_END);

    private final String sv;
    private final String en;
    private final Set<Permission> permissions;

    Scope(String sv, String en, Permission first, Permission... others) {
        this.sv = sv;
        this.en = en;
        this.permissions = EnumSet.of(first, others);
    }

    /** As programs write it: {@code actions:read}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    public static Optional<Scope> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }

    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }

    /** Whether it lets this person do anything at all today. */
    public boolean useful(Actor actor) {
        return permissions.stream().anyMatch(actor::maySomewhere);
    }

    /** The permissions of these scopes, and to ask who one is. */
    static Set<Permission> within(Set<Scope> scopes) {
        Set<Permission> all = EnumSet.of(Permission.SIGNED_IN);
        scopes.forEach(scope -> all.addAll(scope.permissions));
        return all;
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
