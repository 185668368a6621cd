@NullMarked
package se.varn.foundation.text;

import org.jspecify.annotations.NullMarked;
