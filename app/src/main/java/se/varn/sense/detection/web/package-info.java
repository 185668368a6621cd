/** The pages of alerts and rules. */
@NullMarked
package se.varn.sense.detection.web;

import org.jspecify.annotations.NullMarked;
