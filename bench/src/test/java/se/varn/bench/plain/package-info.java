@NullMarked
package se.varn.bench.plain;

import org.jspecify.annotations.NullMarked;
