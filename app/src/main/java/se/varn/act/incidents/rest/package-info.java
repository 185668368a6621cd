/** Incidents and reports as JSON. */
@NullMarked
package se.varn.act.incidents.rest;

import org.jspecify.annotations.NullMarked;
