@NullMarked
package se.varn.foundation.administration;

import org.jspecify.annotations.NullMarked;
