package se.varn.account.disclosures;

import org.jspecify.annotations.Nullable;

/**
 * What the agency's lawyer says of a provision.
 *
 * @param code of one that is there; empty for a new one
 * @param registrationNumber under which the standpoint is registered
 */
public record ConfirmProvision(
        String code,
        String provision,
        String protects,
        @Nullable Requirement requirement,
        String registrationNumber) {}
