/** What the agency has: its information systems, who answers for each, and how it is classified. */
@ApplicationModule(
        id = "inventory",
        displayName = "Inventory",
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
package se.varn.know.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
