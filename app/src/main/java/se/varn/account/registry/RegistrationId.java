package se.varn.account.registry;

import java.util.UUID;

/** The id of a document's entry in the register. */
public record RegistrationId(UUID value) {}
