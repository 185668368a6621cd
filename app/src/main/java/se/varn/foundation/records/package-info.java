/**
 * What every record shares: its card, its number, search, neighbours, the thread, and the ports by
 * which upper rooms show themselves on lower pages.
 */
@ApplicationModule(
        id = "records",
        displayName = "Records",
        allowedDependencies = {"links", "access", "organisation", "audit", "text"})
@NullMarked
package se.varn.foundation.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
