/**
 * Requests to see official documents: what is asked for, which documents it concerns, the harm test
 * sentence by sentence, the decision and what is handed out.
 */
@ApplicationModule(
        id = "disclosures",
        displayName = "Disclosures",
        allowedDependencies = {
            "registry",
            "api",
            "shell",
            "documents",
            "records",
            "records :: view",
            "links",
            "access",
            "organisation",
            "organisation :: view",
            "audit",
            "calendars",
            "text"
        })
@NullMarked
package se.varn.account.disclosures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
