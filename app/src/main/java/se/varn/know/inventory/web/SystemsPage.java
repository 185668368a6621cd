package se.varn.know.inventory.web;

import se.varn.foundation.shell.Listing;
import se.varn.know.inventory.SystemRow;

/** The list of information systems. */
public record SystemsPage(Listing<SystemRow> listing) {}
