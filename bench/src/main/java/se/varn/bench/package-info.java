/**
 * What Värn costs, printed as plain tables: {@code ./varn bench}.
 *
 * <p>Two kinds. {@link se.varn.bench.engine} measures the libraries {@code logs} and {@code sigma}
 * in this process, by the CPU time of the measuring thread, beside two others in the same run: a
 * JSON parser that merely skips the same tokens, and a plain engine that walks one tree per rule.
 * {@link se.varn.bench.process} starts Värn itself in a scratch directory and looks at it from
 * outside.
 */
@NullMarked
package se.varn.bench;

import org.jspecify.annotations.NullMarked;
