/**
 * Words on the page: languages, messages that carry Swedish and English, times and numbers as they
 * are written.
 */
@ApplicationModule(
        id = "text",
        displayName = "Text",
        allowedDependencies = {})
@NullMarked
package se.varn.foundation.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
