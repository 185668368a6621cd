@NullMarked
package se.varn.bench;

import org.jspecify.annotations.NullMarked;
