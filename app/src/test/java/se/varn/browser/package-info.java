/** Journeys in a real browser. */
@NullMarked
package se.varn.browser;

import org.jspecify.annotations.NullMarked;
