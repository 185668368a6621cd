/** The pages of the inventory. */
@NullMarked
package se.varn.know.inventory.web;

import org.jspecify.annotations.NullMarked;
