/** The pages of measures. */
@NullMarked
package se.varn.act.actions.web;

import org.jspecify.annotations.NullMarked;
