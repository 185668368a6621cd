@NullMarked
package se.varn.sense.detection;

import org.jspecify.annotations.NullMarked;
