@NullMarked
package se.varn.foundation.notifications;

import org.jspecify.annotations.NullMarked;
