@NullMarked
package se.varn.postgres;

import org.jspecify.annotations.NullMarked;
