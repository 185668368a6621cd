/** Files of people and units: read, planned row by row, carried out. */
@NullMarked
package se.varn.foundation.administration.imports;

import org.jspecify.annotations.NullMarked;
