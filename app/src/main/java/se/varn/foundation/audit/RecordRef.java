package se.varn.foundation.audit;

import java.util.UUID;

/** Points at a record of any room: its kind (such as {@code incident}) and id. */
public record RecordRef(String kind, UUID id) {}
