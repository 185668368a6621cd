/** Imports of logs, as streams in and JSON out. */
@NullMarked
package se.varn.sense.intake.rest;

import org.jspecify.annotations.NullMarked;
