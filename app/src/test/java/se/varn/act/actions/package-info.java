@NullMarked
package se.varn.act.actions;

import org.jspecify.annotations.NullMarked;
