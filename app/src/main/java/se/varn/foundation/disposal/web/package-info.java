/** The pages of disposal. */
@NullMarked
package se.varn.foundation.disposal.web;

import org.jspecify.annotations.NullMarked;
