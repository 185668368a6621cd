/**
 * The register of official documents: number series, what is registered or kept in order, and what
 * still waits to be.
 */
@ApplicationModule(
        id = "registry",
        displayName = "Registry",
        allowedDependencies = {
            "api",
            "shell",
            "jobs",
            "attachments",
            "documents",
            "records",
            "records :: view",
            "access",
            "organisation",
            "organisation :: view",
            "audit",
            "calendars",
            "text"
        })
@NullMarked
package se.varn.account.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
