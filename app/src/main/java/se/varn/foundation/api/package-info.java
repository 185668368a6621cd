/**
 * The ground of REST under {@code /api/v1}: keys with scopes, problem details, paging, idempotency,
 * limits, and the OpenAPI document. Rooms keep their resources in their own {@code rest} packages.
 */
@ApplicationModule(
        id = "api",
        displayName = "API",
        allowedDependencies = {
            "attachments",
            "shell",
            "records",
            "access",
            "organisation",
            "audit",
            "text"
        })
@NullMarked
package se.varn.foundation.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
