/**
 * The Swedish year: public holidays, the eves that the law on terms treats like them, and working
 * days.
 */
@ApplicationModule(
        id = "calendars",
        displayName = "Calendars",
        allowedDependencies = {"text"})
@NullMarked
package se.varn.foundation.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
