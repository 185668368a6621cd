/**
 * Notices to people: a list in the house, and a mail that carries number, state, time and link
 * only.
 */
@ApplicationModule(
        id = "notifications",
        displayName = "Notifications",
        allowedDependencies = {
            "shell",
            "records",
            "access",
            "organisation",
            "organisation :: view",
            "audit",
            "text"
        })
@NullMarked
package se.varn.foundation.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
