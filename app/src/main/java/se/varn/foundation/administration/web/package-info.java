/** Pages of people, roles, the audit trail and accessibility. */
@NullMarked
package se.varn.foundation.administration.web;

import org.jspecify.annotations.NullMarked;
