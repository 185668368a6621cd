/** Tests of government assignments and their reports. */
@NullMarked
package se.varn.account.assignments;

import org.jspecify.annotations.NullMarked;
