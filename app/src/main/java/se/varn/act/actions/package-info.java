/**
 * Measures: everything that must be done, with owner, due date, the effect expected and the effect
 * verified.
 */
@ApplicationModule(
        id = "actions",
        displayName = "Actions",
        allowedDependencies = {
            "api",
            "shell",
            "records",
            "records :: view",
            "links",
            "access",
            "notifications",
            "attachments",
            "organisation",
            "organisation :: view",
            "audit",
            "text"
        })
@NullMarked
package se.varn.act.actions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
