@NullMarked
package se.varn.know.inventory;

import org.jspecify.annotations.NullMarked;
