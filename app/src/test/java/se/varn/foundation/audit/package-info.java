@NullMarked
package se.varn.foundation.audit;

import org.jspecify.annotations.NullMarked;
