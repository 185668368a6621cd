/**
 * Log sources and imports: files taken in, every event durable in segments before the receipt is
 * given, and read again by place.
 */
@ApplicationModule(
        id = "intake",
        displayName = "Intake",
        allowedDependencies = {
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
package se.varn.sense.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
