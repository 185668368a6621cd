/** Jobs as JSON. */
@NullMarked
package se.varn.foundation.jobs.rest;

import org.jspecify.annotations.NullMarked;
