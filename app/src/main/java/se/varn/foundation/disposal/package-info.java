/**
 * Disposal: rules with a named ground, what would go by one and what stays, and carrying it out so
 * that the audit chain still holds.
 */
@ApplicationModule(
        id = "disposal",
        displayName = "Disposal",
        allowedDependencies = {
            "jobs",
            "notifications",
            "attachments",
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
package se.varn.foundation.disposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
