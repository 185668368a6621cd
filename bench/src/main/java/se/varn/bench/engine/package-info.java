/** The libraries {@code logs} and {@code sigma} through their public API, a corpus a line. */
@NullMarked
package se.varn.bench.engine;

import org.jspecify.annotations.NullMarked;
