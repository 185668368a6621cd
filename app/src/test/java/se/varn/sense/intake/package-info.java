/** Tests of intake. */
@NullMarked
package se.varn.sense.intake;

import org.jspecify.annotations.NullMarked;
