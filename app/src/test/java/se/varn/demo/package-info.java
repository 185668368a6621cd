@NullMarked
package se.varn.demo;

import org.jspecify.annotations.NullMarked;
