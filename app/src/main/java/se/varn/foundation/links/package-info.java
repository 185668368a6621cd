/** Typed, directed edges between any two records. */
@ApplicationModule(
        id = "links",
        displayName = "Links",
        allowedDependencies = {"audit", "text"})
@NullMarked
package se.varn.foundation.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
