package se.varn.account.assignments;

import java.util.UUID;

/** One point of an assignment, word by word; {@code label} is its number in the source. */
public record Point(UUID id, String label, String wording) {}
