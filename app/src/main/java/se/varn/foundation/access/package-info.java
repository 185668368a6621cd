/**
 * Who may do what: roles granted for a unit and a time, permissions, circles of readers, sign-in.
 */
@ApplicationModule(
        id = "access",
        displayName = "Access",
        allowedDependencies = {"organisation", "organisation :: view", "audit", "text"})
@NullMarked
package se.varn.foundation.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
