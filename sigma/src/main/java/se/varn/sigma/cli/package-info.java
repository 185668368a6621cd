/**
 * The commands {@code detect}, Sigma rules over log files, and {@code rules lint}, what is wrong
 * with rules.
 */
@NullMarked
package se.varn.sigma.cli;

import org.jspecify.annotations.NullMarked;
