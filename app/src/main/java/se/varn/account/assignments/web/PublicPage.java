package se.varn.account.assignments.web;

import java.util.UUID;
import se.varn.account.assignments.Edition;

/** The public edition of the draft. */
public record PublicPage(UUID assignment, Edition.Published edition) {}
