@NullMarked
package se.varn.logs;

import org.jspecify.annotations.NullMarked;
