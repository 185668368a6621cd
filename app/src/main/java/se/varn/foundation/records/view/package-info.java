/** Views other rooms may join. */
@NamedInterface("view")
@NullMarked
package se.varn.foundation.records.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
