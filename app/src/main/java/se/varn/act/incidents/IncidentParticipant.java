package se.varn.act.incidents;

import java.util.UUID;

/** Somebody called in to an incident, and what for. */
public record IncidentParticipant(UUID person, String name, String initials, String duty) {}
