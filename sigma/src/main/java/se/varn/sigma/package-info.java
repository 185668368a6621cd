@NullMarked
package se.varn.sigma;

import org.jspecify.annotations.NullMarked;
