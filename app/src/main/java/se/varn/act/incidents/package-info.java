/**
 * The incident process: from a report to a verified effect. Three levels, five stages, one table of
 * steps.
 */
@ApplicationModule(
        id = "incidents",
        displayName = "Incidents",
        allowedDependencies = {
            "actions",
            "clocks",
            "inventory",
            "notifications",
            "attachments",
            "api",
            "shell",
            "records",
            "links",
            "access",
            "organisation",
            "organisation :: view",
            "audit",
            "text"
        })
@NullMarked
package se.varn.act.incidents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
