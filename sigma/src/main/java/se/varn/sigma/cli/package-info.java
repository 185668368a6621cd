/** The {@code detect} command: Sigma rules over log files, alerts as JSON lines. */
@NullMarked
package se.varn.sigma.cli;

import org.jspecify.annotations.NullMarked;
