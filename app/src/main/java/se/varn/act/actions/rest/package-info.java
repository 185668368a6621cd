/** Measures as JSON. */
@NullMarked
package se.varn.act.actions.rest;

import org.jspecify.annotations.NullMarked;
