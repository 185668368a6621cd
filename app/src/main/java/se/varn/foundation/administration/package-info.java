/**
 * The administrator's and the reviewer's pages: people and units, roles, the audit trail, the first
 * administrator, and the accessibility statement.
 */
@ApplicationModule(
        id = "administration",
        displayName = "Administration",
        allowedDependencies = {
            "jobs",
            "notifications",
            "api",
            "shell",
            "records",
            "access",
            "organisation",
            "organisation :: view",
            "audit",
            "text"
        })
@NullMarked
package se.varn.foundation.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
