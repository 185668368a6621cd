package se.varn.act.incidents;

import static se.varn.act.incidents.Level.CRISIS;
import static se.varn.act.incidents.Level.CRITICAL_INCIDENT;
import static se.varn.act.incidents.Level.INCIDENT;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import se.varn.foundation.access.Permission;
import se.varn.foundation.text.Message;

/** How an open incident moves between levels, each with a reason; its stage stays. */
public enum LevelStep implements Message {
    RAISE_TO_CRITICAL(
            "Trappa upp till Kritisk incident",
            "Raise to Critical incident",
            Set.of(INCIDENT),
            CRITICAL_INCIDENT,
            Permission.INCIDENT_LEAD),
    RAISE_TO_CRISIS(
            "Trappa upp till Krisledning",
            "Raise to Crisis management",
            Set.of(INCIDENT, CRITICAL_INCIDENT),
            CRISIS,
            Permission.INCIDENT_CRISIS),
    LOWER_TO_CRITICAL(
            "Trappa ned till Kritisk incident",
            "Lower to Critical incident",
            Set.of(CRISIS),
            CRITICAL_INCIDENT,
            Permission.INCIDENT_CRISIS),
    LOWER_TO_INCIDENT(
            "Trappa ned till Incident",
            "Lower to Incident",
            Set.of(CRITICAL_INCIDENT),
            INCIDENT,
            Permission.INCIDENT_LEAD);

    private final String sv;
    private final String en;
    private final Set<Level> from;
    private final Level to;
    private final Permission permission;

    LevelStep(String sv, String en, Set<Level> from, Level to, Permission permission) {
        this.sv = sv;
        this.en = en;
        this.from = from;
        this.to = to;
        this.permission = permission;
    }

    public boolean leaves(Level level) {
        return from.contains(level);
    }

    public Level to() {
        return to;
    }

    public Permission permission() {
        return permission;
    }

    public boolean raises() {
        return name().startsWith("RAISE");
    }

    /** The steps that leave a level. */
    public static List<LevelStep> from(Level level) {
        return Arrays.stream(values()).filter(s -> s.leaves(level)).toList();
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
