/** Värn seen from outside: start, memory, import, commands. */
@NullMarked
package se.varn.bench.process;

import org.jspecify.annotations.NullMarked;
