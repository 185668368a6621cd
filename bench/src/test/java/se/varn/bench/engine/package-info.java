@NullMarked
package se.varn.bench.engine;

import org.jspecify.annotations.NullMarked;
