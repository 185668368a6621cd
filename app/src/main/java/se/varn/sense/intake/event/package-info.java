/** What intake tells the rooms above. */
@NamedInterface("event")
@NullMarked
package se.varn.sense.intake.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
