/**
 * A Sigma engine as one writes it in an afternoon: one tree per rule, walked for every event. The
 * slow reference, for speed and for alerts. Only which rules an event's origin meets is taken from
 * the engine itself.
 */
@NullMarked
package se.varn.bench.plain;

import org.jspecify.annotations.NullMarked;
