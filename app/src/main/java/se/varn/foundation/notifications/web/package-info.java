/** The pages of notices. */
@NullMarked
package se.varn.foundation.notifications.web;

import org.jspecify.annotations.NullMarked;
