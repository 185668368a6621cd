/** The page frame: navigation, my day, lists, forms, search, sign-in. */
@ApplicationModule(
        id = "shell",
        displayName = "Shell",
        allowedDependencies = {
            "records",
            "links",
            "access",
            "organisation",
            "organisation :: view",
            "audit",
            "text"
        })
@NullMarked
package se.varn.foundation.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
