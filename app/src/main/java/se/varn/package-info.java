/** Värn: one place from which a public agency runs its information security. */
@NullMarked
package se.varn;

import org.jspecify.annotations.NullMarked;
