/** The pages of the register. */
@NullMarked
package se.varn.account.registry.web;

import org.jspecify.annotations.NullMarked;
