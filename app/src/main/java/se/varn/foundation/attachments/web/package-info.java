/** Pages of attachments. */
@NullMarked
package se.varn.foundation.attachments.web;

import org.jspecify.annotations.NullMarked;
