package se.varn.foundation.access;

import java.util.Arrays;
import java.util.Set;
import se.varn.foundation.text.Message;

/**
 * The shipped roles. Everybody with an account is an {@link #EMPLOYEE}; the others are granted for
 * a unit and a time.
 */
public enum Role implements Message {
    EMPLOYEE("Medarbetare", "Employee"),
    SERVICE_DESK("Servicedesk", "Service desk"),
    INCIDENT_MANAGER("Incidentledare", "Incident manager"),
    CRISIS_MANAGER("Krisledare", "Crisis manager"),
    SOC_ANALYST("SOC-analytiker", "SOC analyst"),
    OPERATIONS("Drift", "Operations"),
    INFORMATION_OWNER("Informationsägare", "Information owner"),
    SYSTEM_OWNER("Systemägare", "System owner"),
    CISO("Informationssäkerhetschef", "CISO"),
    INDEPENDENT_REVIEWER("Oberoende granskare", "Independent reviewer"),
    PROTECTIVE_SECURITY("Säkerhetsskyddschef", "Head of protective security"),
    DATA_PROTECTION_OFFICER("Dataskyddsombud", "Data protection officer"),
    LAWYER("Jurist", "Lawyer"),
    REGISTRAR("Registrator", "Registrar"),
    COMMUNICATOR("Kommunikatör", "Communicator"),
    CONTROLLER("Verksamhetscontroller", "Controller"),
    MANAGER("Chef", "Manager"),
    MANAGEMENT("Myndighetsledning", "Management"),
    INTERNAL_AUDIT("Internrevision", "Internal audit"),
    ADMINISTRATOR("Administratör", "Administrator");

    private final String sv;
    private final String en;

    Role(String sv, String en) {
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

    /**
     * Roles that one person must not hold beside this one: who reviews or runs the system does not
     * decide in it.
     */
    public Set<Role> excludes() {
        return switch (this) {
            case INTERNAL_AUDIT -> Set.of(CISO, CONTROLLER, ADMINISTRATOR, INCIDENT_MANAGER);
            case INDEPENDENT_REVIEWER -> Set.of(CISO, INFORMATION_OWNER, SYSTEM_OWNER);
            case DATA_PROTECTION_OFFICER -> Set.of(CISO, MANAGEMENT, LAWYER, INCIDENT_MANAGER);
            case ADMINISTRATOR -> Set.of(INTERNAL_AUDIT, SOC_ANALYST, CISO);
            default -> Set.of();
        };
    }

    /** Whether it gives anything when granted for a unit and not for the whole agency. */
    public boolean ofUnits() {
        return Arrays.stream(Permission.values())
                .anyMatch(p -> p.ofUnits() && p.roles().contains(this));
    }

    /** Whether one person may hold this role and the other. */
    public boolean goesWith(Role other) {
        return !excludes().contains(other) && !other.excludes().contains(this);
    }
}
