@NullMarked
package se.varn.foundation.jobs;

import org.jspecify.annotations.NullMarked;
