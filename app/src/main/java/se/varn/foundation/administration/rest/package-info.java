/** Names of people and units as JSON. */
@NullMarked
package se.varn.foundation.administration.rest;

import org.jspecify.annotations.NullMarked;
