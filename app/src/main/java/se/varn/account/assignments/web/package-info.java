/** The pages of government assignments and their reports. */
@NullMarked
package se.varn.account.assignments.web;

import org.jspecify.annotations.NullMarked;
