/**
 * Jobs: work that takes longer than a page may, with progress, kept in the database so that a
 * restart does not lose it.
 */
@ApplicationModule(
        id = "jobs",
        displayName = "Jobs",
        allowedDependencies = {
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
package se.varn.foundation.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
