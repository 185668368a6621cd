/** Legal clocks as JSON. */
@NullMarked
package se.varn.act.clocks.rest;

import org.jspecify.annotations.NullMarked;
