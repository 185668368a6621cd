/** What happens to attachments, for rooms above. */
@NamedInterface("event")
@NullMarked
package se.varn.foundation.attachments.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
