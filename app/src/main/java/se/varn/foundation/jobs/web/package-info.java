/** The pages of jobs. */
@NullMarked
package se.varn.foundation.jobs.web;

import org.jspecify.annotations.NullMarked;
