/** Tests over the whole house, and what room tests share. */
@NullMarked
package se.varn;

import org.jspecify.annotations.NullMarked;
