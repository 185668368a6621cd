/** Units in a tree and the people in them. */
@ApplicationModule(
        id = "organisation",
        displayName = "Organisation",
        allowedDependencies = {"audit", "text"})
@NullMarked
package se.varn.foundation.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
