/**
 * Starts, adopts and stops a real PostgreSQL server from the platform's binaries, and copies a
 * whole database to one file and back. Knows nothing of Spring or of Värn's tables.
 */
@NullMarked
package se.varn.postgres;

import org.jspecify.annotations.NullMarked;
