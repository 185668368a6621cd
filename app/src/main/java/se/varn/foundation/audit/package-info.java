/**
 * The audit chain and the history of rows: who did what, when and why, and what any row was at a
 * data cut.
 */
@ApplicationModule(
        id = "audit",
        displayName = "Audit",
        allowedDependencies = {})
@NullMarked
package se.varn.foundation.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
