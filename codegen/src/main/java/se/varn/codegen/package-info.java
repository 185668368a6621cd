/** Build time only: from the rooms' migrations to Java classes for their tables. */
@NullMarked
package se.varn.codegen;

import org.jspecify.annotations.NullMarked;
