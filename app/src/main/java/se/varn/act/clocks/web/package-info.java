/** The pages of legal clocks. */
@NullMarked
package se.varn.act.clocks.web;

import org.jspecify.annotations.NullMarked;
