/**
 * Government assignments and the agency's answers: points, the report's statements, the figures
 * they rest on, and frozen versions with their evidence.
 */
@ApplicationModule(
        id = "assignments",
        displayName = "Assignments",
        allowedDependencies = {
            "actions",
            "shell",
            "documents",
            "records",
            "links",
            "access",
            "organisation",
            "organisation :: view",
            "audit",
            "text"
        })
@NullMarked
package se.varn.account.assignments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
