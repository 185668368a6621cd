/** Documents for paper and archive: one description, written as PDF/UA and as Word. */
@ApplicationModule(id = "documents", displayName = "Documents", allowedDependencies = "text")
@NullMarked
package se.varn.foundation.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
