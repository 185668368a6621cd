/**
 * Files attached to records of any room: content kept once by its digest, type told from the
 * content, checked for viruses where a scanner is set up, read by whoever may read the record.
 */
@ApplicationModule(
        id = "attachments",
        displayName = "Attachments",
        allowedDependencies = {
            "shell",
            "records",
            "access",
            "organisation",
            "organisation :: view",
            "audit",
            "text"
        })
@NullMarked
package se.varn.foundation.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
