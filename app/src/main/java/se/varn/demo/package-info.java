/**
 * The fictional agency of {@code ./varn demo}, made through the rooms' own commands by a seeded
 * generator.
 */
@NullMarked
package se.varn.demo;

import org.jspecify.annotations.NullMarked;
