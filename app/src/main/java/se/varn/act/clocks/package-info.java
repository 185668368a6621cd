/**
 * Legal clocks: which law sets a term for reporting what to whom, from which instant it runs, when
 * it ends, and which report satisfied it. The rules are dated data ({@code clocks/regimes.yaml}),
 * never code.
 */
@ApplicationModule(
        id = "clocks",
        displayName = "Legal clocks",
        allowedDependencies = {
            "api",
            "shell",
            "notifications",
            "records",
            "links",
            "access",
            "organisation",
            "organisation :: view",
            "audit",
            "calendars",
            "text"
        })
@NullMarked
package se.varn.act.clocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
