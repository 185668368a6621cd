/** Alerts as JSON. */
@NullMarked
package se.varn.sense.detection.rest;

import org.jspecify.annotations.NullMarked;
