@NullMarked
package se.varn.act.incidents;

import org.jspecify.annotations.NullMarked;
