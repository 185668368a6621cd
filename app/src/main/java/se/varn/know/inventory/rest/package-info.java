/** Information systems as JSON. */
@NullMarked
package se.varn.know.inventory.rest;

import org.jspecify.annotations.NullMarked;
