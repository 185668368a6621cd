/** The pages of logs. */
@NullMarked
package se.varn.sense.intake.web;

import org.jspecify.annotations.NullMarked;
