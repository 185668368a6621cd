/** Who one is, and the OpenAPI document. */
@NullMarked
package se.varn.foundation.api.rest;

import org.jspecify.annotations.NullMarked;
