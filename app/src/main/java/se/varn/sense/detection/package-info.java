/** Rules, alerts and what people do with them. */
@ApplicationModule(
        id = "detection",
        displayName = "Detection",
        allowedDependencies = {
            "intake",
            "intake :: event",
            "incidents",
            "jobs",
            "notifications",
            "attachments",
            "attachments :: event",
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
package se.varn.sense.detection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
