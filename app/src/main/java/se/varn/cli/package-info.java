/**
 * What {@code ./varn} does beside starting the server: import, backup, restore, verifying the audit
 * chain.
 */
@NullMarked
package se.varn.cli;

import org.jspecify.annotations.NullMarked;
