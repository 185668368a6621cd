package se.varn.demo;

import se.varn.act.actions.Area;
import se.varn.act.incidents.FaultSourceKind;
import se.varn.act.incidents.Kind;
import se.varn.act.incidents.Severity;

/**
 * A believable incident, told from report to verified effect; {@code {0}} is the affected system.
 */
record Scenario(
        Kind kind,
        Severity severity,
        String system,
        String title,
        String happened,
        String effect,
        FaultSourceKind source,
        String fault,
        String remedy,
        String expected,
        String measured,
        String measure,
        String measureEffect,
        String publicWording,
        Area area) {}
