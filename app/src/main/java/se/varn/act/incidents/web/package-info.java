/** The pages of incidents. */
@NullMarked
package se.varn.act.incidents.web;

import org.jspecify.annotations.NullMarked;
